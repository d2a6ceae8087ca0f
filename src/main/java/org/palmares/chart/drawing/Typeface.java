package org.palmares.chart.drawing;

import java.awt.Shape;
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
 * Letters that it lacks are {@link ForeignLetters}.
 */
enum Typeface {
    REGULAR("r", 400, "OpenSans-Regular.ttf"),
    SEMI_BOLD("s", 600, "OpenSans-SemiBold.ttf"),
    BOLD("b", 700, "OpenSans-Bold.ttf");

    private static final String FOLDER = "/fonts/ttf/OpenSans/";

    private final String key;
    private final int weight;
    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // Filled from the bundled file, which doesn't change.
    private final Map<Integer, GeneralPath> outlines = new ConcurrentHashMap<>();

    @SuppressWarnings("ImmutableEnumChecker") // Read once.
    private TrueTypeFont font;

    @SuppressWarnings("ImmutableEnumChecker") // Read once.
    private CmapLookup glyphs;

    Typeface(String key, int weight, String file) {
        this.key = key;
        this.weight = weight;
        this.file = file;
    }

    /** One letter that tells the faces apart in the classes of an SVG. */
    String key() {
        return key;
    }

    /** As style sheets count it. */
    int weight() {
        return weight;
    }

    int unitsPerEm() {
        try {
            return font().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    boolean has(String text) {
        return text.codePoints().allMatch(this::has);
    }

    private int glyph(int codePoint) {
        font();
        return glyphs.getGlyphId(codePoint);
    }

    /** The width of a text in font units. */
    int advance(String text) {
        return text.codePoints().map(this::advance).sum();
    }

    private int advance(int codePoint) {
        int glyph = glyph(codePoint);
        try {
            return glyph == 0 ? (int) (ForeignLetters.width(codePoint) * unitsPerEm()) : font().getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a text whose baseline starts at (x, y), y downwards. */
    Shape outline(String text, double x, double y, double size) {
        double scale = size / unitsPerEm();
        Path2D path = new Path2D.Double();
        double at = x;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && !has(text.codePointAt(end))) {
                end = text.offsetByCodePoints(end, 1);
            }
            if (end > i) {
                String foreign = text.substring(i, end);
                double width = advance(foreign) * scale;
                path.append(ForeignLetters.outline(foreign, at, y, size, width), false);
                at += width;
            } else {
                end = text.offsetByCodePoints(i, 1);
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, at, y);
                path.append(outlineOf(glyph(text.codePointAt(i))).getPathIterator(place), false);
                at += advance(text.codePointAt(i)) * scale;
            }
            i = end;
        }
        return path;
    }

    /** The outline of one glyph in font units, y upwards; empty for a space. */
    private GeneralPath outlineOf(int glyph) {
        return outlines.computeIfAbsent(glyph, this::readOutline);
    }

    private GeneralPath readOutline(int glyph) {
        try {
            var data = font().getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font file. */
    InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("the bundled font " + FOLDER + file
                    + " is not on the class path; the jar ph-fonts-open-sans brings it");
        }
        return stream;
    }

    synchronized TrueTypeFont font() {
        if (font == null) {
            try (InputStream stream = open()) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
                glyphs = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled font " + file + " can't be read", e);
            }
        }
        return font;
    }
}
