package org.palmares.stats.trend;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.rng.sampling.ArraySampler;
import org.palmares.stats.Interval;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * A line that bends once: {@code y = a + b t + c max(0, t − ψ)}, by least squares over all ψ with three values or more on each
 * side, and whether the bend is real.
 *
 * <p>The break ψ is sought over a fine grid and then by golden section around its best point; its interval holds the ψ whose
 * residual sum of squares F would not refuse. The test's statistic is {@code F = (RSS(line) − RSS(bent)) / (RSS(bent) / (n −
 * 4))}; null model: one straight line with exchangeable residuals, of which permutations give the p-value, as F with a sought ψ
 * has no table. References: R. E. Quandt, JASA 53 (1958), 873–880; V. M. R. Muggeo, Statistics in Medicine 22 (2003),
 * 3055–3071.
 *
 * @param breakAt ψ, in the unit of the times
 * @param slopeBefore b
 * @param slopeAfter b + c
 * @param bend F against permutations
 */
public record SegmentedRegression(
        double breakAt, Interval interval, double slopeBefore, double slopeAfter, double rss, MonteCarlo bend, int n) {
    /** The least that leaves three values on each side and some to tell by. */
    public static final int LEAST = 12;

    private static final int GRID = 200;

    /** Needs {@value #LEAST} values at ascending times. */
    public static SegmentedRegression of(double[] times, double[] values, double level, Simulation simulation) {
        Series.check(LEAST, times, values);
        BentLine line = new BentLine(times);
        double psi = line.bestBreak(values, GRID);
        double[] best = line.fit(psi, values);
        double rss = best[3];
        double[] straight = line.straight(values);
        double[] residuals = new double[values.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = values[i] - straight[0] - straight[1] * times[i];
        }
        // Observed and permuted are sought over one grid, so that they are alike in all but the order.
        double[][] directions = line.directions(GRID);
        double[] draws = simulation.run(() -> {
            double[] shuffled = residuals.clone();
            return random -> f(line, directions, ArraySampler.shuffle(random, shuffled));
        });
        return new SegmentedRegression(
                psi,
                interval(line, values, psi, rss, level),
                best[1],
                best[1] + best[2],
                rss,
                MonteCarlo.of(f(line, directions, residuals), draws, simulation),
                values.length);
    }

    private static double f(BentLine line, double[][] directions, double[] values) {
        double gain = 0;
        for (double[] direction : directions) {
            double along = 0;
            for (int i = 0; i < values.length; i++) {
                along += direction[i] * values[i];
            }
            gain = Math.max(gain, along * along);
        }
        double rss = line.straight(values)[2] - gain;
        return rss <= 0 ? Double.POSITIVE_INFINITY : gain / (rss / (values.length - 4));
    }

    private static Interval interval(BentLine line, double[] values, double psi, double rss, double level) {
        double f = new FDistribution(1, values.length - 4.0).inverseCumulativeProbability(level);
        double most = rss * (1 + f / (values.length - 4));
        double step = (line.last() - line.first()) / (GRID * 5.0);
        double low = psi;
        double high = psi;
        for (double at = line.first(); at <= line.last() + step / 2; at += step) {
            if (line.fit(at, values)[3] <= most) {
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
        }
        return new Interval(low, high, level);
    }
}
