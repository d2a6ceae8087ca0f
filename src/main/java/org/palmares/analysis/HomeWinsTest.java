package org.palmares.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import org.palmares.stats.Alternative;
import org.palmares.stats.CountTest;
import org.palmares.stats.Interval;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.sequence.RunsTest;
import org.palmares.stats.share.ClusterBootstrap;
import org.palmares.stats.share.OriginPermutation;
import org.palmares.stats.share.TwoByTwo;
import org.palmares.stats.share.UnknownBounds;
import tech.tablesaw.api.Row;

/**
 * Whether riders win at home more than chance, and whether that has changed.
 *
 * <p>Chance is the home riders' share of those known of each edition, which the archive can tell of nations alone: at other
 * levels it knows the origins of winners and says so. Below {@value #LEAST} wins of known origin nothing is tested.
 */
public record HomeWinsTest(Scope scope, Home home, Inference inference) {
    /** Wins of known origin that a test takes. */
    public static final int LEAST = 10;

    /**
     * Asks the archive and tests.
     *
     * @param split the first year of the later era; empty for the middle of the known wins
     */
    public static HomeWinsTest of(Archive archive, Scope scope, Home home, OptionalInt split, Simulation simulation) {
        HomeWins answer = HomeWins.of(archive, scope, home);
        Wins wins = Wins.of(answer);
        if (answer.noHome() > 0 && wins.known.isEmpty()) {
            return new HomeWinsTest(scope, home, new Inference(answer.sentence(), List.of(), List.of()));
        }
        if (wins.known.size() < LEAST) {
            return new HomeWinsTest(
                    scope,
                    home,
                    Inference.tooFew("a test of home wins of " + scope.inWords(), wins.known.size(), LEAST));
        }
        List<Measure> measures = new ArrayList<>();
        int leftOut = wins.unknown + answer.coverage().winnerUnknown();
        ClusterBootstrap share = ClusterBootstrap.of(wins.homeByRider(), wins.byRider(), 0.95, simulation);
        measures.add(Measure.of(
                        "home wins, share",
                        share.share(),
                        share.cases(),
                        leftOut,
                        "interval by drawing riders again, each with all wins (" + share.clusters() + " riders)")
                .in(share.interval())
                .drawn(simulation));
        UnknownBounds bounds = UnknownBounds.of((int) wins.home(), wins.known.size(), leftOut);
        measures.add(Measure.of(
                        "bounds whatever the unknown are",
                        Double.NaN,
                        wins.known.size() + leftOut,
                        0,
                        "none of the unknown at home, or all of them (Manski)")
                .in(new Interval(bounds.low(), bounds.high(), 1)));
        OriginPermutation origins = OriginPermutation.of(wins.byRider(), wins.riderIsHome());
        measures.add(Measure.of(
                        "home wins",
                        origins.homeWins(),
                        origins.riders(),
                        leftOut,
                        "any " + origins.home() + " of the " + origins.riders() + " winners at home, exact: "
                                + Words.figures(origins.expected()) + " expected")
                .p(origins.pGreater()));
        Optional<CountTest> chance =
                home == Home.Level.NATION ? fields(archive, scope, wins, leftOut, measures) : Optional.empty();
        String change = eras(wins, split, leftOut, measures, simulation);
        List<String> remarks = new ArrayList<>();
        remarks.add("At home is who was " + home.inWords() + ". Left out: " + CountText.of(leftOut, "win")
                + " whose winner or origin is not known; the bounds say what they could change.");
        if (chance.isEmpty()) {
            remarks.add("What share of the starters is from home is not known here, so that no test can say whether "
                    + Words.percent(share.share()) + " is more than chance would give.");
        }
        return new HomeWinsTest(
                scope, home, new Inference(finding(scope, wins, share, chance) + " " + change, measures, remarks));
    }

    private static String finding(Scope scope, Wins wins, ClusterBootstrap share, Optional<CountTest> chance) {
        String known = (int) wins.home() + " of " + wins.known.size() + " wins of " + scope.inWords()
                + " were at home: " + Words.percent(share.share()) + " (95 % interval "
                + Words.percent(share.interval().low()) + " to "
                + Words.percent(share.interval().high()) + ")";
        return chance.map(test -> {
                    String numbers = "(" + test.observed() + " of " + test.n() + " where "
                            + Words.figures(test.expected())
                            + " would be by the home share of the known first riders, " + Words.p(test.pValue()) + "): "
                            + known + ".";
                    if (test.pValue() >= Inference.UNLIKELY) {
                        return "The data can't tell whether home riders win more often, or less, than their number among the"
                                + " first riders gives " + numbers;
                    }
                    return "Home riders win " + (test.observed() > test.expected() ? "more" : "less")
                            + " often than their number among the first riders gives " + numbers;
                })
                .orElse(known + ".");
    }

