package org.palmares.chart.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knowm.xchart.XYChart;
import org.palmares.format.InertText;

/**
 * Draws SVG. Each glyph's outline is defined once and used where it stands, so that the picture needs no font and is the
 * same everywhere; the words lie over it as invisible text, so that a page search finds them and they can be copied.
 */
public final class SvgCanvas implements Canvas {
    private final String idPrefix;
    private final StringBuilder body = new StringBuilder();
    private final TreeMap<Typeface, Set<Integer>> glyphs = new TreeMap<>(Comparator.comparing(Typeface::key));

    /** @param idPrefix goes before each id, so that several figures can stand on one page */
    public SvgCanvas(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    @Override
    public void fill(Shape shape, Color color) {
        if (color.getAlpha() > 0) {
            body.append("<path").append(paint("fill", color));
            body.append(" d=\"")
                    .append(SvgPath.of(shape, new AffineTransform(), 2))
                    .append("\"/>\n");
        }
    }

    @Override
    public void stroke(Shape shape, Color color, double width, float... dash) {
        if (color.getAlpha() == 0 || width == 0) {
            return;
        }
        body.append("<path fill=\"none\"").append(paint("stroke", color));
        body.append(" stroke-width=\"").append(SvgPath.number(width, 2)).append('"');
        if (dash.length > 0) {
            body.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                body.append(i == 0 ? "" : " ").append(SvgPath.number(dash[i], 2));
            }
            body.append('"');
        }
        body.append(" stroke-linejoin=\"round\" d=\"")
                .append(SvgPath.of(shape, new AffineTransform(), 2))
                .append("\"/>\n");
    }

    @Override
    public void text(String given, double x, double y, TextStyle style, Anchor anchor) {
        String text = TextStyle.shown(given);
        Typeface face = style.face();
        double width = style.width(text);
        String left = SvgPath.number(anchor.left(x, width), 2);
        String baseline = SvgPath.number(y, 2);
        String scale = SvgPath.number(style.size() / face.unitsPerEm(), 6);
        body.append("<g").append(paint("fill", style.color()));
        body.append(" transform=\"translate(" + left + " " + baseline + ") scale(" + scale + " -" + scale + ")\">");
        int at = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = face.glyph(codePoint);
            if (!SvgPath.isEmpty(face.outlineOf(glyph))) {
                glyphs.computeIfAbsent(face, each -> new TreeSet<>()).add(glyph);
                body.append("<use href=\"#").append(glyphId(face, glyph)).append("\" x=\"" + at + "\"/>");
            }
            at += face.advanceOf(glyph);
        }
        body.append("</g><text x=\"" + left + "\" y=\"" + baseline + "\" font-family=\"sans-serif\" font-size=\"")
                .append(SvgPath.number(style.size(), 2))
                .append("\" fill-opacity=\"0\" textLength=\"")
                .append(SvgPath.number(width, 2))
                .append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escape(text))
                .append("</text>\n");
    }

    @Override
    public void marks(Box box, XYChart chart) {
        RecordedMarks.of(box, chart).draw(this);
    }

    /** The whole document, to stand alone or inside an HTML page. */
    public String document(double width, double height, String title, String description) {
        String size = SvgPath.number(width, 2) + " " + SvgPath.number(height, 2);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" width=\"")
                .append(SvgPath.number(width, 2))
                .append("\" height=\"")
                .append(SvgPath.number(height, 2))
                .append("\" role=\"img\" aria-labelledby=\"" + idPrefix + "title " + idPrefix + "desc\">\n");
        svg.append("<title id=\"" + idPrefix + "title\">" + escape(title) + "</title>\n");
        svg.append("<desc id=\"" + idPrefix + "desc\">" + escape(description) + "</desc>\n<defs>\n");
        glyphs.forEach((face, each) -> each.forEach(glyph -> svg.append("<path id=\"")
                .append(glyphId(face, glyph))
                .append("\" d=\"")
                .append(SvgPath.of(face.outlineOf(glyph), new AffineTransform(), 0))
                .append("\"/>\n")));
        return svg.append("</defs>\n").append(body).append("</svg>\n").toString();
    }

    private String glyphId(Typeface face, int glyph) {
        return idPrefix + face.key() + glyph;
    }

    private static String paint(String attribute, Color color) {
        String opaque = String.format(" %s=\"#%06x\"", attribute, color.getRGB() & 0xffffff);
        return color.getAlpha() == 255
                ? opaque
                : opaque + " " + attribute + "-opacity=\"" + SvgPath.number(color.getAlpha() / 255.0, 3) + "\"";
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        // XML 1.0 forbids control characters and noncharacters even when escaped.
        InertText.ofLines(text).codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }
}
