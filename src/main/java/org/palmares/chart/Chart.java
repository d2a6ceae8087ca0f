package org.palmares.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.FigureStyle;
import org.palmares.chart.drawing.ForeignWords;
import org.palmares.chart.drawing.Palette;
import org.palmares.chart.drawing.PdfCanvas;
import org.palmares.chart.drawing.PixelCanvas;
import org.palmares.chart.drawing.Png;
import org.palmares.chart.drawing.SvgCanvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plot;
import org.palmares.failure.UsageException;

/**
 * A figure, ready to be written. Every output has the same bytes for the same frame and words, on every machine.
 */
public final class Chart {
    private final ChartText text;
    private final Plot plot;

    Chart(ChartText text, Plot plot) {
        this.text = text;
        this.plot = plot;
    }

    /** The title. */
    public String title() {
        return text.title();
    }

    /** How many cases are drawn and what was left out, as the renderer counted them. */
    public String count() {
        return plot.count();
    }

    /** The finding in words, for those who can't see the figure. */
    public String description() {
        return plot.description();
    }

    /**
     * What a reader of the figure should know besides: letters that the bundled font lacks, which are drawn in another one.
     * Empty where there are none.
     */
    public String remark() {
        String legend = plot.legend(0).stream().map(Key::words).collect(Collectors.joining(" "));
        return ForeignWords.remark(String.join(
                " ",
                text.title(),
                text.subtitle(),
                text.source(),
                text.xLabel(),
                text.yLabel(),
                legend,
                plot.description()));
    }

    /** An SVG document of page width, which stands alone. */
    public String svg() {
        return svg(ChartSize.PAGE, "chart-");
    }

    /**
     * An SVG that brings its letters and colours along, so that it can stand alone or on any page.
     *
     * @param idPrefix goes before each id of the SVG and must differ between the figures of a page
     */
    public String svg(ChartSize width, String idPrefix) {
        return svg(width, Palette.LIGHT, idPrefix);
    }

    String svg(ChartSize width, Palette palette, String idPrefix) {
        FigureStyle own = new FigureStyle();
        return svg(width, idPrefix, own, () -> own.in(palette));
    }

    /**
     * An SVG for a page with others: their letters and colours stand once on it, in a style sheet.
     *
     * @param idPrefix goes before each id of the SVG and must differ between the figures of a page
     * @param page learns what this figure needs
     */
    public String svg(ChartSize width, String idPrefix, PageFigures page) {
        return svg(width, idPrefix, page.style(), () -> "");
    }

    private String svg(ChartSize width, String idPrefix, FigureStyle style, Supplier<String> css) {
        Sheet sheet = new Sheet(text, plot, width);
        SvgCanvas canvas = new SvgCanvas(style);
        sheet.draw(canvas);
        String name = title().isBlank() ? count() : title();
        return canvas.element(sheet.width(), sheet.height(), idPrefix, name, description(), css.get());
    }

    /**
     * Writes a PNG of page width.
     *
     * @param dpi pixels per inch; 96 draws one pixel per point of the SVG, 192 is sharp on a fine screen
     */
    public void writePng(Path file, int dpi) {
        write(file, out -> writePng(ChartSize.PAGE, Palette.LIGHT, dpi, out));
    }

    /** Writes a PDF of one page that has the size of the figure. */
    public void writePdf(Path file) {
        write(file, out -> writePdf(ChartSize.PAGE, Palette.LIGHT, out));
    }

    void writePng(ChartSize width, Palette palette, int dpi, OutputStream out) throws IOException {
        if (dpi < 24 || dpi > 1200) {
            throw new UsageException("a PNG can have 24 to 1200 dpi, not " + dpi);
        }
        Png.write(raster(width, palette, dpi), dpi, out);
    }

    void writePdf(ChartSize width, Palette palette, OutputStream out) throws IOException {
        Sheet sheet = new Sheet(text, plot, width);
        try (PdfCanvas canvas = PdfCanvas.of(sheet.width(), sheet.height(), palette)) {
            sheet.draw(canvas);
            canvas.write(title(), out);
        }
    }

    private BufferedImage raster(ChartSize width, Palette palette, int dpi) {
        Sheet sheet = new Sheet(text, plot, width);
        double scale = dpi / 96.0;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sheet.width() * scale),
                (int) Math.ceil(sheet.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(palette.of(Theme.PAPER));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            sheet.draw(new PixelCanvas(graphics, palette));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Writes a figure; what goes wrong is the stream's. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Writer writer, OutputStream out) {
        try {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the chart can't be written: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, Writer writer) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(writer, out);
        } catch (IOException e) {
            throw new UncheckedIOException("the chart can't be written to " + file + ": " + e, e);
        }
    }
}
