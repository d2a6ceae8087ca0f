package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.util.List;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.PlotRows;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;

/** Lying bars, as their labels are words of any length; each with its value at the end. */
final class BarPlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "bar",
            "One bar for each row, in the order of the query",
            List.of(
                    required("<label>", ANY, "first column: what the bar stands for"),
                    required("<value>", NUMBER, "second column: its length; missing shows as unknown")),
            (frame, text) -> new BarPlot(Bars.from(frame), text));

    private static final double PITCH = 26;

    private final Bars model;
    private final ChartText text;

    BarPlot(Bars model, ChartText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public double height(double width) {
        return 4 + rows(width).height() + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        PlotRows rows = rows(box.width());
        double left = box.x() + rows.left();
        double span = box.right() - left;
        double widest = model.bars().stream()
                .mapToDouble(bar -> Theme.TICK.width(words(bar)))
                .max()
                .orElse(0);
        double low = Math.min(0, extreme(-1));
        double high = Math.max(0, extreme(1));
        double length = high > low ? high - low : 1;
        double perPoint = length / Math.max(20, span - (low < 0 ? 2 : 1) * (widest + 10));
        Range x = new Range(low < 0 ? low - (widest + 10) * perPoint : 0, low + length + (widest + 10) * perPoint);
        Plane plane = new Plane(new Box(left, box.y() + 4, span, rows.height()), x, new Range(0, rows.height()));
        List<Tick> ticks =
                Axis.of("", model.unit(), new Range(low, low + length)).ticks(6);

        Axes.verticalGrid(canvas, plane, ticks);
        for (int i = 0; i < model.bars().size(); i++) {
            double y = rows.height() - rows.middle(i);
            double value = model.bars().get(i).value().orElse(0);
            plane.bar(Math.min(0, value), Math.max(0, value), y - 8, y + 8, Theme.BLUE);
        }
        plane.draw(canvas);
        for (int i = 0; i < model.bars().size(); i++) {
            Bars.Bar bar = model.bars().get(i);
            double value = bar.value().orElse(0);
            canvas.text(
                    words(bar),
                    plane.pageX(value) + (value < 0 ? -6 : 6),
                    plane.box().y() + rows.middle(i) + 4.5,
                    Theme.TICK,
                    value < 0 ? Anchor.END : Anchor.START);
        }
        rows.draw(canvas, box.x(), plane.box().y());
        Axes.labelsBelow(canvas, plane, ticks, box.right());
        Axes.titleBelow(canvas, plane, xTitle(), box.right());
    }

    private double extreme(int sign) {
        return sign
                * model.bars().stream()
                        .filter(bar -> bar.value().isPresent())
                        .mapToDouble(bar -> sign * bar.value().getAsDouble())
                        .max()
                        .orElse(0);
    }

    private String words(Bars.Bar bar) {
        return bar.value().isEmpty()
                ? "unknown"
                : model.unit().words(bar.value().getAsDouble());
    }

    private PlotRows rows(double width) {
        return new PlotRows(model.bars().stream().map(Bars.Bar::label).toList(), width, PITCH);
    }

    private String xTitle() {
        return text.xLabelOr(model.valueName());
    }

    @Override
    public List<Key> legend(double width) {
        return List.of();
    }

    @Override
    public String count() {
        long unknown =
                model.bars().stream().filter(bar -> bar.value().isEmpty()).count();
        return (model.bars().size() == 1 ? "1 bar" : model.bars().size() + " bars")
                + (unknown == 0 ? "" : ", of which " + unknown + " unknown")
                + (model.leftOut() == 0 ? "" : "; not drawn: the last " + model.leftOut() + " rows");
    }

    @Override
    public String description() {
        return count() + ". "
                + model.bars().stream()
                        .map(bar -> bar.label() + " " + words(bar))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
