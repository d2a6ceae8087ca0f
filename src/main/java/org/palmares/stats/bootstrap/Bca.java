package org.palmares.stats.bootstrap;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;

/**
 * The bias-corrected and accelerated interval of bootstrap replicates: quantiles of them at {@code Φ(z₀ + (z₀ + z) / (1 − a
 * (z₀ + z)))}, where z₀ = Φ⁻¹(share of replicates below the estimate) and a is a sixth of the skewness of the influence of the
 * values, by the jackknife. Between replicates it interpolates on the normal scale, as R's {@code boot.ci}.
 *
 * <p>Reference: B. Efron, JASA 82 (1987), 171–185; A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application,
 * CUP 1997, section 5.3.
 */
final class Bca {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Bca() {}

    /**
     * The interval.
     *
     * @param jackknife the statistic without each of the values in turn
     */
    static Interval interval(double estimate, double[] replicates, double[] jackknife, double level) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        // Ties with the estimate, common with rounded data, count half: else a median would seem biased.
        double below = 0;
        for (double each : sorted) {
            below += each < estimate ? 1 : each == estimate ? 0.5 : 0;
        }
        if (below == 0 || below == sorted.length) {
            return new Interval(sorted[0], sorted[sorted.length - 1], level);
        }
        double bias = NORMAL.inverseCumulativeProbability(below / sorted.length);
        double acceleration = acceleration(jackknife);
        double z = NORMAL.inverseCumulativeProbability((1 + level) / 2);
        return new Interval(
                quantile(sorted, adjusted(bias, acceleration, -z)),
                quantile(sorted, adjusted(bias, acceleration, z)),
                level);
    }

    private static double adjusted(double bias, double acceleration, double z) {
        double moved = bias + z;
        return NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    private static double acceleration(double[] jackknife) {
        double mean = Arrays.stream(jackknife).average().orElseThrow();
        double squares = 0;
        double cubes = 0;
        for (double each : jackknife) {
            double influence = mean - each;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double quantile(double[] sorted, double p) {
        double position = (sorted.length + 1) * p;
        int k = (int) Math.floor(position);
        if (k < 1) {
            return sorted[0];
        }
        if (k >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        double from = NORMAL.inverseCumulativeProbability(k / (sorted.length + 1.0));
        double to = NORMAL.inverseCumulativeProbability((k + 1) / (sorted.length + 1.0));
        double at = NORMAL.inverseCumulativeProbability(p);
        return sorted[k - 1] + (at - from) / (to - from) * (sorted[k] - sorted[k - 1]);
    }
}
