package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.PLACE;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;

/** Dots, of which those that fall together are one greater dot with their number, so that none hides another. */
final class ScatterPlot {
    static final ChartKind KIND = new ChartKind(
            "scatter",
            "One dot for each row, coloured by group",
            List.of(
                    required("<x>", PLACE, "first column: the place on the horizontal axis"),
                    required("<y>", PLACE, "second column: the place on the vertical axis"),
                    optional("<group>", ANY, "third column: at most seven groups, each with a colour and a shape")),
            ScatterPlot::plot);

    private static final int DOT = 8;
    private static final int LARGEST = 24;
    /** From so many dots on they are let shine through. */
    private static final int MANY = 30;

    private ScatterPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<String, List<Mark.Point>> groups = new LinkedHashMap<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("<x>", row).isPresent() && frame.number("<y>", row).isPresent()) {
                groups.computeIfAbsent(frame.words("<group>", row).orElse(""), each -> new ArrayList<>())
                        .add(new Mark.Point(
                                frame.number("<x>", row).getAsDouble(),
                                frame.number("<y>", row).getAsDouble()));
            }
        }
        if (groups.size() > Look.MOST) {
            throw new ChartFrameException("chart scatter has " + groups.size() + " groups in column "
                    + frame.header("<group>") + "; eyes tell at most " + Look.MOST
                    + " colours apart: join the small ones in the query");
        }
        List<Mark.Point> all = groups.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no row has both numbers.");
        }
        String count = PointWords.count(all.size(), frame.rows() - all.size());
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabelOr(frame.title("<x>")),
                        frame.unit("<x>"),
                        all.stream().mapToDouble(Mark.Point::x).toArray()),
                LinePlot.fromZeroIfNear(Axis.around(
                        text.yLabelOr(frame.title("<y>")),
                        frame.unit("<y>"),
                        all.stream().mapToDouble(Mark.Point::y).toArray())));
        List<LinePlot.Series> series = new ArrayList<>();
        groups.forEach((name, points) -> {
            Look look = Look.of(series.size());
            dots(scene, points, all.size() < MANY ? look : shiningThrough(look));
            String words = name.isEmpty() ? "unknown" : name;
            if (groups.size() > 1) {
                scene.key(Key.of(Key.Mark.DOT, look, words));
            }
            series.add(new LinePlot.Series(name.isEmpty() ? frame.title("<y>") : name, points));
        });
        return new ScenePlot(scene, count, PointWords.description(count, series, frame.unit("<y>")));
    }

    /** Dots by how many fall on one place, the fewest on top. */
    static void dots(Scene scene, List<Mark.Point> points, Look look) {
        Map<Mark.Point, Integer> times = new LinkedHashMap<>();
        points.forEach(point -> times.merge(point, 1, Integer::sum));
        Map<Integer, List<Mark.Point>> byTimes = new TreeMap<>((a, b) -> Integer.compare(b, a));
        times.forEach((point, n) ->
                byTimes.computeIfAbsent(n, each -> new ArrayList<>()).add(point));
        byTimes.forEach((n, places) -> {
            scene.add(look.dots(places, (int) Math.min(LARGEST, Math.round(DOT * Math.sqrt(n)))));
            if (n > 1) {
                places.forEach(place -> scene.note(place.x(), place.y(), "×" + n));
            }
        });
    }

    private static Look shiningThrough(Look look) {
        return new Look(Theme.sheer(look.color(), 180), look.dash(), look.shape());
    }
}
