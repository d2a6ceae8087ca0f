package org.palmares.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Hatch;
import org.palmares.chart.drawing.Theme;

/** Keys in a row, broken into as many rows as the width asks for. */
final class Legend {
    private static final double MARK = 18;
    private static final double BETWEEN = 18;
    private static final double ROW = 21;

    private record Placed(Key key, double x, int row) {}

    private final List<Placed> placed = new ArrayList<>();

    Legend(List<Key> keys, double width) {
        double x = 0;
        int row = 0;
        for (Key key : keys) {
            double needed = MARK + Theme.LABEL.width(key.words());
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            placed.add(new Placed(key, x, row));
            x += needed + BETWEEN;
        }
    }

    double height() {
        return placed.isEmpty() ? 0 : (placed.get(placed.size() - 1).row() + 1) * ROW + 6;
    }

    void draw(Canvas canvas, double x, double y) {
        for (Placed each : placed) {
            double left = x + each.x();
            double baseline = y + each.row() * ROW + 14;
            mark(canvas, each.key(), left, baseline - 4.5);
            canvas.text(each.key().words(), left + MARK, baseline, Theme.LABEL, Anchor.START);
        }
    }

    private static void mark(Canvas canvas, Key key, double x, double y) {
        switch (key.mark()) {
            case SQUARE -> canvas.fill(new Rectangle2D.Double(x, y - 6, 12, 12), key.color());
            case HATCHED -> Hatch.fill(canvas, new Box(x, y - 6, 12, 12));
            case DOT -> canvas.fill(new Ellipse2D.Double(x + 1.5, y - 4.5, 9, 9), key.color());
            case RING -> canvas.stroke(new Ellipse2D.Double(x + 2, y - 4, 8, 8), key.color(), 1.5);
            case LINE -> canvas.stroke(new Line2D.Double(x - 1, y, x + 13, y), key.color(), 2.5);
            case DASHES -> canvas.stroke(new Line2D.Double(x - 1, y, x + 13, y), key.color(), 1.5, 4, 3);
        }
    }
}
