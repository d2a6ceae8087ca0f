package org.palmares.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A tidied picture is the same picture. */
final class TidySvgTest {
    @Test
    void linesThatGoOnFromOneAnotherAreOnePath() {
        assertThat(tidied("<g>" + line("0 0 5 0") + line("5 0 5 2.5") + line("5 2.5 1.9 3") + line("9 9 8 8") + "</g>"))
                .isEqualTo("<g><path d=\"M0 0h5v2.5l-3.1 .5\" fill=\"none\" stroke=\"currentColor\"/>"
                        + "<line x1=\"9\" x2=\"8\" y1=\"9\" y2=\"8\"/></g>");
    }

    @Test
    void dashesBeginAnewWithEachLine() {
        String dashed = "<g stroke-dasharray=\"4,3\">" + line("0 0 5 0") + line("5 0 9 0") + "</g>";

        assertThat(tidied(dashed)).isEqualTo(dashed.replace(" fill=\"none\"", ""));
    }

    @Test
    void dotsOfOneSizeAndColourAreOnePathUnderARoundPen() {
        assertThat(tidied("<g class=\"blue\">" + dot(1, 2, 4) + dot(3, 4, 4) + dot(5, 6, 2.5) + "</g>"))
                .isEqualTo("<g class=\"blue\"><path d=\"M1 2h0M3 4h0\" fill=\"none\" stroke=\"currentColor\""
                        + " stroke-linecap=\"round\" stroke-width=\"8\"/><circle cx=\"5\" cy=\"6\" r=\"2.5\"/></g>");
    }

    @Test
    void dotsThatShineThroughStayApart() {
        assertThat(tidied("<g fill-opacity=\"0.7\">" + dot(1, 2, 4) + dot(1, 2.5, 4) + "</g>"))
                .isEqualTo(
                        "<g fill-opacity=\"0.7\"><circle cx=\"1\" cy=\"2\" r=\"4\"/><circle cx=\"1\" cy=\"2.5\" r=\"4\"/></g>");
    }

    @Test
    void stepsAddUpToThePlacesTheyLeadTo() {
        assertThat(tidied("<path d=\"M0.1 0.1 L0.2 0.3 L0.2 0.3 L-0.4 10 L0.1 0.1 Z M5 5 L6 5\" stroke=\"none\"/>"))
                .isEqualTo("<path d=\"M.1 .1l.1 .2l-.6 9.7zM5 5h1\"/>");
        String curve = "<path d=\"M0 0 C1 1 2 2 3 3\"/>";
        assertThat(tidied(curve)).isEqualTo(curve);
    }

    @Test
    void aColourThatIsNoInkIsSaid() {
        String own = "<g stroke=\"rgb(1,2,3)\"><rect stroke=\"none\" width=\"3\"/></g>";

        assertThat(tidied(own)).isEqualTo(own);
    }

    @Test
    void whatIsOnlyFilledHasNoPen() {
        assertThat(tidied("<g stroke-linejoin=\"bevel\" stroke-width=\"2\"><rect stroke=\"none\" width=\"3\"/></g>"))
                .isEqualTo("<g><rect width=\"3\"/></g>");
    }

    private static String line(String ends) {
        String[] end = ends.split(" ");
        return "<line fill=\"none\" x1=\"" + end[0] + "\" x2=\"" + end[2] + "\" y1=\"" + end[1] + "\" y2=\"" + end[3]
                + "\"/>";
    }

    private static String dot(double x, double y, double radius) {
        return ("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + "\" stroke=\"none\"/>")
                .replace(".0\"", "\"");
    }

    private static String tidied(String svg) {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(("<svg>" + svg + "</svg>").getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            TidySvg.tidy(root);
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(root), new StreamResult(out));
            return out.toString().replaceAll("^<svg>|</svg>$", "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
