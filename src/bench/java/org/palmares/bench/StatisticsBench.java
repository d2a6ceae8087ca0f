package org.palmares.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.palmares.stats.bootstrap.Bootstrap;
import org.palmares.stats.compare.PermutationTest;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.rating.PlackettLuce;
import org.palmares.stats.rating.Ranking;

/**
 * How long statistics take beside R's compiled equivalents: {@code src/bench/r/statistics.R} does the same with boot, coin and
 * survival on numbers of the same size. Prints the median of five runs after three, in milliseconds.
 */
public final class StatisticsBench {
    private static final int DRAWS = 10_000;

    private StatisticsBench() {}

    public static void main(String[] arguments) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1);
        double[] first = random.doubles(100).map(x -> Math.floor(-60 * Math.log(1 - x))).toArray();
        double[] second = random.doubles(100).map(x -> Math.floor(-80 * Math.log(1 - x))).toArray();
        time("bootstrap of a mean, n 100, 10,000 draws, BCa", () -> Bootstrap.of(
                first, values -> Arrays.stream(values).sum() / values.length, 0.95, new Simulation(1, DRAWS)));
        time("permutation of means, 100 and 100, 10,000 draws", () ->
                PermutationTest.ofMeans(first, second, new Simulation(1, DRAWS)));
        List<Ranking> races = races(random, 200, 120, 20);
        time("Plackett–Luce, 200 riders, 120 races of 20, with errors", () -> PlackettLuce.of(200, races, 0.5));
    }

    private static List<Ranking> races(UniformRandomProvider random, int riders, int races, int field) {
        List<Ranking> all = new ArrayList<>();
        for (int race = 0; race < races; race++) {
            double[] arrival = new double[riders];
            for (int i = 0; i < riders; i++) {
                arrival[i] = -Math.log(1 - random.nextDouble()) / Math.exp(1 - 2.0 * i / riders);
            }
            int[] order = random.ints(0, riders).distinct().limit(field).boxed()
                    .sorted((a, b) -> Double.compare(arrival[a], arrival[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            all.add(Ranking.strict(order));
        }
        return all;
    }

    private static void time(String what, Runnable work) {
        double[] ms = new double[8];
        for (int i = 0; i < ms.length; i++) {
            long start = System.nanoTime();
            work.run();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] last = Arrays.copyOfRange(ms, 3, ms.length);
        Arrays.sort(last);
        System.out.printf("%-60s %8.1f ms (%.1f to %.1f)%n", what, last[2], last[0], last[4]);
    }
}
