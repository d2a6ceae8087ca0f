package org.palmares.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;

/** The marks of a figure over its box; {@link Axes} draws frame and words around them. */
final class Plane {
    private final Box box;
    private final Range x;
    private final Range y;
    private final List<Mark> marks = new ArrayList<>();

    /** @param box is rounded to whole points, as XChart paints on those */
    Plane(Box box, Range x, Range y) {
        this.box = new Box(Math.round(box.x()), Math.round(box.y()), Math.round(box.width()), Math.round(box.height()));
        this.x = x;
        this.y = y;
    }

    Box box() {
        return box;
    }

    double pageX(double value) {
        return box.x() + x.share(value) * box.width();
    }

    double pageY(double value) {
        return box.bottom() - y.share(value) * box.height();
    }

    /** What is on it, the last on top. */
    List<Mark> marks() {
        return List.copyOf(marks);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    /** A filled rectangle. One without area is not drawn. */
    void bar(double x0, double x1, double y0, double y1, Color color) {
        if (x0 != x1 && y0 != y1) {
            add(new Mark.Bar(x0, x1, y0, y1, color));
        }
    }

    void line(double[] xs, double[] ys, Color color, double width) {
        add(new Mark.Line(points(xs, ys), color, width));
    }

    /** A staircase: each y holds until the next x. */
    void steps(double[] xs, double[] ys, Color color, double width) {
        add(new Mark.Steps(points(xs, ys), color, width));
    }

    /** Round marks. */
    void dots(double[] xs, double[] ys, Color color, int diameter) {
        if (xs.length > 0) {
            add(new Mark.Dots(points(xs, ys), color, diameter, Mark.Shape.CIRCLE));
        }
    }

    void draw(Canvas canvas) {
        List<Mark> layer = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.DashedLine dashed) {
                paint(canvas, layer);
                stroke(canvas, dashed);
            } else {
                if (!XMarks.together(layer, mark)) {
                    paint(canvas, layer);
                }
                layer.add(mark);
            }
        }
        paint(canvas, layer);
    }

    private void paint(Canvas canvas, List<Mark> layer) {
        if (!layer.isEmpty()) {
            List<Mark> painted = List.copyOf(layer);
            canvas.marks(box, palette -> XMarks.chart(box, x, y, painted, palette));
            layer.clear();
        }
    }

    /** XChart draws a line segment by segment and begins the pattern anew with each, so that short ones look solid. */
    private void stroke(Canvas canvas, Mark.DashedLine line) {
        Path2D path = new Path2D.Double();
        for (Mark.Point point : line.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(pageX(point.x()), pageY(point.y()));
            } else {
                path.lineTo(pageX(point.x()), pageY(point.y()));
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
