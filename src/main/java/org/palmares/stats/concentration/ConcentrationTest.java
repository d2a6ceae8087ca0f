package org.palmares.stats.concentration;

import java.util.Arrays;
import org.palmares.stats.Interval;
import org.palmares.stats.Quantiles;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * Whether wins are concentrated beyond what so few editions give by chance: Herfindahl and Hirschman's index against editions
 * each won by any of {@code contenders}, all alike.
 *
 * <p>The index of few editions is great by itself, {@code 1 / editions} at least, so that only the comparison with the null
 * model tells. The interval draws editions again and takes off the bias that this adds ({@code estimate − (mean of the draws −
 * estimate)} moves both percentiles); it needs some thirty editions.
 *
 * @param concentration of the wins
 * @param interval 95 % of the index
 * @param underNull the index against the null model
 * @param contenders how many could have won each edition, as the caller says
 */
public record ConcentrationTest(
        Concentration concentration, Interval interval, MonteCarlo underNull, int contenders, int editions) {

    /**
     * Compares with chance.
     *
     * @param winners one an edition: any number from 0 for a rider
     * @param contenders at least the number of different winners
     */
    public static ConcentrationTest of(int[] winners, int contenders, Simulation simulation) {
        int[] wins = counts(winners, Arrays.stream(winners).max().orElseThrow() + 1);
        int different = (int) Arrays.stream(wins).filter(each -> each > 0).count();
        if (contenders < different) {
            throw new IllegalArgumentException(
                    different + " riders have won, so that " + contenders + " contenders are too few");
        }
        Concentration seen = Concentration.of(
                Arrays.stream(wins).filter(each -> each > 0).asDoubleStream().toArray());
        double[] lots = simulation.run(() -> {
            int[] count = new int[contenders];
            return random -> {
                Arrays.fill(count, 0);
                for (int i = 0; i < winners.length; i++) {
                    count[random.nextInt(contenders)]++;
                }
                return herfindahl(count, winners.length);
            };
        });
        double[] again = new Simulation(simulation.seed() + 1, simulation.draws()).run(() -> {
            int[] count = new int[wins.length];
            return random -> {
                Arrays.fill(count, 0);
                for (int i = 0; i < winners.length; i++) {
                    count[winners[random.nextInt(winners.length)]]++;
                }
                return herfindahl(count, winners.length);
            };
        });
        double bias = Arrays.stream(again).average().orElseThrow() - seen.herfindahl();
        Quantiles quantiles = Quantiles.of(again);
        double least = 1.0 / winners.length;
        return new ConcentrationTest(
                seen,
                new Interval(
                        Math.max(least, quantiles.at(0.025) - bias), Math.max(least, quantiles.at(0.975) - bias), 0.95),
                MonteCarlo.of(seen.herfindahl(), lots, simulation),
                contenders,
                winners.length);
    }

    private static int[] counts(int[] winners, int riders) {
        int[] counts = new int[riders];
        for (int winner : winners) {
            counts[winner]++;
        }
        return counts;
    }

    private static double herfindahl(int[] counts, int n) {
        double squares = 0;
        for (int count : counts) {
            squares += (double) count * count;
        }
        return squares / ((double) n * n);
    }
}
