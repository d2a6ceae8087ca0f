package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.PLACE;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** Something of each edition over the years, with what {@link TrendLine} finds in it, and the outermost named. */
final class OverTheYears {
    static final ChartKind MARGINS = new ChartKind(
            "margins-by-year",
            "The winning margin of each edition, with Theil–Sen line and break",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("gap_s", NUMBER, "seconds; 0 is the same time, missing is unknown and left out"),
                    optional("rider", WORDS, "who won, named at the outermost")),
            (frame, text) -> new OverTheYears("year", "gap_s", "rider", "margin", Spread.MANY_TIMES).plot(frame, text));

    static final ChartKind SPEEDS = new ChartKind(
            "speeds-by-year",
            "The winner's average speed in each edition, with Theil–Sen line and break",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("speed_kmh", NUMBER, "km/h; missing is unknown and left out"),
                    optional("rider", WORDS, "who won, named at the outermost")),
            (frame, text) ->
                    new OverTheYears("year", "speed_kmh", "rider", "speed, km/h", Spread.ALIKE).plot(frame, text));

    static final ChartKind AGES = new ChartKind(
            "ages-at-win",
            "The winner's age in each edition, with Theil–Sen line and break",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("age", NUMBER, "years; missing is unknown and left out"),
                    optional("rider", WORDS, "who won, named at the outermost")),
            (frame, text) ->
                    new OverTheYears("year", "age", "rider", "winner's age, years", Spread.ALIKE).plot(frame, text));

    static final ChartKind ANY = new ChartKind(
            "trend",
            "One dot for each row, with Theil–Sen line and break where the values have them",
            List.of(
                    required("<x>", PLACE, "first column: a year, or another place in time"),
                    required("<y>", NUMBER, "second column; missing is unknown and left out"),
                    optional("<name>", WORDS, "third column: what is named at the outermost")),
            (frame, text) -> new OverTheYears("<x>", "<y>", "<name>", "", Spread.ALIKE).plot(frame, text));

    /** How far apart values are. */
    private enum Spread {
        ALIKE,
        MANY_TIMES
    }

    private record Case(double time, double value, String name) {}

    private final String time;
    private final String value;
    private final String name;
    private final String title;
    private final Spread spread;

    private OverTheYears(String time, String value, String name, String title, Spread spread) {
        this.time = time;
        this.value = value;
        this.name = name;
        this.title = title;
        this.spread = spread;
    }

    private Plot plot(CheckedTable frame, ChartText text) {
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number(time, row).isPresent() && frame.number(value, row).isPresent()) {
                cases.add(new Case(
                        frame.number(time, row).getAsDouble(),
                        frame.number(value, row).getAsDouble(),
                        frame.words(name, row).orElse("")));
            }
        }
        if (cases.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no row has both numbers.");
        }
        cases.sort(Comparator.comparingDouble(Case::time).thenComparingDouble(Case::value));
        double[] times = cases.stream().mapToDouble(Case::time).toArray();
        double[] values = cases.stream().mapToDouble(Case::value).toArray();
        Unit unit = frame.unit(value);
        Scene scene = Scene.over(
                Axis.around(text.xLabel(), frame.unit(time), times),
                yAxis(text.yLabelOr(title.isEmpty() ? frame.title(value) : title), unit, values));
        List<Mark.Point> dots = cases.stream()
                .map(each -> new Mark.Point(each.time(), each.value()))
                .toList();
        ScatterPlot.dots(scene, dots, Look.of(0));
        cases.forEach(each -> scene.tip(each.time(), each.value(), words(each, frame.unit(time), unit)));
        TrendLine trend = TrendLine.of(times, values, frame.unit(time), unit, trendOf());
        trend.draw(scene);
        outermost(scene, cases, frame.unit(time), unit);
        String count = PointWords.count(cases.size(), frame.rows() - cases.size());
        return new ScenePlot(scene, count, description(count, cases, frame.unit(time), unit, trend));
    }

    private Axis yAxis(String words, Unit unit, double[] values) {
        return switch (spread) {
            case ALIKE -> LinePlot.fromZeroIfNear(Axis.around(words, unit, values));
            case MANY_TIMES -> Axis.logFromZero(words + " (logarithmic scale)", unit, values);
        };
    }

    /** A straight line of seconds would plunge on an axis of logarithms. */
    private TrendLine.Of trendOf() {
        return switch (spread) {
            case ALIKE -> TrendLine.Of.VALUES;
            case MANY_TIMES -> TrendLine.Of.LOGARITHMS;
        };
    }

    private static void outermost(Scene scene, List<Case> cases, Unit time, Unit unit) {
        Case most = most(cases);
        Case least = least(cases);
        scene.note(most.time(), most.value(), words(most, time, unit));
        if (least.value() != most.value()) {
            scene.note(least.time(), least.value(), words(least, time, unit));
        }
    }

    private static Case most(List<Case> cases) {
        return cases.stream()
                .max(Comparator.comparingDouble(Case::value)
                        .thenComparing(Comparator.comparingDouble(Case::time).reversed()))
                .orElseThrow();
    }

    private static Case least(List<Case> cases) {
        return cases.stream()
                .min(Comparator.comparingDouble(Case::value).thenComparingDouble(Case::time))
                .orElseThrow();
    }

    private static String words(Case each, Unit time, Unit unit) {
        return (each.name().isEmpty() ? time.words(each.time()) : each.name() + " " + time.words(each.time())) + ": "
                + unit.words(each.value());
    }

    private static String description(String count, List<Case> cases, Unit time, Unit unit, TrendLine trend) {
        return count + ". From " + unit.words(least(cases).value()) + " ("
                + time.words(least(cases).time()) + ") to "
                + unit.words(most(cases).value()) + " ("
                + time.words(most(cases).time()) + ")."
                + trend.sentence();
    }
}
