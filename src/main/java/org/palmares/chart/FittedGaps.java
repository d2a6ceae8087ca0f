package org.palmares.chart;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.palmares.stats.law.CensoredSample;
import org.palmares.stats.law.LawFit;

/**
 * The law that fits the gaps above zero best (least AIC of five), each taken as known to the second, or to the thousandth where
 * one has decimals. {@code palmares gaps --fit} tells whether it fits well, and judges the steps of recording era by era.
 *
 * @param words of the law
 * @param sameTime the share of gaps of zero, which the law leaves out
 * @param above how many are above zero
 */
record FittedGaps(String words, double sameTime, int above, ContinuousDistribution distribution) {
    /** Gaps above zero that a fit takes. */
    private static final int LEAST = 10;

    private static final double FRACTION = 0.001;

    /** Empty where there are too few gaps, or no law settles. */
    static Optional<FittedGaps> of(double... gaps) {
        double[] above = Arrays.stream(gaps).filter(gap -> gap > 0).toArray();
        if (above.length < LEAST || Arrays.stream(above).distinct().count() < 2) {
            return Optional.empty();
        }
        double step = Arrays.stream(above).allMatch(gap -> gap == Math.rint(gap)) ? 1 : FRACTION;
        double[] steps = new double[above.length];
        Arrays.fill(steps, step);
        double[] recorded = Arrays.stream(above)
                .map(gap -> Math.max(step, Math.rint(gap / step) * step))
                .toArray();
        LawFit best = LawFit.all(CensoredSample.recorded(recorded, steps, step)).get(0);
        return best.settled()
                ? Optional.of(new FittedGaps(
                        best.law().words(), 1 - (double) above.length / gaps.length, above.length, best.distribution()))
                : Optional.empty();
    }

    /** The share of all gaps that are at most so long, by the law. */
    double share(double gap) {
        return sameTime + (1 - sameTime) * distribution.cumulativeProbability(gap);
    }

    /** How many gaps the law expects from one length to another. */
    double expected(double from, double to) {
        return above * (distribution.cumulativeProbability(to) - distribution.cumulativeProbability(from));
    }
}
