package org.palmares.stats.law;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * How far what was recorded is from a law. The law's side is what the clocks would have recorded: for each value the law cut
 * off at its entry level and cut down to its step. For exact values these are the statistics of Kolmogorov and Smirnov
 * and of Anderson and Darling; for rounded ones V. Choulakian, R. A. Lockhart and M. A. Stephens, The Canadian Journal of
 * Statistics 22 (1994), 125–137.
 *
 * @param ks the greatest distance of the distribution functions
 * @param ad the weighted square distance, which sees the tails better
 */
record Discrepancy(double ks, double ad) {

    static Discrepancy of(ContinuousDistribution law, CensoredSample sample) {
        return sample.isExact() ? exact(law, sample) : rounded(law, sample);
    }

    private static Discrepancy exact(ContinuousDistribution law, CensoredSample sample) {
        int n = sample.n();
        double ks = 0;
        double sum = 0;
        int before = 0;
        for (int i = 0; i < sample.distinct(); i++) {
            double x = sample.observation(i).low();
            double below = law.cumulativeProbability(x);
            double above = law.survivalProbability(x);
            int after = before + sample.count(i);
            ks = Math.max(ks, Math.max((double) after / n - below, below - (double) before / n));
            for (int rank = before + 1; rank <= after; rank++) {
                sum += (2 * rank - 1) * Math.log(below) + (2 * (n - rank) + 1) * Math.log(above);
            }
            before = after;
        }
        return new Discrepancy(ks, -n - sum / n);
    }

    /** What reads in steps of one width, and in steps of the entry level below that. */
    private record Clock(double width, double entry) {
        /** P(recorded ≤ x): the next reading after x has not been reached. */
        double recordedAtMost(ContinuousDistribution law, double x) {
            double step = x < width ? entry : width;
            double next = (Math.floor(x / step + 1e-9) + 1) * step;
            return Math.max(0, 1 - law.survivalProbability(next) / law.survivalProbability(entry));
        }
    }

    private static Discrepancy rounded(ContinuousDistribution law, CensoredSample sample) {
        Map<Clock, Integer> clocks = new HashMap<>();
        TreeMap<Double, Integer> recorded = new TreeMap<>();
        for (int i = 0; i < sample.distinct(); i++) {
            CensoredSample.Observation seen = sample.observation(i);
            clocks.merge(new Clock(seen.width(), seen.entry()), sample.count(i), Integer::sum);
            recorded.merge(seen.low(), sample.count(i), Integer::sum);
        }
        double n = sample.n();
        double ks = 0;
        double ad = 0;
        double seenBefore = 0;
        double modelBefore = 0;
        for (Map.Entry<Double, Integer> each : recorded.entrySet()) {
            double seen = seenBefore + each.getValue() / n;
            double model = 0;
            for (Map.Entry<Clock, Integer> clock : clocks.entrySet()) {
                model += clock.getKey().recordedAtMost(law, each.getKey()) * clock.getValue() / n;
            }
            double justBefore = recordedJustBefore(law, clocks, each.getKey(), n);
            ks = Math.max(ks, Math.max(Math.abs(seen - model), Math.abs(seenBefore - justBefore)));
            double spread = model * (1 - model);
            if (spread > 1e-12) {
                ad += n * (seen - model) * (seen - model) * (model - modelBefore) / spread;
            }
            seenBefore = seen;
            modelBefore = model;
        }
        return new Discrepancy(ks, ad);
    }

    private static double recordedJustBefore(
            ContinuousDistribution law, Map<Clock, Integer> clocks, double x, double n) {
        double model = 0;
        for (Map.Entry<Clock, Integer> clock : clocks.entrySet()) {
            model += clock.getKey().recordedAtMost(law, x - 1e-6) * clock.getValue() / n;
        }
        return model;
    }
}
