package org.palmares.stats.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.Ecdf;
import org.palmares.stats.Interval;
import org.palmares.stats.RReference;

/** Fits of laws equal R's (src/test/r/law.R). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LawReferenceTest {
    private static final double[] GAPS = {2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92, 5, 10, 10, 15, 60, 120, 31, 8, 1};
    private static final double[] STEPS = {1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 5, 5, 5, 5, 60, 60, 1, 1, 1};

    private final RReference r = RReference.of("law");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void lawsOfExactValues() {
        CensoredSample sample = CensoredSample.exact(GAPS);
        compare("exact", law -> LawFit.of(law, sample));
        for (Law law : Law.values()) {
            r.compareFit("ks." + law, GoodnessOfFit.ksDistance(LawFit.of(law, sample), sample));
            r.compareFit("ad." + law, GoodnessOfFit.adDistance(LawFit.of(law, sample), sample));
        }
        Interval mu =
                LawFit.of(Law.LOG_NORMAL, sample).parameter("mu").interval().orElseThrow();
        Interval sigma =
                LawFit.of(Law.LOG_NORMAL, sample).parameter("sigma").interval().orElseThrow();
        r.compareFit("wald.mu.low", mu.low());
        r.compareFit("wald.mu.high", mu.high());
        r.compareFit("wald.sigma.low", sigma.low());
        r.compareFit("wald.sigma.high", sigma.high());
    }

    @Test
    void lawsOfRecordedGaps() {
        CensoredSample sample = CensoredSample.recorded(GAPS, STEPS, 1);
        compare("recorded", law -> LawFit.of(law, sample));
    }

    @Test
    void lawsOfIntervals() {
        double[] high = new double[GAPS.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = GAPS[i] + STEPS[i];
        }
        CensoredSample sample = CensoredSample.between(GAPS, high);
        compare("between", law -> LawFit.of(law, sample));
    }

    @Test
    void vuongsTestOfTwoLaws() {
        CensoredSample sample = CensoredSample.exact(GAPS);
        Vuong test = Vuong.of(LawFit.of(Law.LOG_NORMAL, sample), LawFit.of(Law.EXPONENTIAL, sample), sample);
        r.compareFit("vuong.z", test.z());
        r.compareFit("vuong.p", test.pValue());
    }

    @Test
    void turnbullsEstimator() {
        double inf = Double.POSITIVE_INFINITY;
        Turnbull found = Turnbull.of(
                new double[] {0, 6, 7, 7, 0, 17, 37, 46, 46, 7, 7, 26, 30, 5, 11},
                new double[] {7, 10, 16, 14, 8, inf, 44, inf, inf, inf, 25, 35, 40, 11, 18});
        r.compare("turnbull.steps", found.steps().size());
        for (int i = 0; i < found.steps().size(); i++) {
            r.compare("turnbull.low." + i, found.steps().get(i).low());
            r.compareFit("turnbull.mass." + i, found.steps().get(i).mass());
        }
    }

    @Test
    void densityAndBand() {
        KernelDensity density = KernelDensity.of(GAPS);
        r.compare("kde.bw", density.bandwidth());
        r.compare("kde.0", density.at(0));
        r.compare("kde.10.5", density.at(10.5));
        r.compare("kde.92", density.at(92));
        r.compare("dkw", Ecdf.of(GAPS).bandHalfWidth(0.95));
    }

    @Test
    void stepsThatTimesWereRecordedIn() {
        RecordingSteps found = RecordingSteps.of(
                new double[] {60, 120, 180, 300, 61, 75, 77, 90, 95, 100, 105, 240, 360, 121, 33, 45, 50, 5, 600, 59},
                1,
                5,
                60);
        int[] steps = {1, 5, 60};
        for (int k = 0; k < steps.length; k++) {
            r.compareFit("steps.share." + steps[k], found.shares().get(k));
            r.compare("steps.multiples." + steps[k], found.multiples().get(k));
        }
        r.compare("steps.p.60", found.pByChance(2));
        assertThat(found.stepOf(120)).isEqualTo(60);
        assertThat(found.stepOf(95)).isEqualTo(5);
        assertThat(found.stepOf(61)).isEqualTo(1);
    }

    @Test
    void returnPeriods() {
        double[] values = {
            2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92, 5, 10, 10, 15, 60, 120, 31, 8, 1, 300, 45, 22, 77, 29, 150, 33
        };
        TailFit tail = TailFit.of(20, values);
        r.compareFit("tail.shape", tail.fit().estimate("shape"));
        r.compareFit("tail.scale", tail.fit().estimate("scale"));
        TailFit.ReturnPeriod period = tail.returnPeriod(300);
        r.compareFit("tail.period", period.editions());
        // Near its crossing the profile is flat: an error of 1e-7 in it moves the end by 1e-5.
        r.compare("tail.low", period.low(), 1e-4);
        r.compare("tail.high", period.high().orElseThrow(), 1e-4);
    }

    private void compare(String kind, Function<Law, LawFit> fits) {
        for (Law law : Law.values()) {
            LawFit fit = fits.apply(law);
            for (int i = 0; i < fit.parameters().size(); i++) {
                r.compareFit(
                        kind + "." + law + "." + (i + 1),
                        fit.parameters().get(i).estimate());
            }
            r.compareFit(kind + "." + law + ".loglik", fit.logLikelihood());
        }
    }
}
