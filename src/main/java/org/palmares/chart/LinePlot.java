package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.PLACE;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** Up to seven lines, each with its name at its end; what is not known breaks a line. */
final class LinePlot {
    static final ChartKind KIND = new ChartKind(
            "line",
            "Up to seven lines over one axis; a missing value breaks the line",
            List.of(
                    required("<x>", PLACE, "first column: the place on the horizontal axis"),
                    required("<y>", NUMBER, "second column: the height of the first line"),
                    optional("<y2>", NUMBER, "a further line"),
                    optional("<y3>", NUMBER, "a further line"),
                    optional("<y4>", NUMBER, "a further line"),
                    optional("<y5>", NUMBER, "a further line"),
                    optional("<y6>", NUMBER, "a further line"),
                    optional("<y7>", NUMBER, "a further line")),
            LinePlot::plot);

    private static final List<String> HEIGHTS = List.of("<y>", "<y2>", "<y3>", "<y4>", "<y5>", "<y6>", "<y7>");
    /** With more points than this their dots would run into each other. */
    private static final int MOST_DOTS = 40;

    private LinePlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        List<Series> series = HEIGHTS.stream()
                .filter(frame::has)
                .map(name -> Series.of(frame, "<x>", name))
                .toList();
        String count = PointWords.count(series, frame, "<x>");
        if (series.stream().allMatch(each -> each.known().isEmpty())) {
            return new NothingToDraw("Nothing to draw: no row has both numbers.");
        }
        double[] heights = series.stream()
                .flatMap(each -> each.known().stream())
                .mapToDouble(Mark.Point::y)
                .toArray();
        double[] places = series.stream()
                .flatMap(each -> each.known().stream())
                .mapToDouble(Mark.Point::x)
                .toArray();
        boolean isOne = series.size() == 1;
        Unit unit = isOne ? frame.unit("<y>") : PointWords.common(frame, HEIGHTS);
        Scene scene = Scene.over(
                Axis.around(text.xLabelOr(frame.title("<x>")), frame.unit("<x>"), places),
                fromZeroIfNear(Axis.around(text.yLabelOr(isOne ? frame.title("<y>") : ""), unit, heights)));
        for (int i = 0; i < series.size(); i++) {
            draw(scene, series.get(i), Look.of(i));
            if (!isOne) {
                List<Mark.Point> known = series.get(i).known();
                if (!known.isEmpty()) {
                    scene.end(known.get(known.size() - 1), series.get(i).name(), Look.of(i), Key.Mark.LINE);
                }
            }
        }
        return new ScenePlot(scene, count, PointWords.description(count, series, unit));
    }

    /** Points that stand alone between unknown ones would be no line at all: they are dots. */
    static void draw(Scene scene, Series series, Look look) {
        for (List<Mark.Point> run : series.runs()) {
            if (run.size() > 1) {
                scene.add(look.line(run, 2.2));
            }
            if (run.size() == 1 || series.known().size() <= MOST_DOTS) {
                scene.add(look.dots(run, 6));
            }
        }
    }

    /** An axis that comes close to 0 starts there: a stretched axis shows differences that are not there. */
    static Axis fromZeroIfNear(Axis axis) {
        Range range = axis.range();
        return range.from() < (range.to() - range.from()) && range.to() > 0 && range.from() > -range.to() * 0.05
                ? axis.over(new Range(0, range.to()))
                : axis;
    }

    /** Points under one name by their x; an unknown y is NaN. */
    record Series(String name, List<Mark.Point> points) {
        static Series of(CheckedTable frame, String x, String y) {
            List<Mark.Point> points = new ArrayList<>();
            for (int row = 0; row < frame.rows(); row++) {
                if (frame.number(x, row).isPresent()) {
                    points.add(new Mark.Point(
                            frame.number(x, row).getAsDouble(),
                            frame.number(y, row).orElse(Double.NaN)));
                }
            }
            points.sort(Comparator.comparingDouble(Mark.Point::x));
            return new Series(ColumnUnit.title(frame.header(y)), List.copyOf(points));
        }

        List<Mark.Point> known() {
            return points.stream().filter(point -> !Double.isNaN(point.y())).toList();
        }

        /** Points between unknown ones, each run to be joined by a line. */
        List<List<Mark.Point>> runs() {
            List<List<Mark.Point>> runs = new ArrayList<>();
            List<Mark.Point> run = new ArrayList<>();
            for (Mark.Point point : points) {
                if (!Double.isNaN(point.y())) {
                    run.add(point);
                } else if (!run.isEmpty()) {
                    runs.add(List.copyOf(run));
                    run.clear();
                }
            }
            if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
            }
            return runs;
        }
    }
}
