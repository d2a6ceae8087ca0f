package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Durations;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** A cell for each year and rank, the darker the greater the gap, by its logarithm; hatched where it is not known. */
final class GapHeatMapPlot {
    static final ChartKind KIND = new ChartKind(
            "gap-heat-map",
            "Gaps to the winner as a map of cells, year by year and rank by rank",
            List.of(
                    required("year", NUMBER, "the edition"),
                    required("rank", NUMBER, "in it; past the 50th is not drawn"),
                    required("gap_s", NUMBER, "seconds behind the winner; missing is unknown and hatched")),
            GapHeatMapPlot::plot);

    private static final int PALEST = 28;
    private static final int MOST_RANKS = 50;
    private static final double HALF = 0.5;
    private static final double[] ROUND = {0, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 36_000};

    private record Cell(double year, double rank, double gap) {}

    private GapHeatMapPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        List<Cell> cells = new ArrayList<>();
        int leftOut = 0;
        for (int row = 0; row < frame.rows(); row++) {
            double rank = frame.number("rank", row).orElse(MOST_RANKS + 1);
            if (frame.number("year", row).isEmpty() || rank > MOST_RANKS) {
                leftOut++;
                continue;
            }
            double gap = frame.number("gap_s", row).isEmpty()
                    ? Double.NaN
                    : GapHistogram.checked("gap-heat-map", frame, row);
            cells.add(new Cell(frame.number("year", row).getAsDouble(), rank, gap));
        }
        double[] known = cells.stream()
                .mapToDouble(Cell::gap)
                .filter(gap -> !Double.isNaN(gap))
                .toArray();
        if (known.length == 0) {
            return new NothingToDraw("Nothing to draw: no gap is known.");
        }
        double most = Arrays.stream(known).max().orElseThrow();
        double lastRank = cells.stream().mapToDouble(Cell::rank).max().orElseThrow();
        double firstRank = cells.stream().mapToDouble(Cell::rank).min().orElseThrow();
        Scene scene = Scene.over(
                        Axis.around(
                                text.xLabel(),
                                Unit.YEAR,
                                cells.stream().mapToDouble(Cell::year).toArray()),
                        Axis.of(text.yLabelOr("Rank"), Unit.COUNT, new Range(firstRank - HALF, lastRank + HALF))
                                .reversed())
                .high(Math.max(90, Math.min(420, 26 * (lastRank - firstRank + 1))));
        for (Cell cell : cells) {
            double x0 = cell.year() - HALF;
            double y0 = cell.rank() - HALF;
            scene.add(
                    Double.isNaN(cell.gap())
                            ? new Mark.Hatched(x0, x0 + 1, y0, y0 + 1)
                            : new Mark.Bar(x0, x0 + 1, y0, y0 + 1, shade(cell.gap(), most)));
        }
        keys(scene, most);
        int unknown = cells.size() - known.length;
        if (unknown > 0) {
            scene.key(new Key(Key.Mark.HATCHED, Theme.UNKNOWN, "gap not known"));
        }
        String count = "Gap known of " + known.length + " of " + cells.size() + " places"
                + (leftOut == 0 ? "" : "; not drawn: " + leftOut + " without a year, or past rank " + MOST_RANKS);
        return new ScenePlot(scene, count, count + ". The longest is " + Durations.words(most) + ".");
    }

    /** Three round gaps that tell how dark is how much. */
    private static void keys(Scene scene, double most) {
        scene.key(new Key(Key.Mark.SQUARE, shade(0, most), "same time"));
        double middle = Math.expm1(Math.log1p(most) / 2);
        double round = 0;
        for (double each : ROUND) {
            round = each <= middle ? each : round;
        }
        if (round > 0) {
            scene.key(new Key(Key.Mark.SQUARE, shade(round, most), Durations.axis(round)));
        }
        if (most > 0) {
            scene.key(new Key(Key.Mark.SQUARE, shade(most, most), Durations.words(most)));
        }
    }

    private static Color shade(double gap, double most) {
        double share = most == 0 ? 0 : Math.log1p(gap) / Math.log1p(most);
        return Theme.sheer(Theme.BLUE, (int) Math.round(PALEST + share * (255 - PALEST)));
    }
}
