package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
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
import org.palmares.chart.plane.Unit;

/** For each edition a line from the second to the last of the first ten, with a mark for each of them. */
final class FirstTenGapsPlot {
    static final ChartKind KIND = new ChartKind(
            "first-ten-gaps",
            "How far the second to the tenth were behind, edition by edition",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("rank", NUMBER, "from 2 to 10; others are not drawn"),
                    required("gap_s", NUMBER, "seconds behind the winner; missing is unknown and left out")),
            FirstTenGapsPlot::plot);

    private static final Look SECOND = Look.of(0);
    private static final Look TENTH = Look.of(1);
    private static final Look BETWEEN = new Look(Theme.AXIS, List.of(), Mark.Shape.CIRCLE);

    private FirstTenGapsPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<Double, List<Double>> gaps = new TreeMap<>();
        List<Mark.Point> seconds = new ArrayList<>();
        List<Mark.Point> tenths = new ArrayList<>();
        List<Mark.Point> between = new ArrayList<>();
        int leftOut = 0;
        for (int row = 0; row < frame.rows(); row++) {
            double rank = frame.number("rank", row).orElse(0);
            if (frame.number("year", row).isEmpty()
                    || frame.number("gap_s", row).isEmpty()
                    || rank < 2
                    || rank > 10) {
                leftOut++;
                continue;
            }
            double year = frame.number("year", row).getAsDouble();
            double gap = GapHistogram.checked("first-ten-gaps", frame, row);
            gaps.computeIfAbsent(year, each -> new ArrayList<>()).add(gap);
            (rank == 2 ? seconds : rank == 10 ? tenths : between).add(new Mark.Point(year, gap));
        }
        if (gaps.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no gap is known.");
        }
        double[] all = gaps.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabel(),
                        Unit.YEAR,
                        gaps.keySet().stream().mapToDouble(Double::doubleValue).toArray()),
                Axis.logFromZero(text.yLabelOr("behind the winner (logarithmic scale)"), Unit.SECONDS, all));
        gaps.forEach((year, each) -> scene.line(
                List.of(
                        new Mark.Point(
                                year,
                                each.stream().mapToDouble(gap -> gap).min().orElseThrow()),
                        new Mark.Point(
                                year,
                                each.stream().mapToDouble(gap -> gap).max().orElseThrow())),
                Theme.UNKNOWN,
                1.2));
        dots(scene, between, BETWEEN, 4, "third to ninth");
        dots(scene, tenths, TENTH, 6, "tenth");
        dots(scene, seconds, SECOND, 6, "second");
        String count = gaps.size() + (gaps.size() == 1 ? " edition, " : " editions, ") + all.length + " gaps known"
                + (leftOut == 0 ? "" : "; left out: " + leftOut + " of unknown gap or rank");
        return new ScenePlot(scene, count, count + ".");
    }

    private static void dots(Scene scene, List<Mark.Point> points, Look look, int diameter, String words) {
        if (!points.isEmpty()) {
            scene.add(look.dots(points, diameter));
            scene.key(Key.of(Key.Mark.DOT, look, words));
        }
    }
}
