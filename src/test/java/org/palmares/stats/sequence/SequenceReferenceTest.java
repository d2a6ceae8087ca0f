package org.palmares.stats.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.RReference;
import org.palmares.stats.concentration.Concentration;
import org.palmares.stats.concentration.ConcentrationTest;
import org.palmares.stats.random.Simulation;

/** Orders of winners and counts of wins equal R's (src/test/r/sequence.R). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SequenceReferenceTest {
    private static final int[] WINNERS = {1, 1, 2, 3, 3, 3, 4, 5, 1, 6, 7, 7, 8, 9, 2, 2, 10, 11, 12, 12};

    private final RReference r = RReference.of("sequence");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void titlesKept() {
        WinnerSequence found = WinnerSequence.of(WINNERS, new Simulation(1, 5000));
        r.compare("defences", found.defences());
        r.compare("defences.expected", found.expectedDefences());
        r.compare("run", found.longestRun());
        assertThat(found.defencesUnderNull().expected()).isCloseTo(found.expectedDefences(), Offset.offset(0.06));
        assertThat(found.defencesUnderNull().pGreater()).isLessThan(0.002);
    }

    @Test
    void aYearWhoseWinnerIsNotKnownPartsItsNeighbours() {
        int unknown = WinnerSequence.UNKNOWN;
        WinnerSequence found =
                WinnerSequence.of(new int[] {1, unknown, 1, 2, 2, unknown, unknown, 3}, new Simulation(1, 100));

        assertThat(found.defences()).isEqualTo(1);
        assertThat(found.pairs()).isEqualTo(2);
        assertThat(found.n()).isEqualTo(5);
        assertThat(found.left()).isEqualTo(3);
        assertThat(found.longestRun()).isEqualTo(2);
        assertThatThrownBy(() -> WinnerSequence.of(new int[] {1, unknown}, new Simulation(1, 10)))
                .hasMessage("an order of winners needs two known ones; there are 1 in 2");
    }

    @Test
    void runs() {
        boolean t = true;
        boolean f = false;
        RunsTest test = RunsTest.of(
                new boolean[] {t, t, f, t, t, t, f, f, f, f, t, f, f, t, t, t, t, f}, new Simulation(2, 20_000));
        r.compare("runs", test.runs());
        r.compare("runs.z", test.z());
        r.compare("runs.p", test.pNormal());
        r.compare("runs.fewer", test.pFewer());
        r.compare("runs.longest.p", test.longest().pGreater(), 0.02);
    }

    @Test
    void countsOfWins() {
        int[] wins = new int[116];
        int[] some = {3, 3, 3, 4, 5, 5, 7};
        Arrays.fill(wins, 60, 100, 1);
        Arrays.fill(wins, 100, 109, 2);
        System.arraycopy(some, 0, wins, 109, 7);
        WinCounts all = WinCounts.ofAll(wins);
        r.compareFit("all.poisson", all.mean());
        r.compareFit("all.poisson.loglik", all.poissonLogLikelihood());
        r.compareFit("all.nb.mean", all.negativeBinomialMean());
        r.compare("all.nb.size", all.size(), 1e-5);
        r.compareFit("all.nb.loglik", all.negativeBinomialLogLikelihood());

        int[] numbers = {20, 12, 8, 4, 2, 2, 1};
        int[] winners = new int[49];
        int at = 0;
        for (int k = 0; k < numbers.length; k++) {
            Arrays.fill(winners, at, at += numbers[k], k + 1);
        }
        WinCounts found = WinCounts.ofWinners(winners);
        r.compareFit("winners.poisson", found.mean());
        r.compareFit("winners.poisson.loglik", found.poissonLogLikelihood());
        r.compare("winners.nb.mean", found.negativeBinomialMean(), 1e-4);
        r.compare("winners.nb.size", found.size(), 1e-4);
        r.compareFit("winners.nb.loglik", found.negativeBinomialLogLikelihood());
        r.compareFit("winners.p", found.pValue());

        double[] amounts = Arrays.stream(wins).skip(60).asDoubleStream().toArray();
        Concentration concentration = Concentration.of(amounts);
        r.compare("hhi", concentration.herfindahl());
        r.compare("gini", concentration.gini());
        r.compare("theil", concentration.theil());
        r.compare("cr4", Concentration.ofGreatest(4, amounts));
    }

    @Test
    void ridersWhoAreAlikeHaveNoSize() {
        WinCounts found = WinCounts.ofAll(1, 1, 1, 1, 1, 1, 0, 2);
        assertThat(found.size()).isInfinite();
        assertThat(found.pValue()).isEqualTo(1);
    }

    @Test
    void inAnyOrderPValuesAreUniformAndEqualContendersAreNotConcentrated() {
        double[][] p = new Simulation(3, 300).run(3, () -> (random, into) -> {
            int[] winners = new int[60];
            boolean[] home = new boolean[60];
            int[][] fields = new int[60][20];
            for (int i = 0; i < winners.length; i++) {
                winners[i] = random.nextInt(30);
                home[i] = random.nextDouble() < 0.4;
                int first = random.nextInt(30);
                for (int k = 0; k < fields[i].length; k++) {
                    fields[i][k] = (first + k) % 30;
                }
            }
            long seed = random.nextLong();
            into[0] = ConcentrationTest.of(winners, 30, new Simulation(seed, 199))
                    .underNull()
                    .pGreater();
            into[1] =
                    FieldDraw.of(fields, new Simulation(seed, 199)).underNull().pGreater();
            into[2] = WinnerSequence.of(winners, new Simulation(seed, 199))
                    .defencesUnderNull()
                    .pGreater();
        });

        // The statistics are counts: their p-values are never too small, and coarse.
        for (double[] each : p) {
            double small = Arrays.stream(each).filter(x -> x <= 0.1).count() / (double) each.length;
            assertThat(small).isBetween(0.01, 0.155);
        }
        assertThat(KolmogorovSmirnovTest.withDefaults()
                        .test(p[0], x -> Math.max(0, Math.min(1, x)))
                        .getPValue())
                .isGreaterThan(1e-6);
    }
}
