package org.palmares.chart.plane;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What a kind of figure makes of its frame: marks in data coordinates over two axes, and the words that belong to them. How
 * it is laid out on a page of some width is {@link ScenePlot}'s business, or {@link RowsPlot}'s.
 */
public final class Scene {
    /** Words at the end of a series, at its last place. */
    public record End(double x, double y, String words, Look look, Key.Mark mark) {}

    /** Words beside a place; one that finds no room is left off, as the figure's description has it too. */
    public record Note(double x, double y, String words) {}

    /** What a reader is told who points at a place. */
    public record Tip(double x, double y, String words) {}

    /**
     * Words on a mark, where they fit.
     *
     * @param roomX how much of the x axis they may take
     * @param roomY how much of the y axis
     */
    public record Label(double x, double y, String words, Color color, double roomX, double roomY) {}

    /** Which axis a line stands on. */
    public enum Across {
        /** A standing line at a place of the x axis. */
        X,
        /** A lying line at a place of the y axis. */
        Y
    }

    /** A dashed line at a value that others are compared with. */
    public record Reference(Across axis, double at, String words) {}

    private static final double HEIGHT = 300;

    private Axis x;
    private Axis y;
    private double height = HEIGHT;
    private final List<Mark> marks = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Tip> tips = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    private Scene(Axis x, Axis y) {
        this.x = x;
        this.y = y;
    }

    public static Scene over(Axis x, Axis y) {
        return new Scene(x, y);
    }

    /** The height of the plane in points, where none is asked for. */
    public Scene high(double points) {
        height = points;
        return this;
    }

    /** The last mark is on top. */
    public Scene add(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** A filled rectangle. */
    public Scene bar(double x0, double x1, double y0, double y1, Color color) {
        return x0 == x1 || y0 == y1 ? this : add(new Mark.Bar(x0, x1, y0, y1, color));
    }

    public Scene line(List<Mark.Point> points, Color color, double width) {
        return points.isEmpty() ? this : add(new Mark.Line(points, color, width));
    }

    /** Round dots. */
    public Scene dots(List<Mark.Point> points, Color color, int diameter) {
        return points.isEmpty() ? this : add(new Mark.Dots(points, color, diameter, Mark.Shape.CIRCLE));
    }

    /** Words beside the end of a series, or in the legend where there is no room, or a series ends far from the others. */
    public Scene end(Mark.Point at, String words, Look look, Key.Mark mark) {
        ends.add(new End(at.x(), at.y(), words, look, mark));
        return this;
    }

    public Scene label(Label label) {
        labels.add(label);
        return this;
    }

    public Scene tip(double atX, double atY, String words) {
        tips.add(new Tip(atX, atY, words));
        return this;
    }

    public Scene note(double atX, double atY, String words) {
        notes.add(new Note(atX, atY, words));
        return this;
    }

    /** The axis is made longer where it must be to hold the line. */
    public Scene reference(Reference reference) {
        references.add(reference);
        switch (reference.axis()) {
            case X -> x = x.with(reference.at());
            case Y -> y = y.with(reference.at());
        }
        return this;
    }

    public Scene key(Key key) {
        keys.add(key);
        return this;
    }

    /** The same marks over another x axis. */
    public Scene overX(Axis axis) {
        x = axis;
        return this;
    }

    /** The same marks over another y axis. */
    public Scene overY(Axis axis) {
        y = axis;
        return this;
    }

    /** The same marks over axes as somebody wants them. */
    public Scene choose(AxisChoice wantedX, AxisChoice wantedY) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (Mark mark : marks) {
            mark.placed(point -> {
                xs.add(point.x());
                ys.add(point.y());
                return point;
            });
        }
        for (Reference reference : references) {
            (reference.axis() == Across.X ? xs : ys).add(reference.at());
        }
        x = wantedX.of(x, xs.stream().mapToDouble(Double::doubleValue).toArray());
        y = wantedY.of(y, ys.stream().mapToDouble(Double::doubleValue).toArray());
        return this;
    }

    public Axis x() {
        return x;
    }

    public Axis y() {
        return y;
    }

    public double height() {
        return height;
    }

    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    public List<End> ends() {
        return List.copyOf(ends);
    }

    public List<Label> labels() {
        return List.copyOf(labels);
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Those that were given, or else the two values of each dot. */
    public List<Tip> tips() {
        if (!tips.isEmpty()) {
            return List.copyOf(tips);
        }
        return marks.stream()
                .filter(Mark.Dots.class::isInstance)
                .flatMap(mark -> ((Mark.Dots) mark).points().stream())
                .distinct()
                .map(point -> new Tip(
                        point.x(),
                        point.y(),
                        x.unit().words(point.x()) + ": " + y.unit().words(point.y())))
                .toList();
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<Key> keys() {
        return List.copyOf(keys);
    }
}
