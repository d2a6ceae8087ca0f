package org.palmares.stats.share;

import java.util.Arrays;

/**
 * Whether riders from home win more often than others who are as many: how many wins fall to them if the origins are dealt out
 * to the same riders in any way.
 *
 * <p>Null model: of the riders, of whom each keeps their wins, any are those from home, as many as there are. Exact: counts all
 * ways by {@code ways(riders, wins)}, the generating function. Unlike a binomial test it knows that the wins of one rider go
 * together. Reference: E. J. G. Pitman, Supplement to JRSS 4 (1937), 119–130.
 *
 * @param homeWins wins of riders from home
 * @param expected under the null model
 * @param pGreater the probability of so many or more
 * @param pLess of so few or fewer
 * @param home riders from home
 * @param riders all
 */
public record OriginPermutation(int homeWins, double expected, double pGreater, double pLess, int home, int riders) {

    /**
     * Deals out the origins.
     *
     * @param wins of each rider, 0 allowed
     * @param fromHome whether each is from home
     */
    public static OriginPermutation of(int[] wins, boolean[] fromHome) {
        int total = Arrays.stream(wins).sum();
        int home = 0;
        int homeWins = 0;
        for (int i = 0; i < wins.length; i++) {
            home += fromHome[i] ? 1 : 0;
            homeWins += fromHome[i] ? wins[i] : 0;
        }
        double[] chances = chances(wins, home, total);
        double greater = 0;
        double less = 0;
        for (int w = 0; w <= total; w++) {
            greater += w >= homeWins ? chances[w] : 0;
            less += w <= homeWins ? chances[w] : 0;
        }
        return new OriginPermutation(
                homeWins,
                wins.length == 0 ? 0 : (double) total * home / wins.length,
                Math.min(1, greater),
                Math.min(1, less),
                home,
                wins.length);
    }

    /** The probability of each number of wins of {@code home} riders drawn without replacement. */
    private static double[] chances(int[] wins, int home, int total) {
        // chance[k][w]: k of the riders so far are from home and have w wins. Probabilities, not counts, lest they
        // overflow.
        double[][] chance = new double[home + 1][total + 1];
        chance[0][0] = 1;
        int dealt = 0;
        for (int each : wins) {
            int left = wins.length - dealt;
            for (int k = Math.min(home, dealt + 1); k >= 0; k--) {
                double stays = (double) (left - (home - k)) / left;
                for (int w = total; w >= 0; w--) {
                    double not = stays > 0 ? chance[k][w] * stays : 0;
                    double is = k > 0 && w >= each ? chance[k - 1][w - each] * (home - k + 1.0) / left : 0;
                    chance[k][w] = not + is;
                }
            }
            dealt++;
        }
        return chance[home];
    }
}
