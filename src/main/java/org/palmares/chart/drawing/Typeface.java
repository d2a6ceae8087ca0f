package org.palmares.chart.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Open Sans, read from the jar that bundles it. Widths and outlines come from the font file and not from the platform:
 * {@code java.awt.Font} refuses to work on a machine without installed fonts, and measures differently on each that has.
 */
final class Typeface {
    static final Typeface REGULAR = new Typeface("r", "OpenSans-Regular.ttf");
    static final Typeface SEMI_BOLD = new Typeface("s", "OpenSans-SemiBold.ttf");
    static final Typeface BOLD = new Typeface("b", "OpenSans-Bold.ttf");

    private static final String FOLDER = "/fonts/ttf/OpenSans/";

    private final String key;
    private final String file;
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();
    private TrueTypeFont font;
    private CmapLookup glyphs;

    private Typeface(String key, String file) {
        this.key = key;
        this.file = file;
    }

    /** One letter that tells the faces apart in the ids of an SVG. */
    String key() {
        return key;
    }

    int unitsPerEm() {
        try {
            return font().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int glyph(int codePoint) {
        font();
        return glyphs.getGlyphId(codePoint);
    }

    /** How far the next glyph stands, in font units. */
    int advanceOf(int glyph) {
        try {
            return font().getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a text in font units. */
    int advance(String text) {
        return text.codePoints().map(each -> advanceOf(glyph(each))).sum();
    }

    /** The outline of one glyph in font units, y upwards; empty for a space. */
    GeneralPath outlineOf(int glyph) {
        return outlines.computeIfAbsent(glyph, this::readOutline);
    }

    /** The outline of a text whose baseline starts at (x, y), y downwards. */
    Path2D outline(String text, double x, double y, double size) {
        double scale = size / unitsPerEm();
        Path2D path = new Path2D.Double();
        double at = x;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = glyph(codePoint);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
            path.append(outlineOf(glyph).getPathIterator(place), false);
            at += advanceOf(glyph) * scale;
        }
        return path;
    }

    private GeneralPath readOutline(int glyph) {
        try {
            var data = font().getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized TrueTypeFont font() {
        if (font == null) {
            try (InputStream stream = Typeface.class.getResourceAsStream(FOLDER + file)) {
                if (stream == null) {
                    throw new IllegalStateException("the bundled font " + FOLDER + file
                            + " is not on the class path; the jar ph-fonts-open-sans brings it");
                }
                font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
                glyphs = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled font " + file + " can't be read", e);
            }
        }
        return font;
    }
}
