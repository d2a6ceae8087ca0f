package org.palmares.stats.trend;

import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.palmares.stats.Sample;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * Whether the level of a series changed once, and where: {@code K = max |U(t)|} with {@code U(t) = 2 Σ rank(xᵢ, i ≤ t) − t (n +
 * 1)}.
 *
 * <p>Null model: independent values of one law in any order; the p-value by permutations of the series, as the usual formula
 * {@code 2 exp(−6 K² / (n³ + n²))} is rough below n = 100 and knows no ties; it is here too. Says nothing of where a slow trend
 * changes. Reference: A. N. Pettitt, Applied Statistics 28 (1979), 126–135.
 *
 * @param last index of the last value before the change
 * @param k the statistic
 * @param permuted K against permutations of the series
 * @param approximateP the usual formula
 */
public record Pettitt(int last, double k, MonteCarlo permuted, double approximateP, int n) {

    /** Needs {@link MannKendall#LEAST} values, in the order of their years. */
    public static Pettitt of(double[] values, Simulation simulation) {
        Sample.atLeast(MannKendall.LEAST, values);
        double[] ranks = new NaturalRanking(TiesStrategy.AVERAGE).apply(values);
        double n = ranks.length;
        double sum = 0;
        double greatest = -1;
        int last = 0;
        for (int t = 0; t < ranks.length - 1; t++) {
            sum += 2 * ranks[t] - n - 1;
            if (Math.abs(sum) > greatest) {
                greatest = Math.abs(sum);
                last = t;
            }
        }
        double[] draws = simulation.run(() -> {
            double[] shuffled = ranks.clone();
            return random -> greatest(ArraySampler.shuffle(random, shuffled));
        });
        return new Pettitt(
                last,
                greatest,
                MonteCarlo.of(greatest, draws, simulation),
                Math.min(1, 2 * Math.exp(-6 * greatest * greatest / (n * n * n + n * n))),
                ranks.length);
    }

    private static double greatest(double[] ranks) {
        double n = ranks.length;
        double sum = 0;
        double greatest = 0;
        for (int t = 0; t < ranks.length - 1; t++) {
            sum += 2 * ranks[t] - n - 1;
            greatest = Math.max(greatest, Math.abs(sum));
        }
        return greatest;
    }
}
