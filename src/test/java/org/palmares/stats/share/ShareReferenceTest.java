package org.palmares.stats.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.Alternative;
import org.palmares.stats.Proportion;
import org.palmares.stats.RReference;
import org.palmares.stats.random.Simulation;

/** Tests of shares equal R's (src/test/r/share.R), and tables that others published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShareReferenceTest {
    private final RReference r = RReference.of("share");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void twoByTwo() {
        for (Alternative side : Alternative.values()) {
            r.compare(
                    "fisher." + side.name().toLowerCase(Locale.ROOT).replace('_', '.'),
                    TwoByTwo.of(11, 2, 12, 20, side).fisherP());
        }
        // R reads the table by columns: 11 and 2 are its first column, here the first group.
        TwoByTwo test = TwoByTwo.of(11, 2, 12, 20, Alternative.TWO_SIDED);
        r.compareFit("odds", test.oddsRatio());
        r.compareFit("odds.low", test.interval().low());
        r.compareFit("odds.high", test.interval().high());
        r.compareFit("boschloo", TwoByTwo.of(7, 5, 2, 13, Alternative.TWO_SIDED).boschlooP());
    }

    @Test
    void anEmptyCellHasAnOpenInterval() {
        TwoByTwo test = TwoByTwo.of(5, 0, 2, 8, Alternative.TWO_SIDED);
        assertThat(test.oddsRatio()).isInfinite();
        assertThat(test.interval().high()).isInfinite();
        assertThat(TwoByTwo.of(0, 3, 0, 4, Alternative.TWO_SIDED).fisherP()).isEqualTo(1);
    }

    @Test
    void cochranMantelHaenszel() {
        CochranMantelHaenszel test = CochranMantelHaenszel.of(
                List.of(
                        new CochranMantelHaenszel.Stratum(6, 2, 2, 10),
                        new CochranMantelHaenszel.Stratum(3, 5, 1, 12),
                        new CochranMantelHaenszel.Stratum(2, 7, 0, 11),
                        new CochranMantelHaenszel.Stratum(0, 4, 0, 9)),
                0.95);
        r.compare("cmh", test.chiSquare());
        r.compare("cmh.p", test.pValue());
        r.compare("cmh.odds", test.oddsRatio());
        r.compare("cmh.low", test.interval().low());
        r.compare("cmh.high", test.interval().high());
        assertThat(test.left()).isEqualTo(1);
    }

    @Test
    void permutationOfOrigins() {
        boolean[] home = {true, false, false, true, false, true, false, false, true, false, false, false};
        OriginPermutation test = OriginPermutation.of(new int[] {3, 1, 1, 2, 1, 1, 4, 1, 1, 1, 2, 1}, home);
        r.compare("origins.greater", test.pGreater());
        r.compare("origins.less", test.pLess());
        r.compare("origins.expected", test.expected());
    }

    @Test
    void conditionalLogit() {
        double[][] home = {
            {1, 0, 0, 1, 0, 0},
            {0, 1, 0, 0},
            {1, 0, 0, 0, 0},
            {1, 1, 0, 0},
            {0, 0, 1, 0, 0, 0, 1},
            {1, 0, 0},
            {0, 0, 1, 1}
        };
        double[][] age = {
            {25, 31, 22, 28, 29, 35},
            {30, 24, 27, 33},
            {28, 26, 31, 22, 24},
            {23, 29, 30, 34},
            {27, 29, 21, 33, 38, 26, 24},
            {29, 32, 25},
            {26, 24, 37, 31}
        };
        double[][][] races = new double[home.length][][];
        for (int i = 0; i < races.length; i++) {
            races[i] = new double[home[i].length][];
            for (int k = 0; k < home[i].length; k++) {
                races[i][k] = new double[] {home[i][k], age[i][k] - 28};
            }
        }
        ConditionalLogit fit = ConditionalLogit.of(races, 0.95);
        ConditionalLogit.Coefficient athome = fit.coefficients().get(0);
        r.compareFit("logit.home", athome.beta());
        r.compareFit("logit.age", fit.coefficients().get(1).beta());
        r.compareFit("logit.home.se", athome.standardError());
        r.compareFit("logit.home.p", athome.pValue());
        r.compareFit("logit.home.low", athome.interval().low());
        r.compareFit("logit.home.high", athome.interval().high());
        r.compareFit("logit.loglik", fit.logLikelihood());
        assertThatThrownBy(() -> ConditionalLogit.of(new double[][][] {{{1}, {0}}, {{1}, {0}, {0}}}, 0.95))
                .hasMessage("all winners, or none, have a variable: its effect has no bound that the data could set");
    }

    @Test
    void severalShares() {
        HomogeneityTest test = HomogeneityTest.of(new int[] {19, 18, 5, 30}, new int[] {42, 123, 54, 70});
        r.compare("chi", test.chiSquare());
        r.compare("chi.p", test.pValue());
        r.compare("chi.least", test.leastExpected());
    }

    /** Published by others: home stage wins of thirteen races, 172 of 781, χ² 50.32 with 12 degrees, p 1.2e-6. */
    @Test
    void publishedIntervalsOfHomeStageWins() {
        assertPercent(Proportion.of(19, 42), 31.2, 60.1);
        assertPercent(Proportion.of(18, 123), 9.5, 21.9);
        assertPercent(Proportion.of(5, 54), 4.0, 19.9);
        assertThat(new org.apache.commons.math3.distribution.ChiSquaredDistribution(12).cumulativeProbability(50.32))
                .isCloseTo(1 - 1.2e-6, Offset.offset(5e-8));
    }

    /** Published of the GP Miguel Indurain: 11 of 23 before 2000 and 2 of 22 after, Fisher p 0.007. */
    @Test
    void publishedChangeOfHomeWins() {
        assertThat(TwoByTwo.of(11, 12, 2, 20, Alternative.TWO_SIDED).fisherP()).isCloseTo(0.007, Offset.offset(5e-4));
    }

    @Test
    void placesOfAKindInSeveralFields() {
        int[][] taken = {{0, 0, 0, 4, 3}, {2, 2, 1, 4, 2}, {3, 3, 1, 4, 3}};
        for (int[] each : taken) {
            PlacesTest test = PlacesTest.of(List.of(
                    new PlacesTest.Field(10, 4, 3, each[0]),
                    new PlacesTest.Field(12, 6, 3, each[1]),
                    new PlacesTest.Field(9, 1, 3, each[2]),
                    new PlacesTest.Field(10, 10, 4, each[3]),
                    new PlacesTest.Field(25, 8, 3, each[4])));
            r.compare("places." + test.observed(), test.pValue());
            assertThat(test.places()).isEqualTo(16);
            assertThat(test.expected()).isCloseTo(7.99333333333334, Offset.offset(1e-12));
        }
        r.compare("places.expected", 3 * 4 / 10.0 + 3 * 6 / 12.0 + 3 / 9.0 + 4 + 3 * 8 / 25.0);
        assertThatThrownBy(() -> new PlacesTest.Field(10, 9, 3, 1))
                .hasMessage("1 of 3 places can't go to 9 of 10 riders");
    }

    private static void assertPercent(Proportion share, double low, double high) {
        assertThat(100 * share.wilson().low()).isCloseTo(low, Offset.offset(0.05));
        assertThat(100 * share.wilson().high()).isCloseTo(high, Offset.offset(0.05));
    }

    @Test
    void boundsHoldWhateverTheUnknownAre() {
        UnknownBounds bounds = UnknownBounds.of(13, 45, 2);
        assertThat(bounds.low()).isCloseTo(13 / 47.0, Offset.offset(1e-12));
        assertThat(bounds.high()).isCloseTo(15 / 47.0, Offset.offset(1e-12));
        assertThat(bounds.interval().contains(bounds.low())).isTrue();
        assertThat(bounds.interval().contains(bounds.high())).isTrue();
    }

    /** Riders who win three times or once, all of one origin each: the plain interval is too short, that by rider is not. */
    @Test
    void intervalsByRiderCoverWhereRidersWinSeveralTimes() {
        double[][] covered = new Simulation(9, 2000).run(2, () -> (random, into) -> {
            int[] cases = new int[60];
            int[] hits = new int[60];
            for (int i = 0; i < cases.length; i++) {
                cases[i] = random.nextInt(3) == 0 ? 3 : 1;
                hits[i] = random.nextDouble() < 0.4 ? cases[i] : 0;
            }
            ClusterBootstrap found = ClusterBootstrap.of(hits, cases, 0.95, new Simulation(random.nextLong(), 999));
            into[0] = found.interval().contains(0.4) ? 1 : 0;
            into[1] = Proportion.of(
                                    Arrays.stream(hits).sum(),
                                    Arrays.stream(cases).sum())
                            .wilson()
                            .contains(0.4)
                    ? 1
                    : 0;
        });

        assertThat(mean(covered[0])).as("by rider").isBetween(0.93, 0.965);
        assertThat(mean(covered[1])).as("by win").isLessThan(0.9);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
