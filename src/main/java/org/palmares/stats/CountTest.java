package org.palmares.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Exact test of a count: are so many successes more than chance, when trial i succeeds with a known probability?
 *
 * <p>Null model: trials are independent and trial i succeeds with {@code chances[i]} (Poisson-binomial; equal chances
 * make it the binomial test). For home wins the chance of an edition may be the home riders' share of its start list.
 * The distribution is the exact convolution, O(n²), with no approximation. The two-sided p-value sums all counts no more
 * probable than the one observed, as R's {@code binom.test} does. Trials of unknown outcome must be left out by the
 * caller, with their chances.
 *
 * <p>Reference: Y. Hong, "On computing the distribution function for the Poisson binomial distribution", Computational
 * Statistics &amp; Data Analysis 59 (2013), 41–51.
 *
 * @param observed successes seen
 * @param n trials
 * @param expected successes expected under the null model
 * @param alternative what was held against it
 * @param pValue the probability, under the null model, of a count at least as far out as the one observed
 * @param nullModel the null model in words
 */
public record CountTest(
        int observed, int n, double expected, Alternative alternative, double pValue, String nullModel) {
    /** R's slack: counts whose probability differs by rounding only are equally probable. */
    private static final double RELATIVE_SLACK = 1 + 1e-7;

    /** Trials that each succeed with their own chance. */
    public static CountTest poissonBinomial(int observed, double[] chances, Alternative alternative) {
        return test(
                observed,
                chances,
                alternative,
                "independent trials, each with its own chance of success, " + chances.length + " in all");
    }

    /** Trials that all succeed with the same chance. */
    public static CountTest binomial(int observed, int trials, double chance, Alternative alternative) {
        requireChance(chance);
        requireCount(observed, trials);
        double p = trials == 0
                ? 1
                : BinomialTest.withDefaults()
                        .with(alternative.commons())
                        .test(trials, observed, chance)
                        .getPValue();
        return new CountTest(
                observed,
                trials,
                trials * chance,
                alternative,
                p,
                "independent trials with a chance of success of " + chance + " each, " + trials + " in all");
    }

    private static CountTest test(int observed, double[] chances, Alternative alternative, String nullModel) {
        Arrays.stream(chances).forEach(CountTest::requireChance);
        requireCount(observed, chances.length);
        double[] probability = distribution(chances);
        double p = switch (alternative) {
            case GREATER -> sum(probability, observed, chances.length);
            case LESS -> sum(probability, 0, observed);
            case TWO_SIDED ->
                Arrays.stream(probability)
                        .filter(each -> each <= probability[observed] * RELATIVE_SLACK)
                        .sum();
        };
        return new CountTest(
                observed, chances.length, Arrays.stream(chances).sum(), alternative, Math.min(1, p), nullModel);
    }

    private static void requireChance(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance is a number from 0 to 1, not " + chance);
        }
    }

    private static void requireCount(int observed, int trials) {
        if (observed < 0 || observed > trials) {
            throw new IllegalArgumentException("so many successes can't be: " + observed + " in " + trials + " trials");
        }
    }

    /** The probability of 0, 1, … n successes; all terms are positive, so the convolution loses no digits. */
    private static double[] distribution(double[] chances) {
        double[] probability = new double[chances.length + 1];
        probability[0] = 1;
        for (int trial = 0; trial < chances.length; trial++) {
            double chance = chances[trial];
            for (int count = trial + 1; count > 0; count--) {
                probability[count] = probability[count] * (1 - chance) + probability[count - 1] * chance;
            }
            probability[0] *= 1 - chance;
        }
        return probability;
    }

    private static double sum(double[] probability, int from, int to) {
        return Arrays.stream(probability, from, to + 1).sum();
    }
}
