package org.palmares.stats.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Ratings that follow the races one by one: after each a rider gains {@code K / (n − 1) Σ (result − expected)} over the n − 1
 * others, with the result 1 before, ½ beside and 0 behind them and expected {@code 1 / (1 + 10^((theirs − own) / 400))}.
 *
 * <p>K is how far one race can move a rider who loses to nobody. The uncertainty is that of Glickman's approximation for a start
 * of {@value #START_DEVIATION}: {@code 1 / RD² += Σ q² g² E (1 − E) / (n − 1)}, where the n − 1 comparisons of one race count as
 * one, as they are not independent. It does not grow again with time. References: A. E. Elo, The Rating of Chessplayers, Arco
 * 1978; M. E. Glickman, Applied Statistics 48 (1999), 377–394.
 *
 * @param ratings one a rider; {@value #START} before the first race
 * @param deviations one a rider: a standard deviation of the rating
 * @param races of each rider
 */
public record Elo(double k, List<Double> ratings, List<Double> deviations, List<Integer> races) {
    private static final double START = 1500;
    private static final double START_DEVIATION = 350;
    private static final double Q = Math.log(10) / 400;

    public Elo {
        ratings = List.copyOf(ratings);
        deviations = List.copyOf(deviations);
        races = List.copyOf(races);
    }

    /**
     * Follows the races.
     *
     * @param riders how many, numbered from 0
     * @param inOrder the races, the first first
     */
    public static Elo of(int riders, List<Ranking> inOrder, double k) {
        return of(riders, inOrder, k, (race, after) -> {});
    }

    /** Who is told of the ratings after each race; they are computed when asked for, and at once. */
    public interface Follower {
        /** @param race its number in the order of the races, from 0 */
        void after(int race, Supplier<Elo> ratings);
    }

    /** As {@link #of(int, List, double)}, and tells of every race. */
    public static Elo of(int riders, List<Ranking> inOrder, double k, Follower follower) {
        double[] rating = new double[riders];
        double[] precision = new double[riders];
        int[] raced = new int[riders];
        Arrays.fill(rating, START);
        Arrays.fill(precision, 1 / (START_DEVIATION * START_DEVIATION));
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).riders().length > 1) {
                follow(inOrder.get(i), rating, precision, raced, k);
            }
            follower.after(i, () -> state(rating, precision, raced, k));
        }
        return state(rating, precision, raced, k);
    }

    private static Elo state(double[] rating, double[] precision, int[] raced, double k) {
        List<Double> deviations = new ArrayList<>();
        for (double each : precision) {
            deviations.add(1 / Math.sqrt(each));
        }
        return new Elo(
                k,
                Arrays.stream(rating).boxed().toList(),
                deviations,
                Arrays.stream(raced).boxed().toList());
    }

    private static void follow(Ranking race, double[] rating, double[] precision, int[] raced, double k) {
        int[] order = race.riders();
        int[] group = new int[order.length];
        int at = 0;
        int[] sizes = race.groups();
        for (int g = 0; g < sizes.length; g++) {
            Arrays.fill(group, at, at + sizes[g], g);
            at += sizes[g];
        }
        double[] gain = new double[order.length];
        double[] told = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                if (i != j) {
                    double expected = 1 / (1 + Math.pow(10, (rating[order[j]] - rating[order[i]]) / 400));
                    double result = group[i] < group[j] ? 1 : group[i] == group[j] ? 0.5 : 0;
                    double g = 1 / Math.sqrt(1 + 3 * Q * Q / (Math.PI * Math.PI * precision[order[j]]));
                    gain[i] += result - expected;
                    told[i] += Q * Q * g * g * expected * (1 - expected);
                }
            }
        }
        for (int i = 0; i < order.length; i++) {
            rating[order[i]] += k * gain[i] / (order.length - 1);
            precision[order[i]] += told[i] / (order.length - 1);
            raced[order[i]]++;
        }
    }
}
