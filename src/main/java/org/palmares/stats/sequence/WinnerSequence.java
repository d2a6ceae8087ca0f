package org.palmares.stats.sequence;

import java.util.Arrays;
import org.apache.commons.rng.sampling.ArraySampler;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * Whether the wins of one rider come in a row more often than if they had come in any order.
 *
 * <p>A sequence has one number a year: who won, or {@link #UNKNOWN}. A year without an edition is not in the sequence, so that
 * winners before and after it follow each other; one whose winner is not known is in it and parts its neighbours, as nobody
 * can say whether a title was kept there. Null model: the known winners, each as often as they won, stand in any order on the
 * years with a known winner. It tells whether wins cluster in time, not whether there are many repeat winners.
 *
 * @param defences years won by the winner of the year before, among pairs of known neighbours
 * @param pairs how many pairs of neighbours have both winners known
 * @param expectedDefences exact under the null model: {@code pairs × Σ m (m − 1) / (n (n − 1))} for riders with m of n wins
 * @param defencesUnderNull defences against permutations
 * @param longestRun the most known neighbours won by one
 * @param longestRunUnderNull the longest run against permutations
 * @param n years with a known winner
 * @param left years whose winner is not known
 */
public record WinnerSequence(
        int defences,
        int pairs,
        double expectedDefences,
        MonteCarlo defencesUnderNull,
        int longestRun,
        MonteCarlo longestRunUnderNull,
        int n,
        int left) {
    /** The winner is not known. */
    public static final int UNKNOWN = -1;

    /**
     * Compares the order of the winners with chance.
     *
     * @param winners one a year: any number from 0 for a rider, or {@link #UNKNOWN}
     */
    public static WinnerSequence of(int[] winners, Simulation simulation) {
        int[] known = Arrays.stream(winners).filter(winner -> winner != UNKNOWN).toArray();
        if (known.length < 2) {
            throw new IllegalArgumentException(
                    "an order of winners needs two known ones; there are " + known.length + " in " + winners.length);
        }
        boolean[] follows = follows(winners);
        int pairs = 0;
        for (boolean each : follows) {
            pairs += each ? 1 : 0;
        }
        int defences = defences(known, follows);
        int run = longestRun(known, follows);
        double[][] draws = simulation.run(2, () -> {
            int[] order = known.clone();
            return (random, into) -> {
                ArraySampler.shuffle(random, order);
                into[0] = defences(order, follows);
                into[1] = longestRun(order, follows);
            };
        });
        return new WinnerSequence(
                defences,
                pairs,
                pairs * sameOfTwo(known),
                MonteCarlo.of(defences, draws[0], simulation),
                run,
                MonteCarlo.of(run, draws[1], simulation),
                known.length,
                winners.length - known.length);
    }

    /** For each known winner whether the year before has a known one. */
    private static boolean[] follows(int[] winners) {
        boolean[] follows = new boolean[winners.length];
        int k = 0;
        for (int i = 0; i < winners.length; i++) {
            if (winners[i] != UNKNOWN) {
                follows[k++] = i > 0 && winners[i - 1] != UNKNOWN;
            }
        }
        return Arrays.copyOf(follows, k);
    }

    private static int defences(int[] order, boolean[] follows) {
        int defences = 0;
        for (int i = 1; i < order.length; i++) {
            defences += follows[i] && order[i] == order[i - 1] ? 1 : 0;
        }
        return defences;
    }

    private static int longestRun(int[] order, boolean[] follows) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < order.length; i++) {
            run = follows[i] && order[i] == order[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static double sameOfTwo(int[] known) {
        int[] sorted = known.clone();
        Arrays.sort(sorted);
        double same = 0;
        for (int i = 0; i < sorted.length; ) {
            int from = i;
            while (i < sorted.length && sorted[i] == sorted[from]) {
                i++;
            }
            same += (i - from) * (i - from - 1.0);
        }
        return same / (sorted.length * (sorted.length - 1.0));
    }
}
