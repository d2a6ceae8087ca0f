package org.palmares.chart.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Draws the pixels of a PNG. Text is filled outlines. */
public final class PixelCanvas extends GraphicsCanvas {
    private final Graphics2D graphics;

    public PixelCanvas(Graphics2D graphics, Palette palette) {
        super(graphics, palette);
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    void write(String text, double left, double baseline, TextStyle style, Color color) {
        graphics.setColor(color);
        graphics.fill(style.face().outline(text, left, baseline, style.size()));
    }
}
