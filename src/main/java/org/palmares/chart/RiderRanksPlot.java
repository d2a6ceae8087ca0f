package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** The ranks of riders year by year, the first on top, those of one rider joined. */
final class RiderRanksPlot {
    static final ChartKind KIND = new ChartKind(
            "rider-ranks",
            "The rank of riders by year, the first on top",
            List.of(
                    required("rider", WORDS, "at most seven"),
                    required("year", NUMBER, "the edition"),
                    required("rank", NUMBER, "in it; missing is left out"),
                    RiderLabels.ID),
            RiderRanksPlot::plot);

    private RiderRanksPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<String, List<Mark.Point>> riders = new LinkedHashMap<>();
        RiderLabels labels = RiderLabels.of(frame);
        int drawn = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("year", row).isPresent()
                    && frame.number("rank", row).isPresent()) {
                riders.computeIfAbsent(labels.at(row).orElse("unknown rider"), each -> new ArrayList<>())
                        .add(new Mark.Point(
                                frame.number("year", row).getAsDouble(),
                                frame.number("rank", row).getAsDouble()));
                drawn++;
            }
        }
        if (riders.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no rank is known.");
        }
        if (riders.size() > Look.MOST) {
            throw new ChartFrameException("chart rider-ranks has " + riders.size() + " riders; eyes tell at most "
                    + Look.MOST + " apart: choose fewer");
        }
        List<Mark.Point> all = riders.values().stream().flatMap(List::stream).toList();
        double last = all.stream().mapToDouble(Mark.Point::y).max().orElseThrow();
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabel(),
                        Unit.YEAR,
                        all.stream().mapToDouble(Mark.Point::x).toArray()),
                Axis.of(text.yLabelOr("rank"), Unit.COUNT, new Range(0.5, Math.max(3, last) + 0.5))
                        .reversed());
        int i = 0;
        for (Map.Entry<String, List<Mark.Point>> rider : riders.entrySet()) {
            List<Mark.Point> points = rider.getValue();
            points.sort(Comparator.comparingDouble(Mark.Point::x).thenComparingDouble(Mark.Point::y));
            Look look = Look.of(i++);
            scene.add(look.line(bestOfEachYear(points), 1.6)).add(look.dots(points, 9));
            scene.end(points.get(points.size() - 1), rider.getKey(), look, Key.Mark.DOT);
        }
        String count = PointWords.count(drawn, frame.rows() - drawn);
        return new ScenePlot(
                scene,
                count,
                count + ". "
                        + riders.entrySet().stream()
                                .map(rider -> rider.getKey() + ": "
                                        + rider.getValue().stream()
                                                .map(point -> Unit.COUNT.words(point.y()) + " in "
                                                        + Unit.YEAR.words(point.x()))
                                                .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    /** Of several races in a year the line goes through the best rank. */
    private static List<Mark.Point> bestOfEachYear(List<Mark.Point> points) {
        Map<Double, Mark.Point> best = new LinkedHashMap<>();
        points.forEach(point -> best.putIfAbsent(point.x(), point));
        return List.copyOf(best.values());
    }
}
