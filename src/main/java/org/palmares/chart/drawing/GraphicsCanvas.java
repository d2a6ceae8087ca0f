package org.palmares.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.XYChart;

/** Draws the pixels of a PNG. Text is filled outlines. */
public final class GraphicsCanvas implements Canvas {
    private final Graphics2D graphics;

    public GraphicsCanvas(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Color color, double width, float... dash) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash.length == 0 ? null : dash, 0));
        graphics.draw(shape);
    }

    @Override
    public void text(String given, double x, double y, TextStyle style, Anchor anchor) {
        String text = TextStyle.shown(given);
        double left = anchor.left(x, style.width(text));
        fill(style.face().outline(text, left, y, style.size()), style.color());
    }

    @Override
    public void marks(Box box, XYChart chart) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(box.x(), box.y());
        chart.paint(graphics, (int) box.width(), (int) box.height());
        graphics.setTransform(before);
        graphics.setClip(null);
    }
}
