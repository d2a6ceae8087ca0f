package org.palmares.stats.share;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.UnconditionedExactTest;
import org.palmares.stats.Alternative;
import org.palmares.stats.Interval;

/**
 * Whether a share is the same in two groups, such as before and after 2000, from the counts {@code a} of {@code a + b} and {@code
 * c} of {@code c + d}.
 *
 * <p>Fisher's test is exact given the sum of the successes; Boschloo's, which maximises Fisher's p-value over the common share,
 * is exact given the sizes of the groups alone and stronger. The odds ratio is the conditional maximum-likelihood estimate with
 * its exact interval, as R's {@code fisher.test}. Null model: independent cases of one share. References: R. A. Fisher, JRSS 98
 * (1935), 39–82; R. D. Boschloo, Statistica Neerlandica 24 (1970), 1–35.
 *
 * @param oddsRatio infinite or 0 where a cell is empty
 * @param fisherP exact, conditional
 * @param boschlooP exact, unconditional
 */
public record TwoByTwo(
        int a, int b, int c, int d, double oddsRatio, Interval interval, double fisherP, double boschlooP) {
    private static final double FARTHEST = 40;

    public static TwoByTwo of(int a, int b, int c, int d, Alternative alternative) {
        if (Math.min(Math.min(a, b), Math.min(c, d)) < 0 || a + b == 0 || c + d == 0) {
            throw new IllegalArgumentException(
                    "two groups need a case each and no count below 0, not " + a + ", " + b + ", " + c + ", " + d);
        }
        if (a + c == 0 || b + d == 0) {
            return new TwoByTwo(a, b, c, d, Double.NaN, new Interval(0, Double.POSITIVE_INFINITY, 0.95), 1, 1);
        }
        int[][] table = {{a, b}, {c, d}};
        Hypergeometric odds = new Hypergeometric(a, a + b, c + d, a + c);
        return new TwoByTwo(
                a,
                b,
                c,
                d,
                odds.estimate(),
                odds.interval(0.95),
                FisherExactTest.withDefaults()
                        .with(alternative.commons())
                        .test(table)
                        .getPValue(),
                UnconditionedExactTest.withDefaults()
                        .with(alternative.commons())
                        .with(UnconditionedExactTest.Method.BOSCHLOO)
                        // One column is one group for Commons Statistics.
                        .test(new int[][] {{a, c}, {b, d}})
                        .getPValue());
    }

    /** Fisher's noncentral hypergeometric distribution of the first cell. */
    private record Hypergeometric(int cell, int first, int second, int successes) {
        double estimate() {
            if (cell == least()) {
                return 0;
            }
            if (cell == most()) {
                return Double.POSITIVE_INFINITY;
            }
            return Math.exp(root(log -> mean(log) - cell));
        }

        Interval interval(double level) {
            double tail = (1 - level) / 2;
            double low = cell == least() ? 0 : Math.exp(root(log -> tail(log, cell, most()) - tail));
            double high =
                    cell == most() ? Double.POSITIVE_INFINITY : Math.exp(root(log -> tail(log, least(), cell) - tail));
            return new Interval(low, high, level);
        }

        private int least() {
            return Math.max(0, successes - second);
        }

        private int most() {
            return Math.min(first, successes);
        }

        private static double root(UnivariateFunction function) {
            return new BrentSolver(1e-13, 1e-13).solve(1000, function, -FARTHEST, FARTHEST);
        }

        private double mean(double logOdds) {
            double[] weights = weights(logOdds);
            double sum = 0;
            double total = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (least() + i);
                total += weights[i];
            }
            return sum / total;
        }

        private double tail(double logOdds, int from, int to) {
            double[] weights = weights(logOdds);
            double sum = 0;
            double total = 0;
            for (int i = 0; i < weights.length; i++) {
                total += weights[i];
                sum += least() + i >= from && least() + i <= to ? weights[i] : 0;
            }
            return sum / total;
        }

        private double[] weights(double logOdds) {
            double[] logs = new double[most() - least() + 1];
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logs.length; i++) {
                int x = least() + i;
                logs[i] = CombinatoricsUtils.binomialCoefficientLog(first, x)
                        + CombinatoricsUtils.binomialCoefficientLog(second, successes - x)
                        + x * logOdds;
                greatest = Math.max(greatest, logs[i]);
            }
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Math.exp(logs[i] - greatest);
            }
            return logs;
        }
    }
}
