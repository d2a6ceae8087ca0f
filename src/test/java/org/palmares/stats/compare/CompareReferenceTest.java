package org.palmares.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.Alternative;
import org.palmares.stats.RReference;
import org.palmares.stats.random.Simulation;

/** Comparisons of groups equal R's (src/test/r/compare.R). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompareReferenceTest {
    private static final double[] X = {1.5, 22.25, 3, 41, 7.5, 90, 13, 2.5, 55};
    private static final double[] Y = {4, 6.5, 101, 130.5, 8, 47, 60, 220, 35, 18, 77};
    private static final double[] TIED_X = {0, 0, 2, 2, 5, 8, 13, 40};
    private static final double[] TIED_Y = {0, 2, 5, 5, 8, 21, 60, 60, 92, 92};

    private final RReference r = RReference.of("compare");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void mannWhitney() {
        for (Alternative side : Alternative.values()) {
            String name = side.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
            r.compare("mw.exact." + name, MannWhitney.of(X, Y, side).pValue());
            r.compare("mw.ties." + name, MannWhitney.of(TIED_X, TIED_Y, side).pValue());
        }
        r.compare("mw.u", MannWhitney.of(X, Y, Alternative.TWO_SIDED).u());
        r.compare(
                "mw.u.ties",
                MannWhitney.of(TIED_X, TIED_Y, Alternative.TWO_SIDED).u());
    }

    @Test
    void kolmogorovSmirnov() {
        TwoSampleKs test = TwoSampleKs.of(X, Y);
        r.compare("ks.d", test.d());
        r.compare("ks.p", test.pValue());
    }

    @Test
    void hodgesLehmann() {
        HodgesLehmann shift = HodgesLehmann.of(X, Y, 0.95);
        r.compare("hl", shift.shift());
        r.compare("hl.low", shift.interval().low());
        r.compare("hl.high", shift.interval().high());
        HodgesLehmann eighty = HodgesLehmann.of(X, Y, 0.8);
        r.compare("hl.80.low", eighty.interval().low());
        r.compare("hl.80.high", eighty.interval().high());
        HodgesLehmann tied = HodgesLehmann.of(TIED_X, TIED_Y, 0.95);
        r.compare("hl.ties", tied.shift());
        r.compare("hl.ties.low", tied.interval().low());
        r.compare("hl.ties.high", tied.interval().high());
    }

    @Test
    void cliffsDelta() {
        CliffsDelta found = CliffsDelta.of(TIED_X, TIED_Y, 0.95);
        r.compare("cliff", found.delta());
        r.compare("cliff.low", found.interval().low());
        r.compare("cliff.high", found.interval().high());
        assertThat(CliffsDelta.of(new double[] {5, 6}, new double[] {1, 2}, 0.95)
                        .delta())
                .isEqualTo(1);
    }

    @Test
    void kruskalWallis() {
        KruskalWallis test = KruskalWallis.of(TIED_X, TIED_Y, new double[] {3, 3, 9, 10, 11, 40, 41});
        r.compare("kw.h", test.h());
        r.compare("kw.p", test.pValue());
        assertThat(KruskalWallis.of(new double[] {1, 1}, new double[] {1}).pValue())
                .isEqualTo(1);
        assertThatThrownBy(() -> KruskalWallis.of(new double[] {1}))
                .hasMessage("a comparison needs two groups, given 1");
    }

    @Test
    void adjustedPValues() {
        double[] p = {0.001, 0.04, 0.03, 0.2, 0.011, 0.04, 0.9};
        for (int i = 0; i < p.length; i++) {
            r.compare("adjust.holm." + (i + 1), Adjustment.HOLM.of(p)[i]);
            r.compare("adjust.BH." + (i + 1), Adjustment.BENJAMINI_HOCHBERG.of(p)[i]);
        }
    }

    @Test
    void permutationsOfTheMeansComeNearTheExactP() {
        PermutationTest test = PermutationTest.ofMeans(X, Y, new Simulation(1, 20_000));
        r.compare("permutation.difference", test.difference());
        // Three standard errors of 20,000 draws, doubled.
        r.compare("permutation.p", test.pValue(), 0.08);
    }
}
