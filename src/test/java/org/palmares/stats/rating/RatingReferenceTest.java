package org.palmares.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palmares.stats.RReference;
import org.palmares.stats.career.KaplanMeier;
import org.palmares.stats.career.NaturalSpline;
import org.palmares.stats.random.Simulation;

/** Ratings and careers equal R's (src/test/r/rating.R). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RatingReferenceTest {
    private static final List<Ranking> RACES = List.of(
            new Ranking(new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 1, 1}),
            Ranking.strict(2, 0, 5, 1),
            new Ranking(new int[] {0, 5, 3, 2, 1, 4}, new int[] {1, 3, 1, 1}),
            Ranking.strict(1, 0, 4),
            new Ranking(new int[] {5, 2, 0, 3}, new int[] {2, 1, 1}),
            new Ranking(new int[] {3, 0, 1, 5, 2}, new int[] {1, 1, 1, 2}));

    private final RReference r = RReference.of("rating");

    @AfterAll
    void allWereCompared() {
        r.complete();
    }

    @Test
    void plackettLuce() {
        PlackettLuce fit = PlackettLuce.of(6, RACES, 0.5);
        for (int i = 0; i < 6; i++) {
            r.compareFit("pl." + i, fit.strengths().get(i));
            r.compareFit("pl.se." + i, fit.standardErrors().get(i));
        }
        r.compareFit("pl.loglik", fit.logLikelihood());
    }

    @Test
    void aRiderWhoAlwaysWonHasAFiniteStrength() {
        PlackettLuce fit = PlackettLuce.of(3, List.of(Ranking.strict(0, 1), Ranking.strict(0, 2)), 0.1);
        assertThat(fit.strengths().get(0)).isBetween(1.0, 5.0);
        assertThatThrownBy(() -> PlackettLuce.of(3, RACES, 0))
                .hasMessage(
                        "a ridge is above 0, not 0.0: without one the strength of a rider who always won has no end");
    }

    @Test
    void plackettLuceRecoversStrengths() {
        double[] truth = new double[20];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = 2 - i * 0.2;
        }
        double[] tau = new Simulation(1, 8).run(() -> random -> {
            List<Ranking> races = new ArrayList<>();
            for (int race = 0; race < 60; race++) {
                List<Integer> order = new ArrayList<>();
                double[] arrival = new double[truth.length];
                for (int i = 0; i < truth.length; i++) {
                    arrival[i] = -Math.log(1 - random.nextDouble()) / Math.exp(truth[i]);
                    order.add(i);
                }
                order.sort((a, b) -> Double.compare(arrival[a], arrival[b]));
                races.add(Ranking.strict(
                        order.stream().mapToInt(Integer::intValue).toArray()));
            }
            PlackettLuce fit = PlackettLuce.of(truth.length, races, 0.01);
            return KendallTau.of(
                            truth,
                            fit.strengths().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                    .tau();
        });
        assertThat(java.util.Arrays.stream(tau).min().orElseThrow()).isGreaterThan(0.8);
    }

    @Test
    void elo() {
        Elo found = Elo.of(6, RACES, 30);
        for (int i = 0; i < 6; i++) {
            r.compare("elo." + i, found.ratings().get(i));
        }
        assertThat(found.races()).containsExactly(6, 5, 5, 4, 3, 4);
        assertThat(found.deviations()).allMatch(each -> each < 350 && each > 100);
    }

    @Test
    void rankingsCompared() {
        KendallTau tau = KendallTau.of(
                new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5}, new double[] {2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4});
        r.compare("tau", tau.tau());
        r.compare("tau.z", tau.z());
        r.compare("tau.p", tau.pValue());
        r.compare(
                "ndcg",
                Ndcg.of(new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4}, new double[] {3, 2, 3, 0, 1, 2}, 5)
                        .value());
        r.compare("field", FieldStrength.of(List.of(0.5, -1.0, 2.25)).strength());
    }

    @Test
    void waits() {
        boolean[] event = {true, true, true, true, false, true, false, true, true, false, false, true};
        KaplanMeier found = KaplanMeier.of(new double[] {1, 1, 2, 3, 3, 4, 5, 7, 7, 9, 12, 15}, event, 0.95);
        for (KaplanMeier.Step step : found.steps()) {
            String time = "" + (int) step.time();
            r.compare("km." + time, step.survival());
            if (step.survival() > 0) {
                r.compare("km.low." + time, step.interval().low());
                r.compare("km.high." + time, step.interval().high());
            }
        }
        r.compare("km.median", found.median().orElseThrow());
        assertThat(KaplanMeier.of(new double[] {3, 4}, new boolean[] {false, false}, 0.95)
                        .median())
                .isEqualTo(OptionalDouble.empty());
    }

    @Test
    void curves() {
        double[] x = {21, 22, 23, 23, 24, 25, 26, 26, 27, 28, 29, 30, 31, 31, 33, 34, 36, 39};
        double[] y = {5, 9, 8, 12, 14, 15, 19, 17, 22, 21, 20, 24, 19, 18, 17, 12, 9, 3};
        for (int df : new int[] {1, 3, 4}) {
            NaturalSpline curve = NaturalSpline.of(x, y, df);
            for (String at : new String[] {"21", "27.5", "39"}) {
                r.compare("ns." + df + "." + at, curve.at(Double.parseDouble(at)));
                r.compare(
                        "ns.low." + df + "." + at,
                        curve.band(Double.parseDouble(at), 0.95).low());
            }
        }
    }
}
