package org.palmares.stats.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palmares.stats.Sample;

/**
 * Values of which only an interval is known, each perhaps seen only because it was above an entry level.
 *
 * <p>A gap recorded as 2 s by a clock that reads whole seconds lies in [2, 3), and would not be a gap above zero if it were
 * less than 1 s. One recorded in a coarser step, as 2 min, lies in [120, 180); what is less than that step is recorded in the
 * finest one. So a recorded gap {@code g} of step {@code r} has the interval {@code [g, g + r)} and the finest step as its
 * entry level. Gaps of zero (same time) are no part of the sample: what is less than the finest step and what is the same time
 * by rule look alike, so that their share is estimated by itself, and the law from the gaps above.
 *
 * <p>Equal observations are kept once, with their number.
 */
public final class CensoredSample {
    private final Observation[] observations;
    private final int[] counts;
    private final int n;

    /**
     * What is known of one value.
     *
     * @param low at least this
     * @param high less than this; equal to {@code low} where the value is known exactly, infinite where it has no bound
     * @param entry values below this would not have been seen; 0 if all would
     */
    record Observation(double low, double high, double entry) {
        boolean exact() {
            return low == high;
        }

        double width() {
            return high - low;
        }
    }

    private CensoredSample(Observation[] all) {
        Map<Observation, Integer> merged = new LinkedHashMap<>();
        Arrays.stream(all)
                .sorted(Comparator.comparingDouble(Observation::low)
                        .thenComparingDouble(Observation::high)
                        .thenComparingDouble(Observation::entry))
                .forEach(each -> merged.merge(each, 1, Integer::sum));
        observations = merged.keySet().toArray(new Observation[0]);
        counts = merged.values().stream().mapToInt(Integer::intValue).toArray();
        n = all.length;
    }

    /** Values known exactly, all above 0. */
    public static CensoredSample exact(double... values) {
        Sample.atLeast(1, values);
        Observation[] all = new Observation[values.length];
        for (int i = 0; i < all.length; i++) {
            require(values[i] > 0, "a value that a law is fitted to is above 0, not ", values[i]);
            all[i] = new Observation(values[i], values[i], 0);
        }
        return new CensoredSample(all);
    }

    /** Values known to lie between, none left out for being small; a {@code high} may be infinite. */
    public static CensoredSample between(double[] low, double[] high) {
        Sample.atLeast(1, low);
        Observation[] all = new Observation[low.length];
        for (int i = 0; i < all.length; i++) {
            require(
                    low[i] >= 0 && low[i] <= high[i],
                    "an interval starts at 0 or later and before its end, not at ",
                    low[i]);
            all[i] = new Observation(low[i], high[i], 0);
        }
        return new CensoredSample(all);
    }

    /**
     * Gaps above zero as they were recorded, each cut down to a multiple of its step.
     *
     * @param gaps above 0, in seconds
     * @param steps of each, in seconds; a gap that is no multiple of its step is refused
     * @param finest the finest step of all, the least gap above zero that could be recorded
     */
    public static CensoredSample recorded(double[] gaps, double[] steps, double finest) {
        Sample.atLeast(1, gaps);
        Observation[] all = new Observation[gaps.length];
        for (int i = 0; i < all.length; i++) {
            double multiple = gaps[i] / steps[i];
            require(
                    gaps[i] > 0 && Math.abs(multiple - Math.rint(multiple)) < 1e-6,
                    "a recorded gap is a multiple of its step of " + steps[i] + ", not ",
                    gaps[i]);
            all[i] = new Observation(gaps[i], gaps[i] + steps[i], finest);
        }
        return new CensoredSample(all);
    }

    private static void require(boolean holds, String words, double given) {
        if (!holds) {
            throw new IllegalArgumentException(words + given);
        }
    }

    /** How many values. */
    public int n() {
        return n;
    }

    /** Whether all values are known exactly. */
    boolean isExact() {
        return Arrays.stream(observations).allMatch(Observation::exact);
    }

    /** Whether all values were recorded by a clock that reads in steps. */
    boolean isRecorded() {
        return Arrays.stream(observations).allMatch(each -> each.entry() > 0);
    }

    int distinct() {
        return observations.length;
    }

    Observation observation(int i) {
        return observations[i];
    }

    int count(int i) {
        return counts[i];
    }

    /** The middle of an interval, for a first guess; the lower end of one without bound. */
    double middle(int i) {
        Observation o = observations[i];
        return Double.isInfinite(o.high()) ? o.low() : (o.low() + o.high()) / 2;
    }
}
