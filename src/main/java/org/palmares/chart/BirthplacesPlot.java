package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.PlotRows;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;

/**
 * A row for each winner with a dot as far to the right as the birthplace is from the finish. Where a few come from far
 * abroad, the axis counts log(1 + km), so that the near ones stay apart.
 */
final class BirthplacesPlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "birthplaces-by-distance",
            "Winners in order of the distance from their birthplace to the finish",
            List.of(
                    required("rider", WORDS, "the winner, one row each"),
                    required("distance_km", NUMBER, "from birthplace to finish; missing is unknown and left out"),
                    optional("wins", NUMBER, "editions won; missing is one"),
                    optional("within_km", NUMBER, "up to where a win counts as a home win, the same in each row"),
                    RiderLabels.ID),
            (frame, text) -> new BirthplacesPlot(Birthplaces.from(frame), text));

    private static final double PITCH = 23;
    /** From this ratio of farthest to middle distance a straight axis would press half of the dots together. */
    private static final double SKEW = 8;

    private static final double[] LOG_TICKS = {0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000};

    private final Birthplaces model;
    private final ChartText text;
    private final boolean logarithmic;

    BirthplacesPlot(Birthplaces model, ChartText text) {
        this.model = model;
        this.text = text;
        int n = model.winners().size();
        this.logarithmic = n > 0
                && model.winners().get(n - 1).distanceKm()
                        > SKEW * Math.max(1, model.winners().get(n / 2).distanceKm());
    }

    @Override
    public double height(double width) {
        return top() + rows(width).height() + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        PlotRows rows = rows(box.width());
        double left = box.x() + rows.left();
        double widest = model.winners().stream()
                .mapToDouble(each -> Theme.TICK.width(value(each)))
                .max()
                .orElse(0);
        double span = box.right() - left;
        // Room at both ends: half a dot on the left, the value beside the farthest dot on the right.
        double farthest = place(farthestKm());
        double length = Math.max(1e-6, farthest);
        double perPoint = length / Math.max(20, span - 8 - 12 - widest);
        Range x = new Range(-8 * perPoint, length + (12 + widest) * perPoint);
        Plane plane = new Plane(
                new Box(left, box.y() + top(), span, rows.height()), x, new Range(0, Math.max(1, rows.height())));
        List<Tick> ticks = ticks();

        Axes.verticalGrid(canvas, plane, ticks);
        homeLine(canvas, plane, box);
        // All sticks first, so that dots of a colour follow one another and are drawn in one go.
        Map<Color, List<Mark.Point>> dots = new LinkedHashMap<>();
        for (int i = 0; i < model.winners().size(); i++) {
            Birthplaces.Winner each = model.winners().get(i);
            double at = place(each.distanceKm());
            double y = rows.height() - rows.middle(i);
            plane.line(new double[] {place(0), at}, new double[] {y, y}, Theme.UNKNOWN, 1.5);
            dots.computeIfAbsent(color(each), colour -> new ArrayList<>()).add(new Mark.Point(at, y));
        }
        dots.forEach((colour, places) -> plane.add(new Mark.Dots(places, colour, 10, Mark.Shape.CIRCLE)));
        plane.draw(canvas);
        for (int i = 0; i < model.winners().size(); i++) {
            Birthplaces.Winner each = model.winners().get(i);
            canvas.textOnPaper(
                    value(each),
                    plane.pageX(place(each.distanceKm())) + 10,
                    plane.box().y() + rows.middle(i) + 4.5,
                    Theme.TICK,
                    Anchor.START);
        }
        rows.draw(canvas, box.x(), plane.box().y());
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, ticks, box.right());
        Axes.titleBelow(canvas, plane, xTitle(), box.right());
    }

    private void homeLine(Canvas canvas, Plane plane, Box box) {
        model.withinKm().ifPresent(km -> {
            double x = plane.pageX(place(km));
            canvas.stroke(
                    new Line2D.Double(x, plane.box().y() - 4, x, plane.box().bottom()), Theme.INK, 1, 4, 3);
            String words = "home: within " + Ticks.number(km, 0) + " km";
            double half = Theme.STRONG.width(words) / 2;
            double middle = Math.max(box.x() + half, Math.min(x, box.right() - half));
            canvas.text(words, middle, plane.box().y() - 9, Theme.STRONG, Anchor.MIDDLE);
        });
    }

    private Color color(Birthplaces.Winner winner) {
        return model.withinKm().isEmpty() || model.isHome(winner) ? Theme.BLUE : Theme.ORANGE;
    }

    private static String value(Birthplaces.Winner winner) {
        String distance = Ticks.number(winner.distanceKm(), 0) + " km";
        return winner.wins() == 1 ? distance : distance + ", " + winner.wins() + " wins";
    }

    private List<Tick> ticks() {
        if (!logarithmic) {
            return Ticks.numbers(new Range(0, Math.max(1, farthestKm())), 6);
        }
        List<Tick> ticks = new ArrayList<>();
        for (double km : LOG_TICKS) {
            if (km <= farthestKm()) {
                ticks.add(new Tick(place(km), Ticks.number(km, 0)));
            }
        }
        return ticks;
    }

    private double place(double km) {
        return logarithmic ? Math.log1p(km) : km;
    }

    private double farthestKm() {
        double dots = model.winners().stream()
                .mapToDouble(Birthplaces.Winner::distanceKm)
                .max()
                .orElse(0);
        return Math.max(dots, model.withinKm().orElse(0));
    }

    private double top() {
        return model.withinKm().isPresent() ? 26 : 4;
    }

    private String xTitle() {
        return text.xLabelOr("Distance from birthplace to finish, km" + (logarithmic ? " (logarithmic scale)" : ""));
    }

    private PlotRows rows(double width) {
        return new PlotRows(
                model.winners().stream().map(Birthplaces.Winner::rider).toList(), width, PITCH);
    }

    @Override
    public List<Key> legend(double width) {
        return model.withinKm().isEmpty()
                ? List.of()
                : List.of(
                        new Key(Key.Mark.DOT, Theme.BLUE, "home winner"),
                        new Key(Key.Mark.DOT, Theme.ORANGE, "away winner"));
    }

    @Override
    public String count() {
        String drawn = model.winners().size() + (model.winners().size() == 1 ? " winner" : " winners");
        return drawn + (model.unknown() == 0 ? "" : "; left out: " + model.unknown() + " of unknown birthplace");
    }

    @Override
    public String description() {
        String home = model.withinKm().isEmpty()
                ? ""
                : model.home() + " born within " + Ticks.number(model.withinKm().getAsDouble(), 0)
                        + " km of the finish. ";
        return count() + ". " + home
                + model.winners().stream()
                        .map(each -> each.rider() + " " + value(each))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
