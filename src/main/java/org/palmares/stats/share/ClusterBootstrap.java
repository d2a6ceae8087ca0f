package org.palmares.stats.share;

import java.util.Arrays;
import org.palmares.stats.Interval;
import org.palmares.stats.Quantiles;
import org.palmares.stats.random.Simulation;

/**
 * The interval of a share whose cases come in clusters that are alike: all wins of a rider have one origin. Riders are drawn
 * again, each with all of their wins.
 *
 * <p>The interval is the percentiles of the drawn shares; it needs some twenty riders, and is {@code too short} below. Where
 * all are successes or none, it has no width, and Wilson's should be shown. Reference: C. A. Field and A. H. Welsh, JRSS B 69
 * (2007), 369–390.
 *
 * @param share successes over cases
 * @param clusters riders
 * @param designEffect the variance of the drawn shares over that of independent cases: how many cases of clusters are worth
 *     one independent case
 */
public record ClusterBootstrap(
        double share, Interval interval, int clusters, int cases, double designEffect, Simulation simulation) {

    /**
     * Draws clusters.
     *
     * @param successes of each cluster
     * @param cases of each cluster, at least 1
     */
    public static ClusterBootstrap of(int[] successes, int[] cases, double level, Simulation simulation) {
        int n = Arrays.stream(cases).sum();
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] < 1 || successes[i] < 0 || successes[i] > cases[i]) {
                throw new IllegalArgumentException(
                        "cluster " + (i + 1) + " can't have " + successes[i] + " successes in " + cases[i] + " cases");
            }
        }
        double share = (double) Arrays.stream(successes).sum() / n;
        double[] draws = simulation.run(() -> random -> {
            int hits = 0;
            int drawn = 0;
            for (int i = 0; i < cases.length; i++) {
                int k = random.nextInt(cases.length);
                hits += successes[k];
                drawn += cases[k];
            }
            return (double) hits / drawn;
        });
        Quantiles quantiles = Quantiles.of(draws);
        double tail = (1 - level) / 2;
        double mean = Arrays.stream(draws).average().orElseThrow();
        double variance = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum() / draws.length;
        return new ClusterBootstrap(
                share,
                new Interval(quantiles.at(tail), quantiles.at(1 - tail), level),
                cases.length,
                n,
                share == 0 || share == 1 ? 1 : variance / (share * (1 - share) / n),
                simulation);
    }
}
