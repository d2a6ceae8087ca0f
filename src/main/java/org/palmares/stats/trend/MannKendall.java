package org.palmares.stats.trend;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.palmares.stats.Sample;

/**
 * Whether values rise or fall over time, in whatever shape: {@code S = Σ sign(xⱼ − xᵢ)} over all pairs i before j, {@code z = (S
 * ∓ 1) / √var(S)} with {@code var(S) = (n (n − 1) (2 n + 5) − Σ t (t − 1) (2 t + 5)) / 18} for ties of t.
 *
 * <p>Null model: independent values of one law in any order. Years that follow each other are often alike, which widens the
 * variance: {@link #corrected} multiplies it by Hamed and Rao's factor {@code 1 + 2 / (n (n − 1) (n − 2)) Σ (n − k) (n − k − 1)
 * (n − k − 2) ρᵏ}, where ρ is the lag-1 autocorrelation of the ranks of the detrended series, corrected for its bias and not
 * below 0. (With the autocorrelation of every lag estimated by itself, as they propose, one in five trends at n = 40 was none
 * in our simulations.) Gaps between years count as one step. References: H. B. Mann, Econometrica 13 (1945), 245–259; K. H.
 * Hamed and A. R. Rao, Journal of Hydrology 204 (1998), 182–196; S. Yue and C. Y. Wang, Water Resources Management 18 (2004),
 * 201–218; F. H. C. Marriott and J. A. Pope, Biometrika 41 (1954), 390–402.
 *
 * @param s the statistic
 * @param tau Kendall's τ-b with time
 * @param z standard normal under the null model
 * @param pValue two-sided
 * @param corrected the same with the variance corrected for autocorrelation
 */
public record MannKendall(double s, double tau, double z, double pValue, Corrected corrected, int n) {
    /** The least at which the normal approximation is good. */
    public static final int LEAST = 10;

    /** More than this and the years are one value. */
    private static final double MOST_ALIKE = 0.95;

    /**
     * With autocorrelation taken into account.
     *
     * @param factor by which the variance grows; 1 where years that follow each other are not alike
     */
    public record Corrected(double factor, double z, double pValue) {}

    /** Needs {@value #LEAST} values, in the order of their years. */
    public static MannKendall of(double... values) {
        Sample.atLeast(LEAST, values);
        int n = values.length;
        double s = 0;
        double untied = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double sign = Math.signum(values[j] - values[i]);
                s += sign;
                untied += Math.abs(sign);
            }
        }
        double pairs = n * (n - 1) / 2.0;
        double variance = variance(values);
        double z = z(s, variance);
        double factor = factor(values);
        double wider = z(s, variance * factor);
        return new MannKendall(
                s,
                untied == 0 ? 0 : s / Math.sqrt(pairs * untied),
                z,
                twoSided(z),
                new Corrected(factor, wider, twoSided(wider)),
                n);
    }

    private static double z(double s, double variance) {
        return s == 0 || variance <= 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
    }

    private static double twoSided(double z) {
        return Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
    }

    /** Of S under the null model. */
    static double variance(double[] values) {
        double n = values.length;
        return (n * (n - 1) * (2 * n + 5) - ties(values)) / 18;
    }

    private static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int from = i;
            while (i < sorted.length && sorted[i] == sorted[from]) {
                i++;
            }
            double t = i - (double) from;
            sum += t * (t - 1) * (2 * t + 5);
        }
        return sum;
    }

    private static double factor(double[] values) {
        int n = values.length;
        double[] times = new double[n];
        Arrays.setAll(times, i -> i);
        double slope = TheilSen.slope(times, values);
        double[] detrended = new double[n];
        Arrays.setAll(detrended, i -> values[i] - slope * i);
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).apply(detrended);
        double mean = (n + 1) / 2.0;
        double squares = 0;
        for (double rank : ranks) {
            squares += (rank - mean) * (rank - mean);
        }
        if (squares == 0) {
            return 1;
        }
        double products = 0;
        for (int i = 0; i + 1 < n; i++) {
            products += (ranks[i] - mean) * (ranks[i + 1] - mean);
        }
        // The lag-1 autocorrelation of what a line leaves is too small by (2 + 4 ρ) / n.
        double rho = Math.max(0, Math.min(MOST_ALIKE, (n * products / squares + 2) / (n - 4)));
        double sum = 0;
        for (int lag = 1; lag < n - 2; lag++) {
            sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * Math.pow(rho, lag);
        }
        return 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0));
    }
}
