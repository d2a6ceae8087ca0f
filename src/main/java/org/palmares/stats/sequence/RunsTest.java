package org.palmares.stats.sequence;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.sampling.ArraySampler;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * Whether two kinds of years, such as those with a home winner and those without, come in longer runs than chance: the number
 * of runs of Wald and Wolfowitz, and the longest run of the first kind.
 *
 * <p>Null model: as many years of each kind, in any order. Few runs mean that alike follows alike. The p-value of the number of
 * runs is exact, that of the longest run by permutation. Reference: A. Wald and J. Wolfowitz, The Annals of Mathematical
 * Statistics 11 (1940), 147–162.
 *
 * @param runs how many runs of either kind
 * @param expected under the null model: {@code 1 + 2 a b / (a + b)}
 * @param pFewer exact probability of so few runs or fewer
 * @param z without continuity correction, as R's {@code runs.test}
 * @param pNormal two-sided, from z
 * @param longest the longest run of the first kind, against permutations
 */
public record RunsTest(int runs, double expected, double pFewer, double z, double pNormal, MonteCarlo longest, int n) {

    public static RunsTest of(boolean[] years, Simulation simulation) {
        int a = 0;
        int runs = 1;
        for (int i = 0; i < years.length; i++) {
            a += years[i] ? 1 : 0;
            runs += i > 0 && years[i] != years[i - 1] ? 1 : 0;
        }
        int b = years.length - a;
        if (a == 0 || b == 0) {
            throw new IllegalArgumentException("runs need years of both kinds; there are " + a + " and " + b);
        }
        double n = years.length;
        double expected = 1 + 2.0 * a * b / n;
        double variance = (expected - 1) * (expected - 2) / (n - 1);
        double z = variance > 0 ? (runs - expected) / Math.sqrt(variance) : 0;
        double[] draws = simulation.run(() -> {
            boolean[] order = years.clone();
            return random -> longest(ArraySampler.shuffle(random, order));
        });
        return new RunsTest(
                runs,
                expected,
                fewer(runs, a, b),
                z,
                2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)),
                MonteCarlo.of(longest(years), draws, simulation),
                years.length);
    }

    private static double fewer(int runs, int a, int b) {
        double sum = 0;
        double orders = logChoose(a + b, a);
        for (int r = 2; r <= runs; r++) {
            int k = r / 2;
            sum += r % 2 == 0
                    ? 2 * Math.exp(logChoose(a - 1, k - 1) + logChoose(b - 1, k - 1) - orders)
                    : Math.exp(logChoose(a - 1, k) + logChoose(b - 1, k - 1) - orders)
                            + Math.exp(logChoose(a - 1, k - 1) + logChoose(b - 1, k) - orders);
        }
        return Math.min(1, sum);
    }

    private static double logChoose(int n, int k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : CombinatoricsUtils.binomialCoefficientLog(n, k);
    }

    private static int longest(boolean[] years) {
        int longest = 0;
        int run = 0;
        for (boolean year : years) {
            run = year ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
