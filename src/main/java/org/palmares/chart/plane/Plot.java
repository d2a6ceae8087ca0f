package org.palmares.chart.plane;

import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;

/** The drawn part of a figure, between its title and its source line. */
public interface Plot {
    /** How high it is when it is {@code width} wide and no height is asked for, in points. */
    double height(double width);

    /** How high it must be at least. */
    default double leastHeight(double width) {
        return height(width);
    }

    void draw(Canvas canvas, Box box);

    /** What the colours and marks mean; empty when there is nothing to tell apart, or when the words stand at the marks. */
    List<Key> legend(double width);

    /** How many cases are drawn and what was left out, as one line under the title. */
    String count();

    /** The finding in words, for those who can't see the figure. */
    String description();
}
