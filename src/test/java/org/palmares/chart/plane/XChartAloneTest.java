package org.palmares.chart.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.palmares.ask.Palmares;
import org.palmares.chart.drawing.Theme;
import tech.tablesaw.api.Table;

/**
 * Why XChart draws marks and not words ({@code docs/architecture.md}): the same figure by XChart alone, in our colours, has no
 * text in it. With {@code -Daccept} its picture is written, in the fonts of this machine.
 */
@Tag("heavy")
final class XChartAloneTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 330;

    @Test
    void itsWordsAreOutlines() throws IOException, ParserConfigurationException {
        XYChart chart = chart();
        SVGGraphics2D svg = new SVGGraphics2D(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        chart.paint(svg, WIDTH, HEIGHT);
        StringWriter written = new StringWriter();
        svg.stream(written, true);

        assertThat(written.toString()).contains("<path").doesNotContain("<text");
        if (Boolean.getBoolean("accept")) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            chart.paint(graphics, WIDTH, HEIGHT);
            graphics.dispose();
            Files.createDirectories(Path.of("docs", "images"));
            ImageIO.write(
                    image, "png", Path.of("docs", "images", "xchart-alone.png").toFile());
        }
    }

    private static XYChart chart() {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Winning margins by year, Tour de France")
                .yAxisTitle("seconds")
                .build();
        var styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendVisible(false);
        styler.setPlotGridLinesColor(Theme.GRID);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setXAxisDecimalPattern("0");
        styler.setYAxisLogarithmic(true);
        styler.setMarkerSize(6);
        try (Palmares palmares = Palmares.open()) {
            Table gaps = palmares.query("SELECT year, gap_s FROM gaps('tour-de-france') WHERE gap_s > 0 ORDER BY year");
            chart.addSeries(
                            "margin",
                            gaps.intColumn("year").asDoubleArray(),
                            gaps.doubleColumn("gap_s").asDoubleArray())
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarkerColor(Theme.BLUE);
        }
        return chart;
    }
}
