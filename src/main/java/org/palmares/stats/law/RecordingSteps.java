package org.palmares.stats.law;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;
import org.palmares.stats.Sample;

/**
 * In which steps were times recorded? Judged from their last digits: of times to the second one in sixty ends on a full
 * minute by chance, so that what is more was rounded.
 *
 * <p>Model: a time was recorded in one of the steps with unknown shares w, and is then any multiple of that step with the same
 * chance, {@code P(t) ∝ Σ w_s s [s divides t]}; the shares by EM, whose likelihood has one maximum. A time belongs to the step
 * of the greatest posterior probability. The test holds the count of multiples of the coarsest step against chance.
 *
 * @param steps the steps, finest first
 * @param shares how many of the times were recorded in each, estimated; they sum to 1
 * @param multiples for each step how many times are multiples of it
 * @param n times
 */
public record RecordingSteps(List<Double> steps, List<Double> shares, List<Integer> multiples, int n) {
    private static final int MOST_ROUNDS = 20_000;

    public RecordingSteps {
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
        multiples = List.copyOf(multiples);
    }

    /**
     * Estimates the shares.
     *
     * @param times above 0 in seconds, multiples of the first step
     * @param steps the possible steps in seconds, ascending, each a multiple of the first
     */
    public static RecordingSteps of(double[] times, double... steps) {
        Sample.atLeast(1, times);
        for (double time : times) {
            if (!(time > 0) || !divides(steps[0], time)) {
                throw new IllegalArgumentException("a time is a multiple of " + steps[0] + " above 0, not " + time);
            }
        }
        double[] shares = new double[steps.length];
        Arrays.fill(shares, 1.0 / steps.length);
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > 1e-12; round++) {
            moved = round(times, steps, shares);
        }
        return new RecordingSteps(
                Arrays.stream(steps).boxed().toList(),
                Arrays.stream(shares).boxed().toList(),
                Arrays.stream(steps)
                        .mapToObj(step -> (int) Arrays.stream(times)
                                .filter(time -> divides(step, time))
                                .count())
                        .toList(),
                times.length);
    }

    /** The step that a time was most probably recorded in; of two as probable the finer. */
    public double stepOf(double time) {
        int best = 0;
        for (int k = 1; k < steps.size(); k++) {
            if (divides(steps.get(k), time)
                    && shares.get(k) * steps.get(k) > shares.get(best) * steps.get(best) * (1 + 1e-9)) {
                best = k;
            }
        }
        return steps.get(best);
    }

    /** The probability, were all times recorded in the finest step, of so many multiples of {@code steps().get(k)} or more. */
    public double pByChance(int k) {
        return BinomialTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(n, multiples.get(k), steps.get(0) / steps.get(k))
                .getPValue();
    }

    private static double round(double[] times, double[] steps, double[] shares) {
        double[] next = new double[shares.length];
        for (double time : times) {
            double total = 0;
            for (int k = 0; k < steps.length; k++) {
                total += divides(steps[k], time) ? shares[k] * steps[k] : 0;
            }
            for (int k = 0; k < steps.length; k++) {
                next[k] += divides(steps[k], time) ? shares[k] * steps[k] / total / times.length : 0;
            }
        }
        double moved = 0;
        for (int k = 0; k < shares.length; k++) {
            moved = Math.max(moved, Math.abs(next[k] - shares[k]));
            shares[k] = next[k];
        }
        return moved;
    }

    private static boolean divides(double step, double time) {
        double ratio = time / step;
        return Math.abs(ratio - Math.rint(ratio)) < 1e-6;
    }
}
