package org.palmares.stats.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.stats.bootstrap.Bootstrap;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/** What fits, their intervals and p-values promise, played through with fixed seeds on gaps rounded as ours are. */
final class LawSimulationTest {
    private static final LogNormalDistribution MARGINS = LogNormalDistribution.of(3.5, 1.1);

    @ParameterizedTest
    @ValueSource(ints = {16, 70})
    void intervalsOfRoundedMarginsCoverTheTruth(int n) {
        double[][] covered = new Simulation(1951, 2000).run(2, () -> (random, into) -> {
            LawFit fit = LawFit.of(Law.LOG_NORMAL, rounded(MARGINS, n, 1, random));
            into[0] = covers(fit, "mu", 3.5);
            into[1] = covers(fit, "sigma", 1.1);
        });

        assertThat(mean(covered[0])).as("mu at n = %d", n).isBetween(0.935, 0.965);
        assertThat(mean(covered[1])).as("sigma at n = %d", n).isBetween(0.935, 0.965);
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void fitsRecoverTheirParametersFromTimesInStepsOfFiveSeconds(Law law) {
        double[] free = law == Law.EXPONENTIAL
                ? new double[] {4}
                : law == Law.LOG_NORMAL
                        ? new double[] {4, 0.1}
                        : new double[] {law == Law.GENERALISED_PARETO ? 0.3 : 0.4, 4};
        double[][] found = new Simulation(7, 40).run(free.length, () -> (random, into) -> {
            LawFit fit = LawFit.of(law, rounded(law.at(free), 1000, 5, random));
            for (int i = 0; i < into.length; i++) {
                into[i] = fit.parameters().get(i).free();
            }
        });

        for (int i = 0; i < free.length; i++) {
            assertThat(mean(found[i])).as(law.parameters().get(i)).isBetween(free[i] - 0.03, free[i] + 0.03);
        }
    }

    @Test
    void underTheFittedLawPValuesAreUniform() {
        assertUniform(60, 99);
    }

    @Test
    @Tag("reference")
    void underTheFittedLawManyPValuesAreUniform() {
        assertUniform(600, 299);
    }

    private static void assertUniform(int rounds, int draws) {
        double[][] p = new Simulation(2023, rounds).run(2, () -> (random, into) -> {
            CensoredSample sample = rounded(MARGINS, 40, 5, random);
            GoodnessOfFit test = GoodnessOfFit.of(
                    LawFit.of(Law.LOG_NORMAL, sample), sample, new Simulation(random.nextLong(), draws));
            into[0] = test.ks().pGreater();
            into[1] = test.ad().pGreater();
        });

        for (double[] each : p) {
            assertThat(KolmogorovSmirnovTest.withDefaults()
                            .test(each, x -> Math.max(0, Math.min(1, x)))
                            .getPValue())
                    .isGreaterThan(0.001);
        }
    }

    /** Power at n = 50: an exponential law is told from log-normal margins in nine cases of ten. */
    @Test
    void anExponentialLawIsRefusedWhereMarginsAreLogNormal() {
        double[] refused = new Simulation(11, 60).run(() -> random -> {
            CensoredSample sample = rounded(LogNormalDistribution.of(3.5, 1.4), 50, 1, random);
            LawFit fit = LawFit.of(Law.EXPONENTIAL, sample);
            MonteCarlo ad = GoodnessOfFit.of(fit, sample, new Simulation(random.nextLong(), 99))
                    .ad();
            return ad.pGreater() <= 0.05 ? 1 : 0;
        });

        assertThat(mean(refused)).isBetween(0.8, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60})
    void bcaIntervalsOfAMeanCoverTheTruth(int n) {
        double[] covered = new Simulation(5, 2000).run(() -> random -> {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = Math.rint(60 + 15 * gaussian(random));
            }
            Bootstrap found = Bootstrap.of(
                    values, sample -> Arrays.stream(sample).sum() / n, 0.95, new Simulation(random.nextLong(), 999));
            return found.interval().contains(60) ? 1 : 0;
        });

        // At n = 25 the bootstrap's interval is known to be a little short (it has no t).
        assertThat(mean(covered)).isBetween(n == 25 ? 0.92 : 0.935, 0.965);
    }

    private static double gaussian(UniformRandomProvider random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static CensoredSample rounded(
            ContinuousDistribution law, int n, double step, UniformRandomProvider random) {
        double[] gaps = new double[n];
        double[] steps = new double[n];
        Arrays.fill(steps, step);
        for (int i = 0; i < n; i++) {
            double entered = law.survivalProbability(step);
            gaps[i] = step
                    * Math.max(
                            1, Math.floor(law.inverseSurvivalProbability(entered * (1 - random.nextDouble())) / step));
        }
        return CensoredSample.recorded(gaps, steps, step);
    }

    private static double covers(LawFit fit, String parameter, double truth) {
        return fit.parameter(parameter)
                .interval()
                .filter(each -> each.contains(truth))
                .map(each -> 1.0)
                .orElse(0.0);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
