package org.palmares.stats;

import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share: so many successes in so many independent trials of one probability, which is what is estimated.
 *
 * @param successes how many trials had it
 * @param trials how many are known; trials of unknown outcome are not among them
 * @param wilson 95 % interval by E. B. Wilson, JASA 22 (1927), 209–212: close to 95 % on average, the one to show
 * @param exact 95 % interval by C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404–413: never below 95 %, wider
 */
public record Proportion(int successes, int trials, Interval wilson, Interval exact) {
    private static final double LEVEL = 0.95;

    /** Without trials nothing is known, and both intervals are 0 to 1. */
    public static Proportion of(int successes, int trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    "a share needs 0 ≤ successes ≤ trials, not " + successes + " of " + trials);
        }
        return new Proportion(
                successes,
                trials,
                interval(BinomialConfidenceInterval.WILSON_SCORE, successes, trials),
                interval(BinomialConfidenceInterval.CLOPPER_PEARSON, successes, trials));
    }

    /** Successes over trials, 0 to 1; empty without trials. */
    public OptionalDouble share() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    private static Interval interval(BinomialConfidenceInterval method, int successes, int trials) {
        if (trials == 0) {
            return new Interval(0, 1, LEVEL);
        }
        org.apache.commons.statistics.interval.Interval found = method.fromErrorRate(trials, successes, 1 - LEVEL);
        // At 0 and n both methods end at exactly 0 and 1; rounding must not leave a hair outside.
        return new Interval(
                successes == 0 ? 0 : found.getLowerBound(), successes == trials ? 1 : found.getUpperBound(), LEVEL);
    }
}
