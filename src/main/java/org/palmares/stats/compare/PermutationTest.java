package org.palmares.stats.compare;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.palmares.stats.Sample;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * The difference of a statistic between two groups against all ways of dealing the values out to groups of these sizes.
 *
 * <p>Null model: which group a value stands in is chance. No law is assumed, ties are no trouble. The p-value is by random
 * permutations. Reference: E. J. G. Pitman, Supplement to JRSS 4 (1937), 119–130.
 *
 * @param difference first less second
 */
public record PermutationTest(double difference, MonteCarlo underNull, int m, int n) {

    /** Of the means. */
    public static PermutationTest ofMeans(double[] first, double[] second, Simulation simulation) {
        Sample.atLeast(1, first);
        Sample.atLeast(1, second);
        double[] all = RankSums.joined(first, second);
        double total = Arrays.stream(all).sum();
        double observed = difference(Arrays.stream(first).sum(), total, first.length, second.length);
        double[] draws = simulation.run(() -> {
            double[] dealt = all.clone();
            return random -> {
                double sum = 0;
                for (int i = 0; i < first.length; i++) {
                    int k = i + random.nextInt(dealt.length - i);
                    double value = dealt[k];
                    dealt[k] = dealt[i];
                    dealt[i] = value;
                    sum += value;
                }
                return difference(sum, total, first.length, second.length);
            };
        });
        return new PermutationTest(observed, MonteCarlo.of(observed, draws, simulation), first.length, second.length);
    }

    private static double difference(double sum, double total, int m, int n) {
        return sum / m - (total - sum) / n;
    }

    /**
     * Of any statistic of a group.
     *
     * @param statistic must leave the array as it is, and be safe to call from several threads
     */
    public static PermutationTest of(
            double[] first, double[] second, ToDoubleFunction<double[]> statistic, Simulation simulation) {
        Sample.atLeast(1, first);
        Sample.atLeast(1, second);
        double[] all = RankSums.joined(first, second);
        double observed = statistic.applyAsDouble(first) - statistic.applyAsDouble(second);
        double[] draws = simulation.run(() -> {
            double[] dealt = all.clone();
            double[] one = new double[first.length];
            double[] other = new double[second.length];
            return random -> {
                // Only the first group has to be dealt; what is left is the second.
                for (int i = 0; i < one.length; i++) {
                    int k = i + random.nextInt(dealt.length - i);
                    double value = dealt[k];
                    dealt[k] = dealt[i];
                    dealt[i] = value;
                }
                System.arraycopy(dealt, 0, one, 0, one.length);
                System.arraycopy(dealt, one.length, other, 0, other.length);
                return statistic.applyAsDouble(one) - statistic.applyAsDouble(other);
            };
        });
        return new PermutationTest(observed, MonteCarlo.of(observed, draws, simulation), first.length, second.length);
    }

    /** The share of permutations in which the groups differ as much, in either direction. */
    public double pValue() {
        return underNull.pTwoSided();
    }
}
