package org.palmares.chart.plane;

import java.awt.Color;
import java.util.List;
import java.util.function.UnaryOperator;

/** One mark of a figure in data coordinates. */
public sealed interface Mark {
    /** The same mark with each of its places moved. */
    Mark placed(UnaryOperator<Point> place);

    /** A filled rectangle. */
    record Bar(double x0, double x1, double y0, double y1, Color color) implements Mark {
        @Override
        public Bar placed(UnaryOperator<Point> place) {
            Point low = place.apply(new Point(x0, y0));
            Point high = place.apply(new Point(x1, y1));
            return new Bar(low.x(), high.x(), low.y(), high.y(), color);
        }
    }

    /** A rectangle of the unknown, told from any colour by its slanting lines. */
    record Hatched(double x0, double x1, double y0, double y1) implements Mark {
        @Override
        public Hatched placed(UnaryOperator<Point> place) {
            Point low = place.apply(new Point(x0, y0));
            Point high = place.apply(new Point(x1, y1));
            return new Hatched(low.x(), high.x(), low.y(), high.y());
        }
    }

    /** Points joined by straight lines. */
    record Line(List<Point> points, Color color, double width) implements Mark {
        @Override
        public Line placed(UnaryOperator<Point> place) {
            return new Line(points.stream().map(place).toList(), color, width);
        }
    }

    /** Points joined by straight lines of this pattern of dash and gap, in points. */
    record DashedLine(List<Point> points, Color color, double width, List<Float> pattern) implements Mark {
        @Override
        public DashedLine placed(UnaryOperator<Point> place) {
            return new DashedLine(points.stream().map(place).toList(), color, width, pattern);
        }
    }

    /** A staircase: each y holds until the next x. */
    record Steps(List<Point> points, Color color, double width) implements Mark {
        @Override
        public Steps placed(UnaryOperator<Point> place) {
            return new Steps(points.stream().map(place).toList(), color, width);
        }
    }

    /** Marks on their places, this wide. */
    record Dots(List<Point> points, Color color, int diameter, Shape shape) implements Mark {
        @Override
        public Dots placed(UnaryOperator<Point> place) {
            return new Dots(points.stream().map(place).toList(), color, diameter, shape);
        }
    }

    /** Circles that are open, for what is not known. */
    record Rings(List<Point> points, Color color, int diameter) implements Mark {
        @Override
        public Rings placed(UnaryOperator<Point> place) {
            return new Rings(points.stream().map(place).toList(), color, diameter);
        }
    }

    /** A filled shape with these corners. */
    record Area(List<Point> corners, Color color) implements Mark {
        @Override
        public Area placed(UnaryOperator<Point> place) {
            return new Area(corners.stream().map(place).toList(), color);
        }
    }

    /** A place in the unit of the data. */
    record Point(double x, double y) {}

    /** What a dot looks like, so that series are told apart without colour. */
    enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        CROSS,
        TRIANGLE_DOWN,
        PLUS
    }
}
