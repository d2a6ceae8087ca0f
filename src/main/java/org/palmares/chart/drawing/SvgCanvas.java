package org.palmares.chart.drawing;

import java.awt.Color;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.palmares.format.InertText;
import org.w3c.dom.Element;

/**
 * Draws SVG: shapes in classes of ink, words as text in the bundled font, both told by a {@link FigureStyle} that stands
 * in the picture, or once on a page for all its pictures.
 */
public final class SvgCanvas extends GraphicsCanvas {
    private static final String BETWEEN_TIPS = "|";

    private final SvgGraphics graphics;
    private final FigureStyle style;
    private final List<String> tips = new ArrayList<>();

    /** @param style learns which letters the picture needs */
    public SvgCanvas(FigureStyle style) {
        this(new SvgGraphics(), style);
    }

    private SvgCanvas(SvgGraphics graphics, FigureStyle style) {
        super(graphics, Palette.LIGHT);
        this.graphics = graphics;
        this.style = style;
    }

    @Override
    void write(String text, double left, double baseline, TextStyle look, Color color) {
        Element element = graphics.text(color, style.classOf(look));
        element.setAttribute("x", graphics.number(left));
        element.setAttribute("y", graphics.number(baseline));
        if (style.letter(look.face(), text) == FigureStyle.Letters.OF_ANOTHER_FONT) {
            element.setAttribute("textLength", graphics.number(look.width(text)));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        // XML 1.0 forbids control characters and noncharacters even when escaped.
        element.setTextContent(InertText.ofLines(text));
    }

    /** A page's script shows them; a picture alone has them as data. */
    @Override
    public void tip(double x, double y, String words) {
        tips.add(Math.round(x) + " " + Math.round(y) + " "
                + InertText.ofLines(words).replace(BETWEEN_TIPS, "/").replaceAll("\\s+", " "));
    }

    /**
     * The picture as an element.
     *
     * @param idPrefix goes before each id, so that several figures can stand on one page
     * @param css a style sheet for inside; empty when the page has it
     */
    public String element(double width, double height, String idPrefix, String title, String description, String css) {
        Element root = graphics.picture();
        String size = graphics.number(width) + " " + graphics.number(height);
        root.setAttribute("viewBox", "0 0 " + size);
        root.setAttribute("width", graphics.number(width));
        root.setAttribute("height", graphics.number(height));
        root.setAttribute("class", FigureStyle.ROOT);
        root.setAttribute("role", "img");
        if (!tips.isEmpty()) {
            root.setAttribute("data-tips", String.join(BETWEEN_TIPS, tips));
        }
        root.setAttribute("aria-labelledby", idPrefix + "title " + idPrefix + "desc");
        if (!css.isEmpty()) {
            first(root, "style", css);
        }
        first(root, "desc", InertText.ofLines(description)).setAttribute("id", idPrefix + "desc");
        first(root, "title", InertText.ofLines(title)).setAttribute("id", idPrefix + "title");
        StringWriter out = new StringWriter();
        try {
            graphics.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a picture in memory can't be written", e);
        }
        String xml = out.toString();
        // Batik breaks lines inside of tags; a line for each group reads, and costs, less.
        return xml.substring(xml.indexOf("<svg"))
                        .replaceAll("\\s*\\n\\s*+(/?>)", "$1")
                        .replace("<g ", "\n<g ")
                        .strip()
                + "\n";
    }

    private static Element first(Element root, String name, String text) {
        Element element = root.getOwnerDocument().createElementNS(root.getNamespaceURI(), name);
        element.setTextContent(text);
        root.insertBefore(element, root.getFirstChild());
        return element;
    }
}
