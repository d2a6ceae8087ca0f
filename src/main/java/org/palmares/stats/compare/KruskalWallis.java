package org.palmares.stats.compare;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.palmares.stats.Sample;

/**
 * Whether several groups, such as decades, are draws of one law: {@code H = 12 / (N (N + 1)) Σ nᵢ (r̄ᵢ − (N + 1) / 2)²},
 * divided by {@code 1 − Σ (t³ − t) / (N³ − N)} for ties.
 *
 * <p>Null model: all groups are independent draws of one law; p from χ² with one degree less than groups, good from about five
 * values a group. Reference: W. H. Kruskal and W. A. Wallis, JASA 47 (1952), 583–621.
 */
public record KruskalWallis(double h, int degreesOfFreedom, double pValue, int n) {

    public static KruskalWallis of(double[]... groups) {
        if (groups.length < 2) {
            throw new IllegalArgumentException("a comparison needs two groups, given " + groups.length);
        }
        for (double[] group : groups) {
            Sample.atLeast(1, group);
        }
        double[] all = RankSums.joined(groups);
        double[] ranks = RankSums.ranks(all);
        double n = all.length;
        double between = 0;
        int next = 0;
        for (double[] group : groups) {
            double sum = 0;
            for (int i = 0; i < group.length; i++) {
                sum += ranks[next++];
            }
            double above = sum / group.length - (n + 1) / 2;
            between += group.length * above * above;
        }
        double untied = 1 - RankSums.ties(all) / (n * n * n - n);
        int freedom = groups.length - 1;
        double h = untied == 0 ? 0 : 12 / (n * (n + 1)) * between / untied;
        return new KruskalWallis(
                h, freedom, 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(h), all.length);
    }
}
