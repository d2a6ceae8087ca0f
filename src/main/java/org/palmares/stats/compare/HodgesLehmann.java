package org.palmares.stats.compare;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;
import org.palmares.stats.Sample;

/**
 * By how much the first group lies above the second: the median of all pairwise differences, and the interval of shifts that
 * Mann and Whitney's test would not refuse.
 *
 * <p>Assumes that both laws differ by a shift alone. The interval is exact up to 50 values a group without ties; else it takes
 * the normal approximation with the variance corrected for ties. References: J. L. Hodges and E. L. Lehmann, The Annals of
 * Mathematical Statistics 34 (1963), 598–611; D. F. Bauer, JASA 67 (1972), 687–690.
 *
 * @param shift in the unit of the values
 */
public record HodgesLehmann(double shift, Interval interval, int m, int n) {
    private static final int MOST_EXACT = 50;

    public static HodgesLehmann of(double[] first, double[] second, double level) {
        Sample.atLeast(2, first);
        Sample.atLeast(2, second);
        int m = first.length;
        int n = second.length;
        double[] differences = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < n; k++) {
                differences[i * n + k] = first[i] - second[k];
            }
        }
        Arrays.sort(differences);
        double ties = RankSums.ties(RankSums.joined(first, second));
        int cut = ties == 0 && m < MOST_EXACT && n < MOST_EXACT
                ? exactCut(m, n, (1 - level) / 2)
                : normalCut(m, n, ties, (1 - level) / 2);
        return new HodgesLehmann(
                median(differences),
                new Interval(differences[cut - 1], differences[differences.length - cut], level),
                m,
                n);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The least u with P(U ≤ u) ≥ tail, as R's {@code qwilcox}, and 1 at least. */
    private static int exactCut(int m, int n, double tail) {
        double[] counts = counts(m, n);
        double total = Arrays.stream(counts).sum();
        double sum = 0;
        for (int u = 0; u < counts.length; u++) {
            sum += counts[u];
            if (sum / total >= tail) {
                return Math.max(1, u);
            }
        }
        return 1;
    }

    /** In how many of the orders of m and n values U has each of its values, in proportion. */
    private static double[] counts(int m, int n) {
        // The Gaussian binomial coefficient: times (1 − q^(n + i)), divided by (1 − q^i), for i = 1 … m.
        double[] counts = new double[m * n + 1];
        counts[0] = 1;
        for (int i = 1; i <= m; i++) {
            for (int u = counts.length - 1; u >= n + i; u--) {
                counts[u] -= counts[u - n - i];
            }
            for (int u = i; u < counts.length; u++) {
                counts[u] += counts[u - i];
            }
        }
        return counts;
    }

    private static int normalCut(int m, int n, double ties, double tail) {
        double all = (double) m + n;
        double variance = m * n / 12.0 * (all + 1 - ties / (all * (all - 1)));
        double z = new NormalDistribution().inverseCumulativeProbability(1 - tail);
        return Math.max(1, (int) Math.floor(m * n / 2.0 - 0.5 - z * Math.sqrt(variance)) + 1);
    }
}
