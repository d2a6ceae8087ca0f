package org.palmares.chart.drawing;

import java.awt.geom.Rectangle2D;

/** A rectangle on the page, in points from the top left. */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
