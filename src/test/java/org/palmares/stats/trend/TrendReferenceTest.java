package org.palmares.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.RReference;
import org.palmares.stats.random.Simulation;

/** Trends and breaks equal R's (src/test/r/trend.R). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrendReferenceTest {
    private static final double[] YEARS = {
        1990, 1991, 1992, 1994, 1995, 1996, 1997, 1998, 2001, 2002, 2003, 2004, 2006, 2007, 2008, 2010
    };
    private static final double[] SPEEDS = {
        38.2, 38.9, 38.9, 39.4, 39.1, 40.2, 41.0, 40.2, 41.3, 41.9, 41.1, 40.7, 40.2, 39.8, 40.2, 39.3
    };

    private final RReference r = RReference.of("trend");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void mannKendall() {
        MannKendall test = MannKendall.of(SPEEDS);
        r.compare("mk.s", test.s());
        r.compare("mk.tau", test.tau());
        r.compare("mk.z", test.z());
        r.compare("mk.p", test.pValue());
        r.compare("mk.factor", test.corrected().factor());
        r.compare("mk.corrected.z", test.corrected().z());
        r.compare("mk.corrected.p", test.corrected().pValue());
    }

    @Test
    void theilSen() {
        TheilSen slope = TheilSen.of(YEARS, SPEEDS, 0.95);
        r.compare("sen", slope.slope());
        r.compare("sen.intercept", slope.intercept());
        r.compare("sen.low", slope.interval().low());
        r.compare("sen.high", slope.interval().high());
    }

    @Test
    void pettitt() {
        Pettitt test = Pettitt.of(SPEEDS, new Simulation(3, 2000));
        r.compare("pettitt.k", test.k());
        r.compare("pettitt.last", test.last());
        r.compare("pettitt.p", test.approximateP());
        assertThat(test.permuted().pGreater()).isBetween(test.approximateP() / 10, test.approximateP() * 1.1);
    }

    @Test
    void segmentedRegression() {
        SegmentedRegression bent = SegmentedRegression.of(YEARS, SPEEDS, 0.95, new Simulation(3, 2000));
        r.compareFit("break", bent.breakAt());
        r.compareFit("before", bent.slopeBefore());
        r.compareFit("after", bent.slopeAfter());
        r.compareFit("rss", bent.rss());
        assertThat(bent.bend().pGreater()).isLessThan(0.005);
        assertThat(bent.interval().contains(bent.breakAt())).isTrue();
    }

    @Test
    void aSeriesThatIsTooShortOrOutOfOrderIsRefused() {
        assertThatThrownBy(() -> MannKendall.of(1, 2, 3)).hasMessage("3 values given; at least 10 are needed");
        assertThatThrownBy(() -> TheilSen.of(new double[] {1, 1}, new double[] {1, 1, 2}, 0.95))
                .hasMessage("2 times and 3 values: each value has a time");
        double[] times = {1, 2, 3, 4, 5, 6, 7, 9, 8, 10};
        assertThatThrownBy(() -> TheilSen.of(times, times, 0.95)).hasMessage("times ascend, but 8.0 follows 9.0");
    }
}
