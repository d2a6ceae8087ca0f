package org.palmares.stats.law;

import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.palmares.stats.Quantiles;
import org.palmares.stats.Sample;

/**
 * A smooth density without a law: the mean of normal curves around the values, {@code f(x) = Σ φ((x − xᵢ) / h) / (n h)}.
 *
 * <p>The bandwidth is Silverman's {@code 0.9 min(s, IQR / 1.34) n^(−1/5)}, as R's {@code bw.nrd0}. Reference: B. W.
 * Silverman, Density Estimation, Chapman &amp; Hall 1986, section 3.4.
 */
public final class KernelDensity {
    private final double[] sorted;
    private final double bandwidth;

    private KernelDensity(double[] sorted, double bandwidth) {
        this.sorted = sorted;
        this.bandwidth = bandwidth;
    }

    /** Needs two different values. */
    public static KernelDensity of(double... values) {
        double[] sorted = Sample.sortedNonEmpty(values);
        Quantiles quantiles = Quantiles.of(sorted);
        double sd = StandardDeviation.of(sorted).getAsDouble();
        if (!(sd > 0)) {
            throw new IllegalArgumentException(
                    "a density needs two different values; all " + sorted.length + " are equal");
        }
        double iqr = quantiles.interquartileRange() / 1.34;
        double spread = iqr > 0 ? Math.min(sd, iqr) : sd;
        return new KernelDensity(sorted, 0.9 * spread * Math.pow(sorted.length, -0.2));
    }

    /** In the unit of the values. */
    public double bandwidth() {
        return bandwidth;
    }

    /** The density at x, per unit of the values. */
    public double at(double x) {
        double sum = 0;
        for (double value : sorted) {
            double z = (x - value) / bandwidth;
            sum += Math.exp(-z * z / 2);
        }
        return sum / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
    }
}
