package org.palmares.chart.drawing;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** The look of the unknown: pale grey with slanting lines, told from any colour also in print. */
public final class Hatch {
    private static final double STEP = 6;

    private Hatch() {}

    public static void fill(Canvas canvas, Box box) {
        canvas.fill(box.shape(), Theme.BAND);
        // Each line x + y = c, cut to the box by hand: clip paths are not needed for straight lines.
        Path2D lines = new Path2D.Double();
        for (double c = STEP; c < box.width() + box.height(); c += STEP) {
            double x0 = Math.max(0, c - box.height());
            double x1 = Math.min(box.width(), c);
            lines.append(
                    new Line2D.Double(box.x() + x0, box.bottom() - (c - x0), box.x() + x1, box.bottom() - (c - x1)),
                    false);
        }
        canvas.stroke(lines, Theme.AXIS, 0.8);
    }
}