    private static Optional<CountTest> fields(
            Archive archive, Scope scope, Wins wins, int leftOut, List<Measure> measures) {
        HomeFields fields = HomeFields.of(archive, scope);
        if (fields.editions() < LEAST) {
            return Optional.empty();
        }
        int out = leftOut + wins.known.size() - fields.editions();
        CountTest test = CountTest.poissonBinomial(fields.homeWins(), fields.chances(), Alternative.TWO_SIDED);
        measures.add(Measure.of(
                        "home wins against the field",
                        test.observed(),
                        test.n(),
                        out,
                        "each edition's own share among its known first riders (" + HomeFields.RIDERS
                                + " or more), the winner among them: " + Words.figures(test.expected()) + " expected")
                .p(test.pValue()));
        fields.odds()
                .ifPresent(odds -> measures.add(Measure.of(
                                "chance of a home rider, times another's",
                                odds.coefficients().get(0).oddsRatio(),
                                odds.races(),
                                out,
                                "the same chance for all within a race: conditional logit")
                        .in(odds.coefficients().get(0).interval())
                        .p(odds.coefficients().get(0).pValue())));
        fields.byDecade()
                .ifPresent(odds -> measures.add(Measure.of(
                                "odds of home among winners, over other first riders",
                                odds.oddsRatio(),
                                fields.editions(),
                                out,
                                "one share within each decade: Cochran–Mantel–Haenszel over " + odds.tables()
                                        + " decades")
                        .in(odds.interval())
                        .p(odds.pValue())));
        return Optional.of(test);
    }

    private static String eras(
            Wins wins, OptionalInt split, int leftOut, List<Measure> measures, Simulation simulation) {
        int first = split.orElse(wins.known.get(wins.known.size() / 2).year());
        int[] before = wins.count(win -> win.year() < first);
        int[] after = wins.count(win -> win.year() >= first);
        if (before[1] == 0 || after[1] == 0) {
            return "All known wins are on one side of " + first + ".";
        }
        TwoByTwo test =
                TwoByTwo.of(before[0], before[1] - before[0], after[0], after[1] - after[0], Alternative.TWO_SIDED);
        measures.add(Measure.of(
                        "odds before " + first + " over those from then on",
                        test.oddsRatio(),
                        before[1] + after[1],
                        leftOut,
                        "one share in both eras: Fisher's exact test; Boschloo's gives " + Words.p(test.boschlooP()))
                .in(test.interval())
                .p(test.fisherP()));
        if (wins.home() > 0 && wins.home() < wins.known.size()) {
            boolean[] order = new boolean[wins.known.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = wins.known.get(i).home();
            }
            RunsTest runs = RunsTest.of(order, simulation);
            measures.add(Measure.of(
                            "runs of home and other wins",
                            runs.runs(),
                            runs.n(),
                            leftOut,
                            "home wins in any order: " + Words.figures(runs.expected()) + " expected")
                    .p(runs.pFewer()));
        }
        String numbers = before[0] + " of " + before[1] + " before " + first + ", " + after[0] + " of " + after[1]
                + " from then on (" + Words.p(test.fisherP()) + ")";
        return test.fisherP() < Inference.UNLIKELY
                ? "Home wins have become " + (test.oddsRatio() > 1 ? "rarer" : "more frequent") + ": " + numbers + "."
                : "The data can't tell whether home wins have become rarer or more frequent: " + numbers + ".";
    }

    /** One win of known origin. */
    private record Win(int year, String rider, boolean home) {}

    /** The wins of known origin in order, and how many of them are not. */
    private record Wins(List<Win> known, int unknown) {
        static Wins of(HomeWins answer) {
            List<Win> known = new ArrayList<>();
            int unknown = 0;
            for (Row row : answer.origins()) {
                Optional<Boolean> home = HomeWins.isHome(row, answer.home());
                if (home.isPresent()) {
                    known.add(new Win((int) row.getNumber("year"), row.getString("rider_id"), home.get()));
                } else {
                    unknown++;
                }
            }
            return new Wins(known, unknown);
        }

        long home() {
            return known.stream().filter(Win::home).count();
        }

        int[] count(Predicate<Win> of) {
            return new int[] {
                (int) known.stream().filter(of).filter(Win::home).count(),
                (int) known.stream().filter(of).count()
            };
        }

        private RiderCounts riders() {
            RiderCounts riders = new RiderCounts();
            known.forEach(win -> riders.add(win.rider(), win.home()));
            return riders;
        }

        int[] byRider() {
            return riders().all();
        }

        int[] homeByRider() {
            return riders().home();
        }

        boolean[] riderIsHome() {
            int[] home = homeByRider();
            boolean[] is = new boolean[home.length];
            for (int i = 0; i < is.length; i++) {
                is[i] = home[i] > 0;
            }
            return is;
        }
    }
}
