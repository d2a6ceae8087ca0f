package org.palmares.chart.plane;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Hatch;

/** The marks of a figure over its box; {@link Axes} draws frame and words around them. */
public final class Plane {
    private static final double RING = 1.3;

    private final Box box;
    private final Axis x;
    private final Axis y;
    private final List<Mark> marks = new ArrayList<>();

    /** @param box is rounded to whole points, as XChart paints on those */
    public Plane(Box box, Axis x, Axis y) {
        this.box = new Box(Math.round(box.x()), Math.round(box.y()), Math.round(box.width()), Math.round(box.height()));
        this.x = x;
        this.y = y;
    }

    /** Over plain numbers. */
    public Plane(Box box, Range x, Range y) {
        this(box, Axis.of(x), Axis.of(y));
    }

    public Box box() {
        return box;
    }

    public double pageX(double value) {
        return box.x() + x.share(value) * box.width();
    }

    public double pageY(double value) {
        return box.bottom() - y.share(value) * box.height();
    }

    /** What is on it, the last on top. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    /** A filled rectangle. One without area is not drawn. */
    public void bar(double x0, double x1, double y0, double y1, Color color) {
        if (x0 != x1 && y0 != y1) {
            add(new Mark.Bar(x0, x1, y0, y1, color));
        }
    }

    public void line(double[] xs, double[] ys, Color color, double width) {
        add(new Mark.Line(points(xs, ys), color, width));
    }

    /** A staircase: each y holds until the next x. */
    public void steps(double[] xs, double[] ys, Color color, double width) {
        add(new Mark.Steps(points(xs, ys), color, width));
    }

    /** Round marks. */
    public void dots(double[] xs, double[] ys, Color color, int diameter) {
        if (xs.length > 0) {
            add(new Mark.Dots(points(xs, ys), color, diameter, Mark.Shape.CIRCLE));
        }
    }

    /** XChart draws what it can, in layers; between them stand the marks that it can't draw. */
    public void draw(Canvas canvas) {
        List<Mark> layer = new ArrayList<>();
        for (Mark mark : marks) {
            if (!XMarks.draws(mark)) {
                paint(canvas, layer);
                own(canvas, mark);
            } else {
                if (!XMarks.together(layer, mark)) {
                    paint(canvas, layer);
                }
                layer.add(mark.placed(point -> new Mark.Point(x.share(point.x()), y.share(point.y()))));
            }
        }
        paint(canvas, layer);
    }

    private void paint(Canvas canvas, List<Mark> layer) {
        if (!layer.isEmpty()) {
            List<Mark> painted = List.copyOf(layer);
            canvas.marks(box, palette -> XMarks.chart(box, painted, palette));
            layer.clear();
        }
    }

    private void own(Canvas canvas, Mark mark) {
        Mark placed = mark.placed(point -> new Mark.Point(pageX(point.x()), pageY(point.y())));
        if (placed instanceof Mark.DashedLine line) {
            stroke(canvas, line);
        } else if (placed instanceof Mark.Hatched area) {
            double left = Math.min(area.x0(), area.x1());
            double top = Math.min(area.y0(), area.y1());
            Hatch.fill(canvas, new Box(left, top, Math.abs(area.x1() - area.x0()), Math.abs(area.y1() - area.y0())));
        } else if (placed instanceof Mark.Rings rings) {
            double radius = rings.diameter() / 2.0;
            for (Mark.Point at : rings.points()) {
                canvas.stroke(
                        new Ellipse2D.Double(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius),
                        rings.color(),
                        RING);
            }
        }
    }

    /** XChart draws a line segment by segment and begins the pattern anew with each, so that short ones look solid. */
    private static void stroke(Canvas canvas, Mark.DashedLine line) {
        Path2D path = new Path2D.Double();
        for (Mark.Point point : line.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        float[] pattern = new float[line.pattern().size()];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = line.pattern().get(i);
        }
        canvas.stroke(path, line.color(), line.width(), pattern);
    }

    private static List<Mark.Point> points(double[] xs, double[] ys) {
        List<Mark.Point> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            points.add(new Mark.Point(xs[i], ys[i]));
        }
        return List.copyOf(points);
    }
}
