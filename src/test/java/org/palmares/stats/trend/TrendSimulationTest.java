package org.palmares.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.palmares.stats.random.Simulation;

/** Intervals and p-values of trends, played through with fixed seeds. */
final class TrendSimulationTest {
    private static final int N = 40;

    @Test
    void intervalsOfASlopeCoverIt() {
        double[] covered = new Simulation(1, 2000).run(() -> random -> {
            double[] times = years();
            double[] values = noise(random);
            Arrays.setAll(values, i -> Math.rint(10 * (values[i] + 0.02 * times[i])) / 10);
            return TheilSen.of(times, values, 0.95).interval().contains(0.02) ? 1 : 0;
        });

        assertThat(mean(covered)).isBetween(0.935, 0.965);
    }

    @Test
    void intervalsOfABreakCoverIt() {
        double[] covered = new Simulation(2, 2000).run(() -> random -> {
            double[] times = years();
            double[] values = noise(random);
            Arrays.setAll(values, i -> 0.5 * values[i] + 0.15 * times[i] - 0.25 * Math.max(0, times[i] - 18.5));
            return SegmentedRegression.of(times, values, 0.95, new Simulation(1, 1))
                            .interval()
                            .contains(18.5)
                    ? 1
                    : 0;
        });

        assertThat(mean(covered)).isBetween(0.93, 0.97);
    }

    @Test
    void underTheNullModelPValuesAreUniform() {
        double[][] p = new Simulation(3, 400).run(3, () -> (random, into) -> {
            double[] values = noise(random);
            into[0] = MannKendall.of(values).pValue();
            into[1] = Pettitt.of(values, new Simulation(random.nextLong(), 199))
                    .permuted()
                    .pGreater();
            into[2] = SegmentedRegression.of(years(), values, 0.95, new Simulation(random.nextLong(), 199))
                    .bend()
                    .pGreater();
        });

        for (double[] each : p) {
            assertThat(KolmogorovSmirnovTest.withDefaults()
                            .test(each, x -> Math.max(0, Math.min(1, x)))
                            .getPValue())
                    .isGreaterThan(0.001);
        }
    }

    @Test
    void neighbouringYearsThatAreAlikeDoNotMakeATrend() {
        double[][] found = new Simulation(4, 1000).run(2, () -> (random, into) -> {
            double[] values = noise(random);
            for (int i = 1; i < N; i++) {
                values[i] += 0.5 * values[i - 1];
            }
            MannKendall test = MannKendall.of(values);
            into[0] = test.pValue() <= 0.05 ? 1 : 0;
            into[1] = test.corrected().pValue() <= 0.05 ? 1 : 0;
        });

        assertThat(mean(found[0])).as("as if years were independent").isGreaterThan(0.15);
        assertThat(mean(found[1])).as("corrected").isLessThan(0.12);
    }

    private static double[] years() {
        double[] times = new double[N];
        Arrays.setAll(times, i -> i);
        return times;
    }

    private static double[] noise(UniformRandomProvider random) {
        double[] values = new double[N];
        Arrays.setAll(
                values,
                i -> Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble()));
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
