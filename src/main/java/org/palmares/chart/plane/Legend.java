package org.palmares.chart.plane;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Hatch;
import org.palmares.chart.drawing.Theme;

/** Keys in a row, broken into as many rows as the width asks for. */
public final class Legend {
    private static final double MARK = 18;
    private static final double BETWEEN = 18;
    private static final double ROW = 21;

    private record Placed(Key key, double x, int row) {}

    private final List<Placed> placed = new ArrayList<>();

    public Legend(List<Key> keys, double width) {
        double x = 0;
        int row = 0;
        for (Key key : keys) {
            double needed = room(key) + Theme.LABEL.width(key.words());
            if (x > 0 && x + needed > width) {
                x = 0;
                row++;
            }
            placed.add(new Placed(key, x, row));
            x += needed + BETWEEN;
        }
    }

    public double height() {
        return placed.isEmpty() ? 0 : (placed.get(placed.size() - 1).row() + 1) * ROW + 6;
    }

    public void draw(Canvas canvas, double x, double y) {
        for (Placed each : placed) {
            double left = x + each.x();
            double baseline = y + each.row() * ROW + 14;
            mark(canvas, each.key(), left, baseline - 4.5);
            canvas.text(each.key().words(), left + room(each.key()), baseline, Theme.LABEL, Anchor.START);
        }
    }

    private static void mark(Canvas canvas, Key key, double x, double y) {
        switch (key.mark()) {
            case SQUARE -> canvas.fill(new Rectangle2D.Double(x, y - 6, 12, 12), key.color());
            case HATCHED -> Hatch.fill(canvas, new Box(x, y - 6, 12, 12));
            case DOT -> dot(canvas, key, x + 6, y);
            case RING -> canvas.stroke(new Ellipse2D.Double(x + 2, y - 4, 8, 8), key.color(), 1.5);
            case LINE -> line(canvas, key, x, y);
            case DASHES -> canvas.stroke(new Line2D.Double(x - 1, y, x + 13, y), key.color(), 1.5, 4, 3);
        }
    }

    private static void line(Canvas canvas, Key key, double x, double y) {
        float[] dash = new float[key.look().dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = key.look().dash().get(i);
        }
        // Long enough for a pattern to be seen.
        canvas.stroke(new Line2D.Double(x - 2, y, x + (dash.length == 0 ? 13 : MARK + 6), y), key.color(), 2.5, dash);
    }

    private static double room(Key key) {
        return key.mark() == Key.Mark.LINE && !key.look().dash().isEmpty() ? MARK + 12 : MARK;
    }

    private static void dot(Canvas canvas, Key key, double x, double y) {
        switch (key.look().shape()) {
            case CIRCLE -> canvas.fill(new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9), key.color());
            case SQUARE -> canvas.fill(new Rectangle2D.Double(x - 4, y - 4, 8, 8), key.color());
            case DIAMOND -> canvas.fill(polygon(x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y), key.color());
            case TRIANGLE -> canvas.fill(polygon(x - 5, y + 4.5, x, y - 4.5, x + 5, y + 4.5), key.color());
            case TRIANGLE_DOWN -> canvas.fill(polygon(x - 5, y - 4.5, x, y + 4.5, x + 5, y - 4.5), key.color());
            case CROSS -> {
                canvas.stroke(new Line2D.Double(x - 4, y - 4, x + 4, y + 4), key.color(), 2);
                canvas.stroke(new Line2D.Double(x - 4, y + 4, x + 4, y - 4), key.color(), 2);
            }
            case PLUS -> {
                canvas.stroke(new Line2D.Double(x - 5, y, x + 5, y), key.color(), 2);
                canvas.stroke(new Line2D.Double(x, y - 5, x, y + 5), key.color(), 2);
            }
        }
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
