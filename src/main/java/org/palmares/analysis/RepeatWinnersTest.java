package org.palmares.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.palmares.archive.Archive;
import org.palmares.stats.Interval;
import org.palmares.stats.career.KaplanMeier;
import org.palmares.stats.concentration.Concentration;
import org.palmares.stats.concentration.ConcentrationTest;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.sequence.FieldDraw;
import org.palmares.stats.sequence.WinCounts;
import org.palmares.stats.sequence.WinnerSequence;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Whether winners come back, and keep their titles, more than chance.
 *
 * <p>A year without an edition, or whose winner was struck out and replaced by nobody, is bridged: the winners before and after
 * it are neighbours. A year whose winner is not known, that is disputed or not in the archive, and a shared win part their
 * neighbours. Below {@value #LEAST} known winners nothing is tested.
 */
public record RepeatWinnersTest(Scope scope, Inference inference) {
    /** Known winners that a test takes. */
    public static final int LEAST = 10;

    /** Riders known of an edition for it to have a field. */
    private static final int FIELD = 8;

    private static final double WAIT_YEARS = 5;

    /** Asks the archive and tests. */
    public static RepeatWinnersTest of(Archive archive, Scope scope, Simulation simulation) {
        History history = History.of(archive, scope);
        if (history.known() < LEAST) {
            return new RepeatWinnersTest(
                    scope,
                    Inference.tooFew("a test of the winners' order of " + scope.inWords(), history.known(), LEAST));
        }
        WinnerSequence order = WinnerSequence.of(history.sequence(), simulation);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(
                        "titles kept",
                        order.defences(),
                        order.pairs(),
                        order.left(),
                        "winners in any order: " + Words.figures(order.expectedDefences()) + " expected")
                .more(order.defencesUnderNull()));
        measures.add(Measure.of(
                        "longest run of titles",
                        order.longestRun(),
                        order.n(),
                        order.left(),
                        "winners in any order: "
                                + Words.figures(order.longestRunUnderNull().expected()) + " expected")
                .more(order.longestRunUnderNull()));
        WinCounts counts = WinCounts.ofWinners(history.wins());
        measures.add(Measure.of(
                        "wins a winner",
                        (double) order.n() / history.wins().length,
                        history.wins().length,
                        order.left(),
                        "all riders alike: Poisson counts above zero against negative binomial")
                .p(counts.pValue()));
        Concentration concentration =
                Concentration.of(Arrays.stream(history.wins()).asDoubleStream().toArray());
        measures.add(Measure.of(
                "Gini of wins among winners",
                concentration.gini(),
                history.wins().length,
                order.left(),
                "0 where all won as often"));
        OptionalDouble drawn = fields(archive, scope, history, simulation, measures);
        waits(history, measures);
        List<String> remarks = new ArrayList<>();
        remarks.add("Of " + (order.n() + order.left()) + " years in the order " + order.n() + " have one known winner, "
                + order.left() + " part their neighbours; " + history.bridged()
                + " without an edition, or with a win that was struck out, are bridged.");
        if (history.left() > 0) {
            remarks.add(
                    "A win in one of the years that are not known would make waits shorter and titles kept more or fewer.");
        }
        remarks.add("p-values from " + simulation.draws() + " draws, seed " + simulation.seed() + ".");
        return new RepeatWinnersTest(scope, new Inference(finding(scope, order, counts, drawn), measures, remarks));
    }

    private static String finding(Scope scope, WinnerSequence order, WinCounts counts, OptionalDouble drawn) {
        double p = order.defencesUnderNull().pGreater();
        String kept = order.defences() + " of " + order.pairs() + " titles of " + scope.inWords() + " were kept, where "
                + Words.figures(order.expectedDefences())
                + " would be by chance had the same winners come in any order";
        String cluster = p < Inference.UNLIKELY
                ? "Winners come back at once more often than chance: " + kept + " (" + Words.p(p) + ")"
                : "The data can't tell whether titles are kept more often than chance: " + kept + " (" + Words.p(p)
                        + ")";
        String some = counts.pValue() < Inference.UNLIKELY
                ? ". Some winners won more often than if all riders were alike (" + Words.p(counts.pValue()) + ")"
                : ". That some won several times is no more than chance among riders who are all alike ("
                        + Words.p(counts.pValue()) + ")";
        String field = drawn.isEmpty()
                ? ""
                : drawn.getAsDouble() < Inference.UNLIKELY
                        ? "; former winners won more than lots among the known first riders would give ("
                                + Words.p(drawn.getAsDouble()) + ")"
                        : "; former winners won no more than lots among the known first riders would give ("
                                + Words.p(drawn.getAsDouble()) + ")";
        return cluster + some + field + ".";
    }

    private static OptionalDouble fields(
            Archive archive, Scope scope, History history, Simulation simulation, List<Measure> measures) {
        Table riders = archive.query(
                "SELECT s.year, s.rider_id, s.rank FROM standings(standing := $standing) AS s WHERE s.race_id = $race AND s.rank >= 1"
                        + " AND ($from_year IS NULL OR s.year >= $from_year) AND ($to_year IS NULL OR s.year <= $to_year)"
                        + " ORDER BY s.year, s.rank, s.rider_id",
                scope.parameters());
        Map<Integer, List<Integer>> byYear = new TreeMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : riders) {
            int number = numbers.computeIfAbsent(row.getString("rider_id"), id -> numbers.size());
            byYear.computeIfAbsent((int) row.getNumber("year"), year -> new ArrayList<>())
                    .add(number);
        }
        int[][] fields = byYear.entrySet().stream()
                .filter(each -> each.getValue().size() >= FIELD && history.hasOneWinner(each.getKey()))
                .map(each ->
                        each.getValue().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        if (fields.length < LEAST) {
            return OptionalDouble.empty();
        }
        FieldDraw draw = FieldDraw.of(fields, simulation);
        measures.add(Measure.of(
                        "won by a former winner",
                        draw.repeats(),
                        draw.n(),
                        history.known() - draw.n(),
                        "lots among the known riders of each edition (" + FIELD + " or more): "
                                + Words.figures(draw.underNull().expected()) + " expected")
                .more(draw.underNull()));
        int[] winners = Arrays.stream(fields).mapToInt(field -> field[0]).toArray();
        ConcentrationTest hhi = ConcentrationTest.of(winners, numbers.size(), simulation);
        measures.add(Measure.of(
                        "concentration of wins, HHI",
                        hhi.concentration().herfindahl(),
                        hhi.editions(),
                        history.known() - hhi.editions(),
                        "each edition to any of the " + hhi.contenders() + " known riders: "
                                + Words.figures(hhi.underNull().expected()) + " expected")
                .in(hhi.interval())
                .more(hhi.underNull()));
        return OptionalDouble.of(draw.underNull().pGreater());
    }

    private static void waits(History history, List<Measure> measures) {
        List<double[]> waits = history.waits();
        double[] years = waits.stream().mapToDouble(each -> each[0]).toArray();
        boolean[] ended = new boolean[years.length];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = waits.get(i)[1] == 1;
        }
        if (years.length < LEAST) {
            return;
        }
        KaplanMeier waiting = KaplanMeier.of(years, ended, 0.95);
        Interval interval = waiting.steps().stream()
                .filter(step -> step.time() <= WAIT_YEARS)
                .reduce((a, b) -> b)
                .map(KaplanMeier.Step::interval)
                .orElse(new Interval(1, 1, 0.95));
        measures.add(Measure.of(
                        "wins again within " + (int) WAIT_YEARS + " years, share",
                        1 - waiting.at(WAIT_YEARS),
                        waiting.n(),
                        history.left(),
                        "Kaplan–Meier from each win to the rider's next one")
                .in(new Interval(1 - interval.high(), 1 - interval.low(), 0.95)));
    }
}
