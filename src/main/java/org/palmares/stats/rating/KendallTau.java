package org.palmares.stats.rating;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Sample;

/**
 * How far two rankings of the same riders agree: {@code τ-b = (agreeing − disagreeing pairs) / √(pairs untied in one × in the
 * other)}, from −1 to 1.
 *
 * <p>Null model: the orders have nothing to do with each other; p from the normal approximation with ties, without continuity
 * correction, good from ten riders. Reference: M. G. Kendall, Biometrika 33 (1945), 239–251.
 */
public record KendallTau(double tau, double z, double pValue, int n) {

    /** Of two scores of each rider; which end is good must be the same for both. */
    public static KendallTau of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " scores: each rider has both");
        }
        Sample.atLeast(2, first);
        Sample.atLeast(2, second);
        double agreement = 0;
        double untiedFirst = 0;
        double untiedSecond = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                double one = Math.signum(first[i] - first[j]);
                double other = Math.signum(second[i] - second[j]);
                agreement += one * other;
                untiedFirst += Math.abs(one);
                untiedSecond += Math.abs(other);
            }
        }
        double n = first.length;
        double[] t = ties(first);
        double[] u = ties(second);
        double variance = (n * (n - 1) * (2 * n + 5) - t[0] - u[0]) / 18
                + t[1] * u[1] / (2 * n * (n - 1))
                + (n > 2 ? t[2] * u[2] / (9 * n * (n - 1) * (n - 2)) : 0);
        double z = variance > 0 ? agreement / Math.sqrt(variance) : 0;
        return new KendallTau(
                untiedFirst == 0 || untiedSecond == 0 ? 0 : agreement / Math.sqrt(untiedFirst * untiedSecond),
                z,
                Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z))),
                first.length);
    }

    /** Σ t (t − 1) (2 t + 5), Σ t (t − 1) and Σ t (t − 1) (t − 2) over groups of t equal values. */
    private static double[] ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] sums = new double[3];
        for (int i = 0; i < sorted.length; ) {
            int from = i;
            while (i < sorted.length && sorted[i] == sorted[from]) {
                i++;
            }
            double t = i - (double) from;
            sums[0] += t * (t - 1) * (2 * t + 5);
            sums[1] += t * (t - 1);
            sums[2] += t * (t - 1) * (t - 2);
        }
        return sums;
    }
}
