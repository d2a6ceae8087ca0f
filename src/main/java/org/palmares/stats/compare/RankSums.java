package org.palmares.stats.compare;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Ranks from 1, ties sharing their mean, and what ties take from the variance of a rank sum. */
final class RankSums {
    private RankSums() {}

    static double[] ranks(double[] values) {
        return new NaturalRanking(TiesStrategy.AVERAGE).apply(values);
    }

    /** {@code Σ (t³ − t)} over groups of t equal values. */
    static double ties(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int from = i;
            while (i < sorted.length && sorted[i] == sorted[from]) {
                i++;
            }
            double t = i - (double) from;
            sum += t * t * t - t;
        }
        return sum;
    }

    static double[] joined(double[]... groups) {
        return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    }
}
