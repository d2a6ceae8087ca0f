package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Hatch;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;

/** A stacked bar per decade: home at the bottom, away on it, unknown hatched on top; the share of the known above. */
final class HomeByDecadePlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "home-by-decade",
            "Home, away and unknown wins stacked per decade",
            List.of(
                    required("decade", NUMBER, "its first year, such as 1950"),
                    required("home", NUMBER, "editions won by a home rider"),
                    required("away", NUMBER, "editions won by another"),
                    required("unknown", NUMBER, "editions whose winner or winner's birthplace is not known")),
            (frame, text) -> new HomeByDecadePlot(HomeByDecade.from(frame), text));

    private static final double HEIGHT = 300;
    private static final double ABOVE = 24;
    private static final double HALF_BAR = 0.36;

    private final HomeByDecade model;
    private final ChartText text;

    HomeByDecadePlot(HomeByDecade model, ChartText text) {
        this.model = model;
        this.text = text;
    }

    @Override
    public double height(double width) {
        return Theme.TICK.lineHeight() + HEIGHT + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        int n = model.decades().size();
        int tallest = model.decades().stream()
                .mapToInt(HomeByDecade.Decade::all)
                .max()
                .orElse(0);
        double room = HEIGHT / (HEIGHT - ABOVE);
        Range y = new Range(0, Math.max(1, tallest) * room);
        List<Tick> counts = Ticks.counts(new Range(0, Math.max(1, tallest)), 6);
        double top = box.y() + Theme.TICK.lineHeight();
        double left = box.x() + Axes.widthLeft(counts);
        Plane plane = new Plane(new Box(left, top, box.right() - left, HEIGHT), new Range(-0.5, n - 0.5), y);

        canvas.text(yTitle(), box.x(), box.y() + Theme.TICK.size() - 3, Theme.TICK, Anchor.START);
        Axes.horizontalGrid(canvas, plane, counts);
        for (int i = 0; i < n; i++) {
            HomeByDecade.Decade each = model.decades().get(i);
            plane.bar(i - HALF_BAR, i + HALF_BAR, 0, each.home(), Theme.BLUE);
            plane.bar(i - HALF_BAR, i + HALF_BAR, each.home(), each.known(), Theme.ORANGE);
        }
        plane.draw(canvas);
        for (int i = 0; i < n; i++) {
            overlay(canvas, plane, i, model.decades().get(i));
        }
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, decadeTicks(), box.right());
        Axes.titleBelow(canvas, plane, xTitle(), box.right());
    }

    private void overlay(Canvas canvas, Plane plane, int i, HomeByDecade.Decade each) {
        double x0 = plane.pageX(i - HALF_BAR);
        double x1 = plane.pageX(i + HALF_BAR);
        double middle = (x0 + x1) / 2;
        if (each.unknown() > 0) {
            double top = plane.pageY(each.all());
            Hatch.fill(canvas, new Box(x0, top, x1 - x0, plane.pageY(each.known()) - top));
        }
        inside(canvas, plane, middle, 0, each.home(), Theme.ON_BLUE);
        inside(canvas, plane, middle, each.home(), each.known(), Theme.ON_ORANGE);
        each.homeShare().ifPresent(share -> {
            String percent = Math.round(share * 100) + " %";
            // Where the bars stand too close for the sign, the axis title still tells the unit.
            String words = Theme.STRONG.width(percent) <= plane.pageX(1) - plane.pageX(0) - 2
                    ? percent
                    : percent.substring(0, percent.length() - 2);
            canvas.text(words, middle, plane.pageY(each.all()) - 6, Theme.STRONG, Anchor.MIDDLE);
        });
    }

    private static void inside(Canvas canvas, Plane plane, double x, int from, int to, Color color) {
        double top = plane.pageY(to);
        double bottom = plane.pageY(from);
        if (bottom - top >= 16) {
            canvas.text(Integer.toString(to - from), x, (top + bottom) / 2 + 4.5, Theme.LABEL.in(color), Anchor.MIDDLE);
        }
    }

    private List<Tick> decadeTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < model.decades().size(); i++) {
            ticks.add(new Tick(i, model.decades().get(i).decade() + "s"));
        }
        return ticks;
    }

    private String xTitle() {
        return text.xLabelOr("Over the bars: home wins in % of the wins whose origin is known");
    }

    private String yTitle() {
        return text.yLabelOr("Editions");
    }

    @Override
    public List<Key> legend(double width) {
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(Key.Mark.SQUARE, Theme.BLUE, "home win"));
        keys.add(new Key(Key.Mark.SQUARE, Theme.ORANGE, "away win"));
        if (model.sum(HomeByDecade.Decade::unknown) > 0) {
            keys.add(new Key(Key.Mark.HATCHED, Theme.UNKNOWN, "origin or winner unknown"));
        }
        return keys;
    }

    @Override
    public String count() {
        return "Known: " + model.sum(HomeByDecade.Decade::known) + " of " + model.sum(HomeByDecade.Decade::all)
                + " editions, " + model.sum(HomeByDecade.Decade::home) + " of them home wins";
    }

    @Override
    public String description() {
        return count() + ". "
                + model.decades().stream()
                        .map(each -> each.decade() + "s: home " + each.home() + ", away " + each.away() + ", unknown "
                                + each.unknown())
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
