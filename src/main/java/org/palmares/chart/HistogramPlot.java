package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Numbers;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;
import org.palmares.chart.plane.Unit;
import org.palmares.stats.HistogramBins;
import org.palmares.stats.Summary;

/** Standing bars that touch, one for each bin. */
final class HistogramPlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "histogram",
            "How the values of a column are distributed, in bins by Freedman–Diaconis",
            List.of(required("<value>", NUMBER, "first column; missing values are left out and counted")),
            (frame, text) -> new HistogramPlot(Histogram.from(frame), text));

    private static final double HEIGHT = 280;

    private final Histogram model;
    private final ChartText text;

    HistogramPlot(Histogram model, ChartText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public double height(double width) {
        return model.bins().isEmpty() ? 90 : Theme.TICK.lineHeight() + 4 + HEIGHT + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        if (model.bins().isEmpty()) {
            new NothingToDraw("Nothing to draw: no value is known.").draw(canvas, box);
            return;
        }
        HistogramBins bins = model.bins().get();
        int n = bins.counts().size();
        int tallest = bins.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Tick> counts = Ticks.counts(new Range(0, tallest), 6);
        double left = box.x() + Axes.widthLeft(counts);
        double top = box.y() + Theme.TICK.lineHeight() + 4;
        Range x = new Range(bins.edge(0) - bins.width() * 0.3, bins.edge(n) + bins.width() * 0.3);
        Plane plane = new Plane(new Box(left, top, box.right() - left, HEIGHT), x, new Range(0, tallest * 1.05));

        canvas.text(text.yLabelOr("Count"), box.x(), box.y() + 9, Theme.TICK, Anchor.START);
        Axes.horizontalGrid(canvas, plane, counts);
        double air = bins.width() * 0.02;
        for (int i = 0; i < n; i++) {
            plane.bar(
                    bins.edge(i) + air, bins.edge(i + 1) - air, 0, bins.counts().get(i), Theme.BLUE);
        }
        plane.draw(canvas);
        Axes.baseline(canvas, plane);
        int most = box.width() > 500 ? 10 : 5;
        Axis axis = Axis.of("", model.unit(), x);
        Axes.labelsBelow(canvas, plane, axis.ticks(most), box.right());
        Axes.titleBelow(canvas, plane, xTitle(), box.right());
    }

    private String xTitle() {
        String bins = model.bins()
                .map(each ->
                        "; bins of " + width(each.width()) + " (" + each.rule().words() + ")")
                .orElse("");
        return text.xLabelOr(model.name()) + bins;
    }

    private String width(double bins) {
        return model.unit() == Unit.SECONDS ? Unit.SECONDS.words(bins) : Numbers.words(bins);
    }

    @Override
    public List<Key> legend(double width) {
        return List.of();
    }

    @Override
    public String count() {
        return "n = " + model.values().size()
                + (model.unknown() == 0 ? "" : "; left out: " + model.unknown() + " unknown");
    }

    @Override
    public String description() {
        return Summary.of(
                        model.values().stream().mapToDouble(Double::doubleValue).toArray())
                .map(summary -> count() + ". From " + model.unit().words(summary.min()) + " to "
                        + model.unit().words(summary.max()) + ", median "
                        + model.unit().words(summary.median()) + ".")
                .orElse(count() + ".");
    }
}
