package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.ANY;
import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Hatch;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.PlotRows;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;

/** Years from left to right, a row for each repeat winner, then a lane for all others and one for the unknown. */
final class WinnersTimelinePlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "winners-timeline",
            "Who won in which year, with the wins of each repeat winner joined by a line",
            List.of(
                    required("year", NUMBER, "the edition; one row for each, two where a win was shared"),
                    required(
                            "rider", WORDS, "the winner; missing is a winner unknown, or nobody where outcome says so"),
                    optional(
                            "held",
                            ANY,
                            "true or 'held', false or 'not-held', 'disputed' or 'unknown', 'not-in-archive'; missing"
                                    + " counts as held"),
                    optional("outcome", WORDS, "'no-winner' or 'team' where no rider won; missing is not known"),
                    RiderLabels.ID),
            (frame, text) -> new WinnersTimelinePlot(WinnersTimeline.from(frame), text));

    private static final String OTHERS = "Won once";
    private static final String NOBODY = "Nobody won";
    private static final String UNKNOWN = "Winner unknown";
    private static final double PITCH = 27;
    /** Points a year below which dots of six points would hide one another. */
    private static final double LEAST_FOR_DOTS = 5;
    /** Who reads on a phone has nothing to point with. */
    private static final double LEAST_FOR_POINTING = 500;

    private final WinnersTimeline model;
    private final ChartText text;
    private final List<String> labels = new ArrayList<>();

    WinnersTimelinePlot(WinnersTimeline model, ChartText text) {
        this.model = model;
        this.text = text;
        model.repeatWinners()
                .forEach(row -> labels.add(row.rider() + " · " + row.years().size()));
        if (!model.oneTime().isEmpty()) {
            labels.add(OTHERS);
        }
        if (!model.nobody().isEmpty()) {
            labels.add(NOBODY);
        }
        if (!model.unknown().isEmpty()) {
            labels.add(UNKNOWN);
        }
    }

    @Override
    public double height(double width) {
        return rows(width).height() + Axes.heightBelow(text.xLabel(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        PlotRows rows = rows(box.width());
        double left = box.x() + rows.left();
        Range years = new Range(model.first() - 1.5, model.last() + 1.5);
        Plane plane = new Plane(
                new Box(left, box.y(), box.right() - left, rows.height()), years, new Range(0, rows.height()));
        List<Tick> ticks = Ticks.years(new Range(model.first(), model.last() + 0.5), 10);

        columns(plane, model.notHeld().stream()).forEach(column -> canvas.fill(column.shape(), Theme.BAND));
        columns(plane, Stream.concat(model.uncertain().stream(), model.missing().stream()))
                .forEach(column -> Hatch.fill(canvas, column));
        Axes.verticalGrid(canvas, plane, ticks);
        wins(plane, rows);
        plane.draw(canvas);
        if (box.width() > LEAST_FOR_POINTING) {
            tips(canvas, plane, rows);
        }
        rings(canvas, plane, rows);
        rows.draw(canvas, box.x(), plane.box().y());
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, ticks, box.right());
        Axes.titleBelow(canvas, plane, text.xLabel(), box.right());
    }

    /** One for each run of years. */
    private static List<Box> columns(Plane plane, Stream<Integer> years) {
        List<Box> columns = new ArrayList<>();
        TreeSet<Integer> all = years.collect(Collectors.toCollection(TreeSet::new));
        for (int year : all) {
            if (all.contains(year - 1)) {
                continue;
            }
            int last = year;
            while (all.contains(last + 1)) {
                last++;
            }
            double from = plane.pageX(year - 0.5);
            columns.add(new Box(
                    from,
                    plane.box().y(),
                    plane.pageX(last + 0.5) - from,
                    plane.box().height()));
        }
        return columns;
    }

    private void wins(Plane plane, PlotRows rows) {
        // A dot about as wide as a year keeps two successive wins apart where there is room for it.
        int dot = (int) Math.max(6, Math.min(10, pointsAYear(plane)));
        for (int i = 0; i < model.repeatWinners().size(); i++) {
            double[] years = doubles(model.repeatWinners().get(i).years());
            double[] heights = level(years.length, rows.height() - rows.middle(i));
            plane.line(years, heights, Theme.BLUE, 2.5);
            if (pointsAYear(plane) < LEAST_FOR_DOTS) {
                strokes(plane, years, heights[0]);
            } else {
                plane.dots(years, heights, Theme.BLUE, dot);
            }
        }
        double[] once = doubles(model.oneTime());
        plane.dots(
                once,
                level(once.length, rows.height() - rows.middle(labels.indexOf(OTHERS))),
                Theme.ONCE,
                Math.min(7, dot));
    }

    /** Who won when. */
    private void tips(Canvas canvas, Plane plane, PlotRows rows) {
        for (int i = 0; i < model.repeatWinners().size(); i++) {
            for (int year : model.repeatWinners().get(i).years()) {
                tip(canvas, plane, year, rows.middle(i));
            }
        }
        model.oneTime().forEach(year -> tip(canvas, plane, year, rows.middle(labels.indexOf(OTHERS))));
    }

    private void tip(Canvas canvas, Plane plane, int year, double down) {
        canvas.tip(
                plane.pageX(year),
                plane.box().y() + down,
                year + ": " + model.winners().get(year));
    }

    private static double pointsAYear(Plane plane) {
        return plane.pageX(1) - plane.pageX(0);
    }

    /** Where years stand so close that dots of successive wins would be one, each win is a stroke across the line. */
    private static void strokes(Plane plane, double[] years, double height) {
        double half = Math.min(0.35, 0.9 / pointsAYear(plane));
        for (double year : years) {
            plane.bar(year - half, year + half, height - 5, height + 5, Theme.BLUE);
        }
    }

    private void rings(Canvas canvas, Plane plane, PlotRows rows) {
        for (int year : model.nobody()) {
            double y = plane.box().y() + rows.middle(labels.indexOf(NOBODY));
            double x = plane.pageX(year);
            canvas.stroke(new Line2D.Double(x - 3, y, x + 3, y), Theme.ONCE, 2);
        }
        for (int year : model.unknown()) {
            double y = plane.box().y() + rows.middle(labels.indexOf(UNKNOWN));
            canvas.stroke(new Ellipse2D.Double(plane.pageX(year) - 3, y - 3, 6, 6), Theme.AXIS, 1.2);
        }
    }

    @Override
    public List<Key> legend(double width) {
        List<Key> keys = new ArrayList<>();
        if (!model.repeatWinners().isEmpty()) {
            keys.add(new Key(Key.Mark.DOT, Theme.BLUE, "repeat winner, with number of wins"));
        }
        if (!model.oneTime().isEmpty()) {
            keys.add(new Key(Key.Mark.DOT, Theme.ONCE, "won once"));
        }
        if (!model.nobody().isEmpty()) {
            keys.add(new Key(Key.Mark.LINE, Theme.ONCE, "held, nobody won"));
        }
        if (!model.unknown().isEmpty()) {
            keys.add(new Key(Key.Mark.RING, Theme.AXIS, "held, winner unknown"));
        }
        if (!model.notHeld().isEmpty()) {
            keys.add(new Key(Key.Mark.SQUARE, Theme.UNKNOWN, "not held"));
        }
        if (!model.uncertain().isEmpty() || !model.missing().isEmpty()) {
            keys.add(new Key(Key.Mark.HATCHED, Theme.UNKNOWN, hatched()));
        }
        return keys;
    }

    private String hatched() {
        if (model.missing().isEmpty()) {
            return "not known if held";
        }
        return model.uncertain().isEmpty() ? "not in the archive" : "not known if held, or not in the archive";
    }

    @Override
    public String count() {
        int held = model.editionsWithWinner()
                + model.unknown().size()
                + model.nobody().size();
        return "Winner known: " + model.editionsWithWinner() + " of " + held + " editions"
                + (model.missing().isEmpty() && model.uncertain().isEmpty() ? " held" : " known to be held")
                + (model.nobody().isEmpty() ? "" : ", " + model.nobody().size() + " won by nobody") + ", "
                + model.first() + "–" + model.last();
    }

    @Override
    public String description() {
        String riders = model.repeatWinners().stream()
                .map(row -> row.rider() + " ("
                        + row.years().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; "));
        return count() + ". Repeat winners: " + (riders.isEmpty() ? "none" : riders) + ". Won once: "
                + model.oneTime().size() + ". Not held: " + model.notHeld().size()
                + (model.uncertain().isEmpty()
                        ? ""
                        : ". Not known if held: " + model.uncertain().size())
                + (model.missing().isEmpty()
                        ? ""
                        : ". Not in the archive: " + model.missing().size())
                + ".";
    }

    private PlotRows rows(double width) {
        return new PlotRows(labels, width, PITCH);
    }

    private static double[] doubles(List<Integer> years) {
        return years.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static double[] level(int n, double height) {
        double[] heights = new double[n];
        java.util.Arrays.fill(heights, height);
        return heights;
    }
}
