package org.palmares.chart.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Letters that the bundled font lacks, such as Chinese, Arabic or emoji. They are laid out the same everywhere, and drawn in
 * a font of the machine; where it has none that knows them, as boxes.
 */
final class ForeignLetters {
    private ForeignLetters() {}

    /** The room for one letter, in ems. */
    static double width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.FORMAT) {
            return 0;
        }
        // From here on the scripts of East Asia and pictures, as wide as high.
        return (codePoint >= 0x1100 && codePoint <= 0x115f) || codePoint >= 0x2190 ? 1 : 0.6;
    }

    static Shape outline(String letters, double x, double y, double size, double width) {
        Shape drawn = byMachine(letters, size);
        if (drawn == null) {
            return boxes(letters, x, y, size);
        }
        Rectangle2D bounds = drawn.getBounds2D();
        double fit = bounds.getMaxX() > width ? width / bounds.getMaxX() : 1;
        return new AffineTransform(fit, 0, 0, 1, x, y).createTransformedShape(drawn);
    }

    /** Nothing when no font of the machine has all of them, or it has no font at all. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static Shape byMachine(String letters, double size) {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
            if (font.canDisplayUpTo(letters) >= 0) {
                return null;
            }
            char[] chars = letters.toCharArray();
            int direction = letters.codePoints().anyMatch(ForeignLetters::isRightToLeft)
                    ? Font.LAYOUT_RIGHT_TO_LEFT
                    : Font.LAYOUT_LEFT_TO_RIGHT;
            GlyphVector glyphs =
                    font.layoutGlyphVector(new FontRenderContext(null, true, true), chars, 0, chars.length, direction);
            Shape outline = glyphs.getOutline();
            return outline.getBounds2D().isEmpty() && !letters.isBlank() ? null : outline;
        } catch (RuntimeException | InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
            // Java's way of saying that the machine has no fonts.
            return null;
        }
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Shape boxes(String letters, double x, double y, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double at = x;
        for (int codePoint : letters.codePoints().toArray()) {
            double width = width(codePoint) * size;
            if (width > 0) {
                path.append(new Rectangle2D.Double(at + 1, y - size * 0.75, width - 2, size * 0.75), false);
                path.append(new Rectangle2D.Double(at + 2, y - size * 0.75 + 1, width - 4, size * 0.75 - 2), false);
            }
            at += width;
        }
        return path;
    }
}
