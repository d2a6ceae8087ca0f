package org.palmares.stats.career;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;

/**
 * The share that is still waiting after a time: the product of {@code 1 − events / at risk} over the times of events.
 *
 * <p>A wait that has not ended (the rider has not won again yet) counts as waiting up to its end and is then no more known of.
 * Assumes that this end says nothing of the wait to come, which riders who stop racing break. Intervals are Greenwood's on the
 * scale of log(−log S), which stays within 0 and 1. References: E. L. Kaplan and P. Meier, JASA 53 (1958), 457–481; M. Greenwood,
 * Reports on Public Health 33 (1926).
 *
 * @param steps one for each time at which a wait ended, ascending
 * @param n waits
 * @param ended how many ended with an event
 */
public record KaplanMeier(List<Step> steps, int n, int ended) {

    /** After this time so many are still waiting. */
    public record Step(double time, int atRisk, int events, double survival, Interval interval) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * From waits.
     *
     * @param times above 0
     * @param event whether the wait ended with an event at that time
     */
    public static KaplanMeier of(double[] times, boolean[] event, double level) {
        if (times.length == 0 || times.length != event.length) {
            throw new IllegalArgumentException(times.length + " waits and " + event.length + " ends can't be joined");
        }
        TreeMap<Double, int[]> at = new TreeMap<>();
        int ended = 0;
        for (int i = 0; i < times.length; i++) {
            int[] counts = at.computeIfAbsent(times[i], time -> new int[2]);
            counts[0]++;
            counts[1] += event[i] ? 1 : 0;
            ended += event[i] ? 1 : 0;
        }
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<Step> steps = new ArrayList<>();
        int atRisk = times.length;
        double survival = 1;
        double greenwood = 0;
        for (var each : at.entrySet()) {
            int events = each.getValue()[1];
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                greenwood += (double) events / ((double) atRisk * (atRisk - events));
                steps.add(new Step(each.getKey(), atRisk, events, survival, interval(survival, greenwood, z, level)));
            }
            atRisk -= each.getValue()[0];
        }
        return new KaplanMeier(steps, times.length, ended);
    }

    private static Interval interval(double survival, double greenwood, double z, double level) {
        if (survival <= 0) {
            return new Interval(0, 0, level);
        }
        double half = z * Math.sqrt(greenwood) / Math.log(survival);
        double log = Math.log(-Math.log(survival));
        return new Interval(Math.exp(-Math.exp(log - half)), Math.exp(-Math.exp(log + half)), level);
    }

    /** The share still waiting after a time. */
    public double at(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() <= time) {
                survival = step.survival();
            }
        }
        return survival;
    }

    /** The first time after which half or fewer wait; empty where more than half never stop. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival() <= 0.5)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
