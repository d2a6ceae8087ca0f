package org.palmares.stats.share;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.SignificanceResult;

/**
 * Whether several groups, such as races or eras, have one share: Pearson's χ².
 *
 * <p>Null model: independent cases of one share in all groups. Good where five are expected in most cells; {@link
 * #leastExpected} says how many are in the least. Reference: K. Pearson, Philosophical Magazine 50 (1900), 157–175.
 *
 * @param leastExpected the least expected count of any cell
 */
public record HomogeneityTest(double chiSquare, int degreesOfFreedom, double pValue, double leastExpected, int n) {

    public static HomogeneityTest of(int[] successes, int[] trials) {
        long[][] table = new long[trials.length][2];
        long hits = 0;
        long all = 0;
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < trials.length; i++) {
            table[i][0] = successes[i];
            table[i][1] = trials[i] - (long) successes[i];
            hits += successes[i];
            all += trials[i];
            smallest = Math.min(smallest, trials[i]);
        }
        if (trials.length < 2 || smallest == 0 || hits == 0 || hits == all) {
            throw new IllegalArgumentException(
                    "shares are compared of two groups or more that have cases, with both outcomes: " + hits + " of "
                            + all + " in " + trials.length + " groups");
        }
        SignificanceResult result = ChiSquareTest.withDefaults().test(table);
        return new HomogeneityTest(
                result.getStatistic(),
                trials.length - 1,
                result.getPValue(),
                (double) smallest * Math.min(hits, all - hits) / all,
                Math.toIntExact(all));
    }
}
