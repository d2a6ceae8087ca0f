package org.palmares.stats.compare;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;
import org.palmares.stats.Sample;

/**
 * How far two groups overlap: {@code d = P(X > Y) − P(X < Y)} over all pairs, from −1 (all of the first below) over 0 to 1.
 *
 * <p>The interval rests on the variance {@code ((n − 1) s²(rows) + (m − 1) s²(columns) + s²(pairs)) / (m n)} of the pairs' signs,
 * and is asymmetric so that it stays
 * within −1 and 1. Assumes independent values; ties are no trouble. Reference: N. Cliff, Multivariate Behavioral Research 31
 * (1996), 331–350.
 */
public record CliffsDelta(double delta, Interval interval, int m, int n) {

    public static CliffsDelta of(double[] first, double[] second, double level) {
        Sample.atLeast(2, first);
        Sample.atLeast(2, second);
        int m = first.length;
        int n = second.length;
        double[] rows = new double[m];
        double[] columns = new double[n];
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < n; k++) {
                double sign = Math.signum(first[i] - second[k]);
                rows[i] += sign / n;
                columns[k] += sign / m;
                sum += sign;
                squares += sign * sign;
            }
        }
        double pairs = (double) m * n;
        double delta = sum / pairs;
        double ofRows = squaresAround(delta, rows) / (m - 1);
        double ofColumns = squaresAround(delta, columns) / (n - 1);
        double ofPairs = (squares - pairs * delta * delta) / (pairs - 1);
        double variance =
                Math.max(((n - 1) * ofRows + (m - 1) * ofColumns + ofPairs) / pairs, (1 - delta * delta) / (pairs - 1));
        return new CliffsDelta(delta, interval(delta, variance, level), m, n);
    }

    private static double squaresAround(double mean, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private static Interval interval(double delta, double variance, double level) {
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double square = delta * delta;
        double half = z * Math.sqrt(variance) * Math.sqrt((1 - square) * (1 - square) + z * z * variance);
        double scale = 1 - square + z * z * variance;
        if (scale == 0) {
            return new Interval(delta, delta, level);
        }
        return new Interval(
                Math.max(-1, (delta - delta * square - half) / scale),
                Math.min(1, (delta - delta * square + half) / scale),
                level);
    }
}
