package org.palmares.stats.rating;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well a ranking puts the best first: {@code Σ gain / log2(place + 1)} over its first k places, over the same sum of the best
 * possible ranking. From 0 to 1; riders scored alike share their gains.
 *
 * <p>Reference: K. Järvelin and J. Kekäläinen, ACM Transactions on Information Systems 20 (2002), 422–446.
 *
 * @param k how many places count
 */
public record Ndcg(double value, int k, int n) {

    /**
     * Compares a prediction with what came.
     *
     * @param scores of each rider; greater is predicted to be better
     * @param gains of each rider, 0 or more: what it is worth to have put them first
     */
    public static Ndcg of(double[] scores, double[] gains, int k) {
        if (scores.length != gains.length || scores.length == 0 || k < 1) {
            throw new IllegalArgumentException(
                    scores.length + " scores, " + gains.length + " gains and " + k + " places can't be compared");
        }
        if (Arrays.stream(gains).anyMatch(gain -> !(gain >= 0))
                || Arrays.stream(gains).sum() == 0) {
            throw new IllegalArgumentException("gains are 0 or more, and one is above");
        }
        int places = Math.min(k, scores.length);
        double best = discounted(gains, gains, places);
        return new Ndcg(discounted(scores, gains, places) / best, places, scores.length);
    }

    private static double discounted(double[] scores, double[] gains, int places) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int i = 0; i < order.length && i < places; ) {
            int from = i;
            double together = 0;
            while (i < order.length && scores[order[i]] == scores[order[from]]) {
                together += gains[order[i++]];
            }
            double gain = together / (i - from);
            for (int place = from; place < Math.min(i, places); place++) {
                sum += gain * Math.log(2) / Math.log(place + 2);
            }
        }
        return sum;
    }
}
