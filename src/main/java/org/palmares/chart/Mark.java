package org.palmares.chart;

import java.awt.Color;
import java.util.List;

/** One mark of a figure in data coordinates. */
sealed interface Mark {
    /** A filled rectangle. */
    record Bar(double x0, double x1, double y0, double y1, Color color) implements Mark {}

    /** Points joined by straight lines. */
    record Line(List<Point> points, Color color, double width) implements Mark {}

    /** Points joined by straight lines of this pattern of dash and gap, in points. */
    record DashedLine(List<Point> points, Color color, double width, List<Float> pattern) implements Mark {}

    /** A staircase: each y holds until the next x. */
    record Steps(List<Point> points, Color color, double width) implements Mark {}

    /** Marks on their places, this wide. */
    record Dots(List<Point> points, Color color, int diameter, Shape shape) implements Mark {}

    /** A filled shape with these corners. */
    record Area(List<Point> corners, Color color) implements Mark {}

    /** A place in the unit of the data. */
    record Point(double x, double y) {}

    /** What a dot looks like, so that series are told apart without colour. */
    enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        CROSS
    }
}
