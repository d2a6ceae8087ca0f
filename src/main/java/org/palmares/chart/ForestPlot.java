package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.RowsPlot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.Unit;

/** A row for each estimate with its interval, in the order of the query. */
final class ForestPlot {
    static final ChartKind KIND = new ChartKind(
            "forest",
            "Estimates with their intervals, one under the other",
            List.of(
                    required("<label>", ANY, "first column: what is estimated of"),
                    required("<estimate>", NUMBER, "second column; missing shows as unknown"),
                    required("<low>", NUMBER, "third column: the lower end of the interval"),
                    required("<high>", NUMBER, "fourth column: the upper end"),
                    optional("<n>", NUMBER, "fifth column: on how many cases it rests")),
            ForestPlot::plot);

    private static final double PITCH = 25;
    private static final int MOST = 60;

    private record Estimate(
            String label, OptionalDouble value, OptionalDouble low, OptionalDouble high, OptionalDouble n) {
        DoubleStream places() {
            return DoubleStream.concat(value.stream(), DoubleStream.concat(low.stream(), high.stream()));
        }

        String words(Unit unit) {
            if (value.isEmpty()) {
                return "unknown";
            }
            String interval = low.isPresent() && high.isPresent()
                    ? " (" + unit.words(rounded(low.getAsDouble(), unit)) + " to "
                            + unit.words(rounded(high.getAsDouble(), unit)) + ")"
                    : "";
            String cases = n.isPresent() ? ", n = " + Unit.COUNT.words(n.getAsDouble()) : "";
            return unit.words(rounded(value.getAsDouble(), unit)) + interval + cases;
        }

        /** A tenth of a percent, or three digits. */
        private static double rounded(double value, Unit unit) {
            return unit == Unit.SHARE
                    ? Math.rint(value * 1000) / 1000
                    : value == 0
                            ? 0
                            : java.math.BigDecimal.valueOf(value)
                                    .round(new java.math.MathContext(3))
                                    .doubleValue();
        }
    }

    private ForestPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        List<Estimate> estimates = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST, frame.rows()); row++) {
            estimates.add(new Estimate(
                    frame.words("<label>", row).orElse("unknown"),
                    frame.number("<estimate>", row),
                    frame.number("<low>", row),
                    frame.number("<high>", row),
                    frame.number("<n>", row)));
        }
        double[] places = estimates.stream().flatMapToDouble(Estimate::places).toArray();
        if (places.length == 0) {
            return new NothingToDraw("Nothing to draw: no estimate is known.");
        }
        Unit unit = frame.unit("<estimate>");
        Axis x = LinePlot.fromZeroIfNear(Axis.around(text.xLabelOr(frame.title("<estimate>")), unit, places));
        Scene scene = Scene.over(x, Axis.of(new Range(0, estimates.size())));
        List<RowsPlot.Value> values = new ArrayList<>();
        List<Mark.Point> dots = new ArrayList<>();
        for (int row = 0; row < estimates.size(); row++) {
            Estimate each = estimates.get(row);
            int at = row;
            if (each.low().isPresent() && each.high().isPresent()) {
                scene.line(
                        List.of(
                                new Mark.Point(each.low().getAsDouble(), row),
                                new Mark.Point(each.high().getAsDouble(), row)),
                        Theme.BLUE,
                        2);
            }
            each.value().ifPresent(value -> dots.add(new Mark.Point(value, at)));
            values.add(new RowsPlot.Value(row, x.range().to(), each.words(unit)));
        }
        if (!dots.isEmpty()) {
            scene.add(new Mark.Dots(dots, Theme.BLUE, 10, Mark.Shape.SQUARE));
        }
        int unknown =
                (int) estimates.stream().filter(each -> each.value().isEmpty()).count();
        String count = "n = " + estimates.size() + (unknown == 0 ? "" : ", of which " + unknown + " unknown")
                + (frame.rows() > MOST ? "; not drawn: the last " + (frame.rows() - MOST) + " rows" : "");
        return new RowsPlot(
                scene,
                estimates.stream().map(Estimate::label).toList(),
                values,
                PITCH,
                count,
                count + ". "
                        + estimates.stream()
                                .map(each -> each.label() + " " + each.words(unit))
                                .collect(Collectors.joining("; "))
                        + ".");
    }
}
