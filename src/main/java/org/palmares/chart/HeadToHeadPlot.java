package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.RowsPlot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.Unit;

/** A row for each race that two riders rode against each other, with the rank of both. */
final class HeadToHeadPlot {
    static final ChartKind KIND = new ChartKind(
            "head-to-head",
            "The ranks of two riders in each race that both rode",
            List.of(
                    required("race", WORDS, "its name"),
                    required("year", NUMBER, "the edition"),
                    required("rider", WORDS, "the one, the same in each row"),
                    required("rank", NUMBER, "of the one; a row without both ranks is left out"),
                    required("other", WORDS, "the other"),
                    required("rank_other", NUMBER, "of the other")),
            HeadToHeadPlot::plot);

    private static final int MOST = 60;
    private static final double PITCH = 23;

    private HeadToHeadPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("rank", row).isPresent()
                    && frame.number("rank_other", row).isPresent()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return new NothingToDraw("Nothing to draw: they never met in a race whose ranks are known.");
        }
        String one = frame.words("rider", rows.get(0)).orElse("the one");
        String other = frame.words("other", rows.get(0)).orElse("the other");
        List<Integer> shown = rows.subList(Math.max(0, rows.size() - MOST), rows.size());
        double last = shown.stream()
                .mapToDouble(row -> Math.max(
                        frame.number("rank", row).getAsDouble(),
                        frame.number("rank_other", row).getAsDouble()))
                .max()
                .orElseThrow();
        Scene scene = Scene.over(
                Axis.of(text.xLabelOr("rank"), Unit.COUNT, new Range(0.5, Math.max(3, last) + 0.5)),
                Axis.of(new Range(0, shown.size())));
        List<Mark.Point> ones = new ArrayList<>();
        List<Mark.Point> others = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int row = shown.get(i);
            ones.add(new Mark.Point(frame.number("rank", row).getAsDouble(), i));
            others.add(new Mark.Point(frame.number("rank_other", row).getAsDouble(), i));
            labels.add(frame.words("race", row).orElse("a race") + " "
                    + frame.number("year", row).stream()
                            .mapToObj(Unit.YEAR::words)
                            .findFirst()
                            .orElse(""));
            scene.line(List.of(ones.get(i), others.get(i)), Theme.UNKNOWN, 2);
        }
        scene.add(Look.of(0).dots(ones, 10)).add(Look.of(1).dots(others, 9));
        scene.key(Key.of(Key.Mark.DOT, Look.of(0), one)).key(Key.of(Key.Mark.DOT, Look.of(1), other));
        String count = count(frame, rows, one, other)
                + (shown.size() == rows.size() ? "" : "; drawn: the last " + MOST)
                + (rows.size() == frame.rows() ? "" : "; left out: " + (frame.rows() - rows.size()) + " unknown");
        return new RowsPlot(scene, labels, List.of(), PITCH, count, count + ".");
    }

    private static String count(CheckedTable frame, List<Integer> rows, String one, String other) {
        int ahead = 0;
        int behind = 0;
        for (int row : rows) {
            int order = Double.compare(
                    frame.number("rank", row).getAsDouble(),
                    frame.number("rank_other", row).getAsDouble());
            ahead += order < 0 ? 1 : 0;
            behind += order > 0 ? 1 : 0;
        }
        int tied = rows.size() - ahead - behind;
        return rows.size() + (rows.size() == 1 ? " meeting: " : " meetings: ") + one + " ahead in " + ahead + ", "
                + other + " in " + behind + (tied == 0 ? "" : ", tied in " + tied);
    }
}
