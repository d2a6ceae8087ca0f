package org.palmares.stats.share;

import org.palmares.stats.Interval;
import org.palmares.stats.Proportion;

/**
 * Between which ends a share lies, whatever the unknown cases are: none of them successes, or all. No interval can say that,
 * as the unknown need not be like the known.
 *
 * <p>{@link #interval} covers the whole range: from the lower end of Wilson's interval were none successes to the upper one were
 * all. Reference: C. F. Manski, American Economic Review 80 (1990), 319–323; J. L. Horowitz and C. F. Manski, JASA 95 (2000),
 * 77–84.
 *
 * @param low were no unknown case a success
 * @param high were all
 * @param interval of 95 % or more
 */
public record UnknownBounds(int successes, int known, int unknown, double low, double high, Interval interval) {

    public static UnknownBounds of(int successes, int known, int unknown) {
        int all = known + unknown;
        if (unknown < 0 || all == 0) {
            throw new IllegalArgumentException(
                    "bounds need a case at least, not " + known + " known and " + unknown + " unknown");
        }
        Proportion least = Proportion.of(successes, all);
        Proportion most = Proportion.of(successes + unknown, all);
        return new UnknownBounds(
                successes,
                known,
                unknown,
                least.share().orElseThrow(),
                most.share().orElseThrow(),
                new Interval(least.wilson().low(), most.wilson().high(), 0.95));
    }
}
