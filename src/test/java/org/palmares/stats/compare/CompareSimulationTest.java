package org.palmares.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.palmares.stats.Alternative;
import org.palmares.stats.random.Simulation;

/** Intervals and p-values of comparisons, played through with fixed seeds on skewed values with ties, as gaps are. */
final class CompareSimulationTest {

    @Test
    void intervalsOfAShiftCoverIt() {
        double[] covered = new Simulation(1, 2000).run(() -> random -> {
            double[] first = rounded(16, 25, random);
            double[] second = rounded(30, 0, random);
            return HodgesLehmann.of(first, second, 0.95).interval().contains(25) ? 1 : 0;
        });

        assertThat(mean(covered)).isBetween(0.935, 0.965);
    }

    @Test
    void intervalsOfCliffsDeltaCoverIt() {
        double[] covered = new Simulation(2, 2000).run(() -> random -> {
            double[] first = rounded(25, 0, random);
            double[] second = rounded(25, 0, random);
            return CliffsDelta.of(first, second, 0.95).interval().contains(0) ? 1 : 0;
        });

        assertThat(mean(covered)).isBetween(0.935, 0.97);
    }

    @Test
    void underTheNullModelPValuesAreUniform() {
        double[][] p = new Simulation(3, 500).run(3, () -> (random, into) -> {
            double[] first = rounded(25, 0, random);
            double[] second = rounded(30, 0, random);
            into[0] = MannWhitney.of(first, second, Alternative.TWO_SIDED).pValue();
            into[1] = KruskalWallis.of(first, second, rounded(20, 0, random)).pValue();
            into[2] = PermutationTest.ofMeans(first, second, new Simulation(random.nextLong(), 199))
                    .pValue();
        });

        for (double[] each : p) {
            assertThat(KolmogorovSmirnovTest.withDefaults()
                            .test(each, x -> Math.max(0, Math.min(1, x)))
                            .getPValue())
                    .isGreaterThan(0.001);
        }
    }

    /** Power at n = 50: margins half as wide again are told apart in most cases. */
    @Test
    void aDifferenceOfAThirdIsSeenAtFifty() {
        double[] seen = new Simulation(4, 1000).run(() -> random -> {
            double[] first = rounded(50, 0, random);
            double[] second =
                    Arrays.stream(rounded(50, 0, random)).map(x -> 1.75 * x).toArray();
            return MannWhitney.of(first, second, Alternative.TWO_SIDED).pValue() <= 0.05 ? 1 : 0;
        });

        assertThat(mean(seen)).isBetween(0.7, 0.95);
    }

    private static double[] rounded(int n, double shift, UniformRandomProvider random) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = shift + Math.floor(Math.exp(4 + 0.9 * gaussian(random)));
        }
        return values;
    }

    private static double gaussian(UniformRandomProvider random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
