package org.palmares.chart;

import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;

/** The drawn part of a figure, between its title and its source line. */
interface Plot {
    /** How high it needs to be when it is {@code width} wide, in points. */
    double height(double width);

    void draw(Canvas canvas, Box box);

    /** What the colours and marks mean; empty when there is nothing to tell apart. */
    List<Key> legend();

    /** How many cases are drawn and what was left out, as one line under the title. */
    String count();

    /** The finding in words, for those who can't see the figure. */
    String description();
}
