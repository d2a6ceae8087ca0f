package org.palmares.stats.random;

import java.util.Arrays;

/**
 * What draws from a null model say about a statistic.
 *
 * @param observed the statistic of the data
 * @param expected the mean of the draws
 * @param pGreater the probability under the null model of at least the observed, estimated by {@code (1 + draws as great) /
 *     (1 + draws)}, which is never 0: B. Phipson and G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010), 39
 * @param pLess the same of at most the observed
 * @param simulation the seed and number of draws
 */
public record MonteCarlo(double observed, double expected, double pGreater, double pLess, Simulation simulation) {
    /** Draws that differ from the observed by rounding alone are as great. */
    private static final double SLACK = 1e-9;

    /** Compares the observed statistic with the draws. */
    public static MonteCarlo of(double observed, double[] draws, Simulation simulation) {
        double slack = SLACK * Math.max(1, Math.abs(observed));
        int greater = 0;
        int less = 0;
        for (double draw : draws) {
            greater += draw >= observed - slack ? 1 : 0;
            less += draw <= observed + slack ? 1 : 0;
        }
        return new MonteCarlo(
                observed,
                Arrays.stream(draws).average().orElse(Double.NaN),
                (1.0 + greater) / (1 + draws.length),
                (1.0 + less) / (1 + draws.length),
                simulation);
    }

    /** Twice the smaller of both, at most 1. */
    public double pTwoSided() {
        return Math.min(1, 2 * Math.min(pGreater, pLess));
    }
}
