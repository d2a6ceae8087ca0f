package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.PLACE;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Unit;

/** The same small figure for each of several races, over the same axes, so that they can be compared. */
final class SmallMultiplesPlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "small-multiples",
            "The same small figure for each of several races, over the same axes",
            List.of(
                    required("<panel>", ANY, "first column: the race, or what else has a figure of its own"),
                    required("<x>", PLACE, "second column: a year, or another place on the horizontal axis"),
                    required("<y>", NUMBER, "third column; missing is left out")),
            SmallMultiplesPlot::plot);

    private static final int MOST = 48;
    private static final double PANEL_HEIGHT = 96;
    private static final double BETWEEN = 18;
    private static final double LEAST_WIDTH = 150;
    private static final double SKEW = 8;

    private record Panel(String name, List<Mark.Point> points) {}

    private final List<Panel> panels;
    private final Axis x;
    private final Axis y;
    private final String count;

    private SmallMultiplesPlot(List<Panel> panels, Axis x, Axis y, String count) {
        this.panels = panels;
        this.x = x;
        this.y = y;
        this.count = count;
    }

    private static Plot plot(CheckedTable frame, ChartText text) {
        Map<String, List<Mark.Point>> byName = new LinkedHashMap<>();
        int drawn = 0;
        for (int row = 0; row < frame.rows(); row++) {
            List<Mark.Point> points =
                    byName.computeIfAbsent(frame.words("<panel>", row).orElse("unknown"), each -> new ArrayList<>());
            if (frame.number("<x>", row).isPresent() && frame.number("<y>", row).isPresent()) {
                points.add(new Mark.Point(
                        frame.number("<x>", row).getAsDouble(),
                        frame.number("<y>", row).getAsDouble()));
                drawn++;
            }
        }
        if (byName.size() > MOST) {
            throw new ChartFrameException("chart small-multiples has " + byName.size() + " panels; more than " + MOST
                    + " are a table: choose fewer");
        }
        if (drawn == 0) {
            return new NothingToDraw("Nothing to draw: no row has both numbers.");
        }
        List<Panel> panels = new ArrayList<>();
        byName.forEach((name, points) -> panels.add(new Panel(name, List.copyOf(points))));
        double[] xs = values(panels, Mark.Point::x);
        double[] ys = values(panels, Mark.Point::y);
        String count = panels.size() + (panels.size() == 1 ? " panel" : " panels") + ", n = " + drawn
                + (drawn == frame.rows() ? "" : "; left out: " + (frame.rows() - drawn) + " unknown");
        return new SmallMultiplesPlot(
                List.copyOf(panels),
                Axis.around(text.xLabel(), frame.unit("<x>"), xs),
                yAxis(text.yLabelOr(frame.title("<y>")), frame.unit("<y>"), ys),
                count);
    }

    /** Gaps of which a few are many times the others stand on an axis of logarithms. */
    private static Axis yAxis(String title, Unit unit, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        boolean isSkewed = sorted[0] >= 0 && sorted[sorted.length - 1] > SKEW * Math.max(1, sorted[sorted.length / 2]);
        return isSkewed
                ? Axis.logFromZero(title + " (logarithmic scale)", unit, values)
                : LinePlot.fromZeroIfNear(Axis.around(title, unit, values));
    }

    private static double[] values(List<Panel> panels, ToDoubleFunction<Mark.Point> coordinate) {
        return panels.stream()
                .flatMap(panel -> panel.points().stream())
                .mapToDouble(coordinate)
                .toArray();
    }

    @Override
    public double height(double width) {
        int rows = (panels.size() + columns(width) - 1) / columns(width);
        return above() + rows * (head(width) + PANEL_HEIGHT + BETWEEN) - BETWEEN + Axes.heightBelow(x.title(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        int columns = columns(box.width());
        List<Tick> yTicks = y.ticks(3);
        List<Tick> xTicks = x.ticks(columns > 2 ? 4 : 3);
        double labels = Axes.widthLeft(yTicks);
        double pitch = (box.width() - labels + BETWEEN) / columns;
        double head = head(box.width());
        canvas.text(y.title(), box.x(), box.y() + 9, Theme.TICK, Anchor.START);
        for (int i = 0; i < panels.size(); i++) {
            int column = i % columns;
            double left = box.x() + labels + column * pitch;
            int above = i / columns;
            double top = box.y() + above() + above * (head + PANEL_HEIGHT + BETWEEN);
            Plane plane = new Plane(new Box(left, top + head, pitch - BETWEEN, PANEL_HEIGHT), x, y);
            double baseline = top + Theme.STRONG.size();
            for (String line : Theme.STRONG.wrap(panels.get(i).name(), pitch - BETWEEN)) {
                canvas.text(line, left, baseline, Theme.STRONG, Anchor.START);
                baseline += Theme.STRONG.lineHeight();
            }
            grid(canvas, plane, yTicks, column == 0);
            if (!panels.get(i).points().isEmpty()) {
                plane.add(Look.of(0).dots(panels.get(i).points(), 4));
            }
            plane.draw(canvas);
            Axes.baseline(canvas, plane);
            if (i + columns >= panels.size()) {
                Axes.labelsBelow(
                        canvas, plane, xTicks, plane.box().x(), plane.box().right());
            }
        }
        Plane whole = new Plane(
                new Box(box.x(), box.y(), box.width(), box.height() - Axes.heightBelow(x.title(), box.width())), x, y);
        Axes.titleBelow(canvas, whole, x.title(), box.right());
    }

    private static void grid(Canvas canvas, Plane plane, List<Tick> ticks, boolean withLabels) {
        Axes.horizontalGrid(
                canvas,
                plane,
                withLabels
                        ? ticks
                        : ticks.stream().map(tick -> new Tick(tick.at(), "")).toList());
    }

    /** Room for the names, which may take several lines. */
    private double head(double width) {
        double room = (width - Axes.widthLeft(y.ticks(3)) + BETWEEN) / columns(width) - BETWEEN;
        return 6
                + Theme.STRONG.lineHeight()
                        * panels.stream()
                                .mapToInt(panel ->
                                        Theme.STRONG.wrap(panel.name(), room).size())
                                .max()
                                .orElse(1);
    }

    private int columns(double width) {
        return (int) Math.max(1, Math.min(Math.min(4, panels.size()), (width - 50) / LEAST_WIDTH));
    }

    private double above() {
        return y.title().isBlank() ? 4 : Theme.TICK.lineHeight() + 6;
    }

    @Override
    public List<Key> legend(double width) {
        return List.of();
    }

    @Override
    public String count() {
        return count;
    }

    @Override
    public String description() {
        return count + ". " + panels.stream().map(this::words).collect(Collectors.joining("; ")) + ".";
    }

    private String words(Panel panel) {
        if (panel.points().isEmpty()) {
            return panel.name() + ": nothing known";
        }
        double low = panel.points().stream().mapToDouble(Mark.Point::y).min().orElseThrow();
        double high = panel.points().stream().mapToDouble(Mark.Point::y).max().orElseThrow();
        return panel.name() + ": " + panel.points().size() + " points, from "
                + y.unit().words(low) + " to " + y.unit().words(high);
    }
}
