package org.palmares.chart.plane;

import java.awt.geom.Line2D;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/** Grid, ticks and axis titles around a plane. */
public final class Axes {
    private static final double LABEL_GAP = 10;
    private static final double UNDER_AXIS = 17;

    private Axes() {}

    /** Height to keep under a plane for tick labels and, where there is one, the title. */
    public static double heightBelow(String title, double width) {
        return 24 + (title.isBlank() ? 0 : Theme.TICK.wrap(title, width).size() * Theme.TICK.lineHeight() + 2);
    }

    /** Width to keep left of a plane for the labels of these ticks. */
    public static double widthLeft(List<Tick> ticks) {
        return 8
                + ticks.stream()
                        .mapToDouble(tick -> Theme.TICK.width(tick.label()))
                        .max()
                        .orElse(0);
    }

    /** Pale vertical lines. */
    public static void verticalGrid(Canvas canvas, Plane plane, List<Tick> ticks) {
        for (Tick tick : ticks) {
            double x = plane.pageX(tick.at());
            canvas.stroke(new Line2D.Double(x, plane.box().y(), x, plane.box().bottom()), Theme.GRID, 1);
        }
    }

    /** Pale horizontal lines with their labels to the left. */
    public static void horizontalGrid(Canvas canvas, Plane plane, List<Tick> ticks) {
        for (Tick tick : ticks) {
            double y = plane.pageY(tick.at());
            canvas.stroke(new Line2D.Double(plane.box().x(), y, plane.box().right(), y), Theme.GRID, 1);
            canvas.text(tick.label(), plane.box().x() - 7, y + 4, Theme.TICK, Anchor.END);
        }
    }

    public static void baseline(Canvas canvas, Plane plane) {
        double y = plane.box().bottom();
        canvas.stroke(new Line2D.Double(plane.box().x(), y, plane.box().right(), y), Theme.AXIS, 1);
    }

    /** Tick labels under the plane; one that would touch its left neighbour is left out, and none leaves the page. */
    public static void labelsBelow(Canvas canvas, Plane plane, List<Tick> ticks, double pageRight) {
        labelsBelow(canvas, plane, ticks, 0, pageRight);
    }

    /** As the other, for a plane that has neighbours on both sides. */
    public static void labelsBelow(Canvas canvas, Plane plane, List<Tick> ticks, double pageLeft, double pageRight) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double width = Theme.TICK.width(tick.label());
            double left = plane.pageX(tick.at()) - width / 2;
            left = Math.max(pageLeft, Math.min(left, pageRight - width));
            if (left >= free) {
                canvas.text(tick.label(), left, plane.box().bottom() + UNDER_AXIS, Theme.TICK, Anchor.START);
                free = left + width + LABEL_GAP;
            }
        }
    }

    /** The title of the x axis, under its labels. */
    public static void titleBelow(Canvas canvas, Plane plane, String title, double pageRight) {
        double y = plane.box().bottom() + UNDER_AXIS;
        for (String line : Theme.TICK.wrap(title, pageRight)) {
            y += Theme.TICK.lineHeight();
            double half = Theme.TICK.width(line) / 2;
            double middle = plane.box().x() + plane.box().width() / 2;
            canvas.text(line, Math.max(half, Math.min(middle, pageRight - half)), y, Theme.TICK, Anchor.MIDDLE);
        }
    }
}
