package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the intervals and p-values promise, played through with a fixed seed. */
final class SimulationTest {
    private static final int ROUNDS = 20_000;
    private static final double[] SHARES = {0.05, 0.2, 0.5, 0.75};
    private static final int[] TRIALS = {10, 47, 112};

    @Test
    void ninetyFivePercentIntervalsCoverTheTrueShare() {
        Random random = new Random(1951);
        double wilsonOverAll = 0;
        for (double share : SHARES) {
            for (int trials : TRIALS) {
                int wilson = 0;
                int exact = 0;
                for (int round = 0; round < ROUNDS / 10; round++) {
                    Proportion seen = Proportion.of(successes(random, trials, share), trials);
                    wilson += seen.wilson().contains(share) ? 1 : 0;
                    exact += seen.exact().contains(share) ? 1 : 0;
                }
                wilsonOverAll += wilson / (ROUNDS / 10.0) / (SHARES.length * TRIALS.length);
                // Three standard errors of 2,000 rounds are 0.0146.
                assertThat(exact / (ROUNDS / 10.0))
                        .as("exact, %s of %d", share, trials)
                        .isGreaterThan(0.935);
                assertThat(wilson / (ROUNDS / 10.0))
                        .as("Wilson, %s of %d", share, trials)
                        .isBetween(0.90, 1.0);
            }
        }
        assertThat(wilsonOverAll).as("Wilson, on average").isBetween(0.94, 0.96);
    }

    @Test
    void underTheNullModelPValuesAreNoSmallerThanTheirNameAllows() {
        Random random = new Random(2023);
        double[] chances = new double[60];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 0.05 + 0.4 * random.nextDouble();
        }
        for (Alternative alternative : Alternative.values()) {
            int underTenPercent = 0;
            int underHalf = 0;
            for (int round = 0; round < ROUNDS / 4; round++) {
                int count = 0;
                for (double chance : chances) {
                    count += random.nextDouble() < chance ? 1 : 0;
                }
                double p =
                        CountTest.poissonBinomial(count, chances, alternative).pValue();
                underTenPercent += p <= 0.1 ? 1 : 0;
                underHalf += p <= 0.5 ? 1 : 0;
            }
            // A count is discrete: p-values are uniform up to the size of one step, and never too small.
            assertThat(underTenPercent / (ROUNDS / 4.0)).as("%s", alternative).isBetween(0.04, 0.113);
            assertThat(underHalf / (ROUNDS / 4.0)).as("%s", alternative).isBetween(0.35, 0.522);
        }
    }

    private static int successes(Random random, int trials, double share) {
        int successes = 0;
        for (int i = 0; i < trials; i++) {
            successes += random.nextDouble() < share ? 1 : 0;
        }
        return successes;
    }
}
