package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Durations;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;
import org.palmares.stats.Quantiles;

/** Each gap in its year, over a box for its decade from the lower to the upper quartile, and its median. */
final class GapsByDecadePlot {
    static final ChartKind KIND = new ChartKind(
            "gaps-by-decade",
            "Every gap, over a box from quartile to quartile (type 7) for each decade",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("gap_s", NUMBER, "seconds; 0 is the same time, missing is unknown and left out")),
            GapsByDecadePlot::plot);

    /** Quartiles of fewer say nothing. */
    private static final int LEAST = 4;

    private GapsByDecadePlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<Integer, List<Double>> decades = new TreeMap<>();
        List<Mark.Point> dots = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("year", row).isPresent()
                    && frame.number("gap_s", row).isPresent()) {
                double year = frame.number("year", row).getAsDouble();
                double gap = GapHistogram.checked("gaps-by-decade", frame, row);
                dots.add(new Mark.Point(year, gap));
                decades.computeIfAbsent((int) Math.floor(year / 10) * 10, each -> new ArrayList<>())
                        .add(gap);
            }
        }
        if (dots.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no gap is known.");
        }
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabel(),
                        Unit.YEAR,
                        decades.keySet().stream()
                                .flatMap(decade -> Stream.of(decade, decade + 9))
                                .mapToDouble(Integer::doubleValue)
                                .toArray()),
                Axis.logFromZero(
                        text.yLabelOr("gap (logarithmic scale)"),
                        Unit.SECONDS,
                        dots.stream().mapToDouble(Mark.Point::y).toArray()));
        decades.forEach((decade, gaps) -> box(scene, decade, gaps));
        ScatterPlot.dots(scene, dots, Look.of(0));
        scene.key(Key.of(Key.Mark.DOT, Look.of(0), "one edition"));
        if (decades.values().stream().anyMatch(gaps -> gaps.size() >= LEAST)) {
            scene.key(new Key(Key.Mark.SQUARE, Theme.sheer(Theme.SKY, 90), "middle half of a decade"));
            scene.key(new Key(Key.Mark.LINE, Theme.VERMILION, "its median"));
        }
        String count = PointWords.count(dots.size(), frame.rows() - dots.size());
        return new ScenePlot(
                scene,
                count,
                count + ". Medians: "
                        + decades.entrySet().stream()
                                .map(each -> each.getKey() + "s " + Durations.words(median(each.getValue())) + " of "
                                        + each.getValue().size())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static void box(Scene scene, int decade, List<Double> gaps) {
        if (gaps.size() >= LEAST) {
            Quantiles quantiles = quantiles(gaps);
            double left = decade - 0.4;
            double right = decade + 9.4;
            scene.bar(left, right, quantiles.at(0.25), quantiles.at(0.75), Theme.sheer(Theme.SKY, 90));
            scene.line(
                    List.of(new Mark.Point(left, quantiles.median()), new Mark.Point(right, quantiles.median())),
                    Theme.VERMILION,
                    2.4);
        }
    }

    private static double median(List<Double> gaps) {
        return quantiles(gaps).median();
    }

    private static Quantiles quantiles(List<Double> gaps) {
        return Quantiles.of(gaps.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
