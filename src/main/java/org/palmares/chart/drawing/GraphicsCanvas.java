package org.palmares.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws on Java's graphics, behind which a picture, an SVG or a PDF comes about; words are written by each its own way. */
abstract class GraphicsCanvas implements Canvas {
    private final Graphics2D graphics;
    private final Palette palette;

    GraphicsCanvas(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
    }

    Palette palette() {
        return palette;
    }

    /** Writes a text that is fit to be shown, from its left end, in a colour of the palette. */
    abstract void write(String text, double left, double baseline, TextStyle style, Color color);

    @Override
    public final void fill(Shape shape, Color color) {
        if (color.getAlpha() > 0) {
            graphics.setColor(palette.of(color));
            graphics.fill(shape);
        }
    }

    @Override
    public final void stroke(Shape shape, Color color, double width, float... dash) {
        if (color.getAlpha() > 0 && width > 0) {
            graphics.setColor(palette.of(color));
            graphics.setStroke(new BasicStroke(
                    (float) width,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    10,
                    dash.length == 0 ? null : dash,
                    0));
            graphics.draw(shape);
        }
    }

    @Override
    public final void text(String given, double x, double y, TextStyle style, Anchor anchor) {
        String text = TextStyle.shown(given);
        write(text, anchor.left(x, style.width(text)), y, style, palette.of(style.color()));
    }

    @Override
    public final void marks(Box box, Function<Palette, Chart<?, ?>> chart) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(box.x(), box.y());
        chart.apply(palette).paint(graphics, (int) box.width(), (int) box.height());
        graphics.setTransform(before);
        graphics.setClip(null);
    }
}
