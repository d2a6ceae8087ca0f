package org.palmares.chart.drawing;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.StyleHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Batik's SVG without what a figure doesn't need: fonts of the platform, which a headless machine may not have, and clips,
 * as the axes are set so that no mark reaches over the edge. An ink is a class, so that a style sheet can tell its colour.
 */
final class SvgGraphics extends SVGGraphics2D {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    SvgGraphics() {
        super(context(), false);
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void setFont(Font font) {
        // The look of a text is a class of its element.
    }

    @Override
    public void setClip(Shape clip) {
        // As if there were none.
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        // As if there were none.
    }

    @Override
    public void clip(Shape clip) {
        // As if there were none.
    }

    @Override
    public void fill(Shape shape) {
        if (getColor().getAlpha() > 0) {
            super.fill(shape);
        }
    }

    @Override
    public void draw(Shape shape) {
        if (getColor().getAlpha() > 0) {
            super.draw(shape);
        }
    }

    /** A new text element in this colour, without its text. A style sheet has its font, and that it has no outline. */
    Element text(Color color, String look) {
        setColor(color);
        Element text = getDOMFactory().createElementNS(NAMESPACE, "text");
        getDOMGroupManager().addElement(text, DOMGroupManager.FILL);
        String ink = text.getAttribute("class");
        while (text.getAttributes().getLength() > 0) {
            text.removeAttribute(text.getAttributes().item(0).getNodeName());
        }
        text.setAttribute("class", ink.isEmpty() ? look : ink + " " + look);
        return text;
    }

    /** A length as the picture writes it. */
    String number(double value) {
        String number = getGeneratorContext().doubleString(value);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** The whole picture, without Batik's places for definitions, which a figure has none of. */
    Element picture() {
        Element root = getRoot();
        NodeList definitions = root.getElementsByTagName("defs");
        while (definitions.getLength() > 0) {
            definitions.item(0).getParentNode().removeChild(definitions.item(0));
        }
        TidySvg.tidy(root);
        return root;
    }

    private static SVGGeneratorContext context() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        // A tenth of a pixel.
        context.setPrecision(1);
        context.setComment(null);
        context.setStyleHandler(new Classes());
        var defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new NoFont());
        defaults.setPaint(Color.BLACK);
        defaults.setBackground(Color.WHITE);
        // As most lines are drawn: what is the default needs no words.
        defaults.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        defaults.setComposite(AlphaComposite.SrcOver);
        defaults.setRenderingHints(new RenderingHints(null));
        context.setGraphicContextDefaults(defaults);
        return context;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK makes documents", e);
        }
    }

    /** A font whose name is known without asking the platform for it. */
    private static final class NoFont extends Font {
        private static final long serialVersionUID = 1;

        NoFont() {
            super("none", Font.PLAIN, 12);
        }

        @Override
        public String getFamily() {
            return getName();
        }

        @Override
        public Font deriveFont(float size) {
            return this;
        }

        @Override
        public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
            return this;
        }

        @Override
        public Map<TextAttribute, ?> getAttributes() {
            return Map.of();
        }
    }

    /** Writes inks as classes, and of the rest what differs from a figure's own defaults. */
    private static final class Classes implements StyleHandler {
        private static final Set<String> KEPT = Set.of(
                "fill-opacity",
                "stroke-opacity",
                "stroke-width",
                "stroke-dasharray",
                "stroke-linecap",
                "stroke-linejoin");

        @Override
        @SuppressWarnings("rawtypes") // as Batik declares it
        public void setStyle(Element element, Map style, SVGGeneratorContext context) {
            Map<String, String> sorted = new TreeMap<>();
            ((Map<?, ?>) style).forEach((name, value) -> sorted.put(name.toString(), value.toString()));
            if (element.getNodeName().equals("svg")) {
                // A style sheet has a figure's defaults, once for all figures of a page.
                return;
            }
            sorted.forEach((name, value) -> {
                if (KEPT.contains(name)) {
                    element.setAttribute(name, value);
                } else if (name.equals("fill") || name.equals("stroke")) {
                    paint(element, name, value);
                }
            });
        }

        private static void paint(Element element, String name, String value) {
            for (Palette.Ink ink : Palette.inks()) {
                if (written(ink.light()).equals(value)) {
                    element.setAttribute("class", ink.name());
                    return;
                }
            }
            element.setAttribute(name, value);
        }

        private static String written(Color color) {
            return color.equals(Color.WHITE)
                    ? "white"
                    : "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
        }
    }
}
