package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/** Lines or dots over two number axes. */
final class PointsPlot implements Plot {
    private static final double HEIGHT = 300;

    private final Points model;
    private final ChartText text;

    PointsPlot(Points model, ChartText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public double height(double width) {
        return model.known() == 0 ? 90 : Theme.TICK.lineHeight() + 4 + HEIGHT + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        if (model.known() == 0) {
            new NothingToDraw("Nothing to draw: no row has both numbers.").draw(canvas, box);
            return;
        }
        Range x = padded(point -> point[0]);
        Range y = fromZeroIfNear(padded(point -> point[1]));
        List<Tick> yTicks = Ticks.numbers(y, 6);
        double left = box.x() + Axes.widthLeft(yTicks);
        double top = box.y() + Theme.TICK.lineHeight() + 4;
        Plane plane = new Plane(new Box(left, top, box.right() - left, HEIGHT), x, y);
        int most = box.width() > 500 ? 10 : 5;
        List<Tick> xTicks = model.yearsOnX() ? Ticks.years(x, most) : Ticks.numbers(x, most);

        canvas.text(yTitle(), box.x(), box.y() + 9, Theme.TICK, Anchor.START);
        Axes.horizontalGrid(canvas, plane, yTicks);
        for (int i = 0; i < model.series().size(); i++) {
            mark(plane, i);
        }
        plane.draw(canvas);
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, xTicks, box.right());
        Axes.titleBelow(canvas, plane, xTitle(), box.right());
    }

    private void mark(Plane plane, int i) {
        Points.Series series = model.series().get(i);
        var color = Theme.SERIES.get(i % Theme.SERIES.size());
        switch (model.shape()) {
            case DOTS -> plane.dots(column(series.known(), 0), column(series.known(), 1), color, 8);
            case LINES -> {
                for (List<double[]> run : runs(series)) {
                    if (run.size() == 1) {
                        plane.dots(column(run, 0), column(run, 1), color, 6);
                    } else {
                        plane.line(column(run, 0), column(run, 1), color, 2.2);
                    }
                }
            }
        }
    }

    /** Points between unknown values, each run to be joined by a line. */
    private static List<List<double[]>> runs(Points.Series series) {
        List<List<double[]>> runs = new ArrayList<>();
        List<double[]> run = new ArrayList<>();
        for (double[] point : series.points()) {
            if (!Double.isNaN(point[1])) {
                run.add(point);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private Range padded(ToDoubleFunction<double[]> coordinate) {
        double[] values = model.series().stream()
                .flatMap(series -> series.known().stream())
                .mapToDouble(coordinate)
                .sorted()
                .toArray();
        double low = values[0];
        double high = values[values.length - 1];
        double pad = high > low ? (high - low) * 0.04 : Math.max(1, Math.abs(low) * 0.04);
        return new Range(low - pad, high + pad);
    }

    /** An axis that comes close to 0 starts there: a stretched axis shows differences that are not there. */
    private static Range fromZeroIfNear(Range range) {
        return range.from() < (range.to() - range.from()) && range.to() > 0 && range.from() > -range.to() * 0.05
                ? new Range(0, range.to())
                : range;
    }

    private static double[] column(List<double[]> points, int i) {
        return points.stream().mapToDouble(point -> point[i]).toArray();
    }

    private String xTitle() {
        return text.xLabelOr(model.xName());
    }

    private String yTitle() {
        return text.yLabelOr(model.series().size() == 1 || model.shape() == Points.Shape.DOTS ? model.yName() : "");
    }

    @Override
    public List<Key> legend() {
        if (model.series().size() < 2) {
            return List.of();
        }
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < model.series().size(); i++) {
            Key.Mark mark = switch (model.shape()) {
                case LINES -> Key.Mark.LINE;
                case DOTS -> Key.Mark.DOT;
            };
            String name = model.series().get(i).name();
            keys.add(new Key(mark, Theme.SERIES.get(i % Theme.SERIES.size()), name.isEmpty() ? "unknown" : name));
        }
        return keys;
    }

    @Override
    public String count() {
        return "n = " + model.known() + (model.leftOut() == 0 ? "" : "; left out: " + model.leftOut() + " unknown");
    }

    @Override
    public String description() {
        if (model.known() == 0) {
            return count() + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Points.Series each : model.series()) {
            List<double[]> known = each.known();
            String name = each.name().isEmpty() ? model.yName() : each.name();
            parts.add(
                    known.isEmpty()
                            ? name + ": nothing known"
                            : name + ": " + known.size() + " points, from "
                                    + Numbers.words(known.stream()
                                            .mapToDouble(p -> p[1])
                                            .min()
                                            .orElseThrow()) + " to "
                                    + Numbers.words(known.stream()
                                            .mapToDouble(p -> p[1])
                                            .max()
                                            .orElseThrow()));
        }
        return count() + ". " + String.join("; ", parts) + ".";
    }
}
