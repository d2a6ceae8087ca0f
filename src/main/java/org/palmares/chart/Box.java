package org.palmares.chart;

import java.awt.geom.Rectangle2D;

/** A rectangle on the page, in points from the top left. */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
