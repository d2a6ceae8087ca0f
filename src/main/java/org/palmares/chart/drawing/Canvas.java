package org.palmares.chart.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;

/** What a figure is drawn on: SVG text, pixels or PDF. Coordinates are points from the top left. */
public interface Canvas {
    void fill(Shape shape, Color color);

    /** @param dash lengths of dash and gap; none for a solid line */
    void stroke(Shape shape, Color color, double width, float... dash);

    /** One line of text; {@code y} is its baseline. */
    void text(String text, double x, double y, TextStyle style, Anchor anchor);

    /**
     * The marks of a chart without frame, axes or words, which fill the box.
     *
     * @param chart gives them in the colours of this canvas, which the palette tells
     */
    void marks(Box box, Function<Palette, Chart<?, ?>> chart);

    /** What a reader is told who points at a place; paper has nobody who points. */
    default void tip(double x, double y, String words) {}

    /** One line of text on a patch of paper, so that a line behind it doesn't strike it through. */
    default void textOnPaper(String text, double x, double y, TextStyle style, Anchor anchor) {
        double width = style.width(text);
        double left = anchor.left(x, width);
        fill(new Box(left - 2, y - style.size(), width + 4, style.size() * 1.3).shape(), Theme.PAPER);
        text(text, left, y, style, Anchor.START);
    }
}
