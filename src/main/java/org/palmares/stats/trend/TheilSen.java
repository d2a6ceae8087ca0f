package org.palmares.stats.trend;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;

/**
 * How fast values rise or fall: the median of the slopes of all pairs, which single odd years can't move.
 *
 * <p>The interval holds the slopes that Mann and Kendall's test would not refuse: the slopes of rank {@code (N ∓ z √var(S)) /
 * 2}. Assumes independent years. Reference: P. K. Sen, JASA 63 (1968), 1379–1389.
 *
 * @param slope per unit of time
 * @param intercept the median of {@code value − slope × time}
 */
public record TheilSen(double slope, double intercept, Interval interval, int n) {

    /** Needs {@link MannKendall#LEAST} values at ascending times. */
    public static TheilSen of(double[] times, double[] values, double level) {
        Series.check(MannKendall.LEAST, times, values);
        double[] slopes = slopes(times, values);
        double slope = median(slopes);
        double[] rest = new double[values.length];
        Arrays.setAll(rest, i -> values[i] - slope * times[i]);
        Arrays.sort(rest);
        return new TheilSen(slope, median(rest), interval(slopes, values, level), values.length);
    }

    static double slope(double[] times, double[] values) {
        return median(slopes(times, values));
    }

    private static double[] slopes(double[] times, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    private static Interval interval(double[] sorted, double[] values, double level) {
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double reach = z * Math.sqrt(MannKendall.variance(values));
        int low = (int) Math.floor((sorted.length - reach) / 2);
        int high = (int) Math.ceil((sorted.length + reach) / 2);
        return new Interval(sorted[Math.max(0, low - 1)], sorted[Math.min(sorted.length - 1, high)], level);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
