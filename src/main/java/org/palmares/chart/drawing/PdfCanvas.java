package org.palmares.chart.drawing;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a PDF of one page, its words as text in embedded subsets of the bundled font. It has no date, and an id that
 * counts nothing, so that its bytes are the same each time.
 */
public final class PdfCanvas extends GraphicsCanvas implements AutoCloseable {
    /** PDF counts 72 points to the inch, the figure 96. */
    private static final float POINTS = 0.75f;

    private final PDDocument document;
    private final PdfBoxGraphics2D graphics;
    private final Map<Typeface, PDType0Font> fonts = new HashMap<>();

    private PdfCanvas(PDDocument document, PdfBoxGraphics2D graphics, Palette palette) {
        super(graphics, palette);
        this.document = document;
        this.graphics = graphics;
    }

    /** An empty page in the size of the figure. */
    public static PdfCanvas of(double width, double height, Palette palette) throws IOException {
        PDDocument document = new PDDocument();
        document.setVersion(1.6f);
        document.setDocumentId(0L);
        return new PdfCanvas(document, new PdfBoxGraphics2D(document, (float) width, (float) height), palette);
    }

    @Override
    void write(String text, double left, double baseline, TextStyle style, Color color) {
        graphics.setColor(color);
        if (text.isBlank()) {
            return;
        }
        if (!style.face().has(text)) {
            graphics.fill(style.face().outline(text, left, baseline, style.size()));
            return;
        }
        graphics.setFontTextDrawer(new Words(font(style.face()), (float) style.size()));
        graphics.drawString(new AttributedString(text).getIterator(), (float) left, (float) baseline);
    }

    private PDType0Font font(Typeface face) {
        return fonts.computeIfAbsent(face, each -> {
            try {
                return PDType0Font.load(document, each.open(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes the page. */
    public void write(String title, OutputStream out) throws IOException {
        graphics.dispose();
        PDRectangle size = graphics.getXFormObject().getBBox();
        PDPage page = new PDPage(new PDRectangle(size.getWidth() * POINTS, size.getHeight() * POINTS));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(Matrix.getScaleInstance(POINTS, POINTS));
            content.drawForm(graphics.getXFormObject());
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Shows a text in a font of the PDF, where the library would look for one of the platform. */
    private record Words(PDType0Font font, float size) implements IPdfBoxGraphics2DFontTextDrawer {
        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public FontMetrics getFontMetrics(Font asked, IFontTextDrawerEnv env) {
            throw new UnsupportedOperationException("a figure measures by its own font");
        }

        @Override
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
                throws IOException, FontFormatException {
            StringBuilder words = new StringBuilder();
            for (char each = text.first(); each != AttributedCharacterIterator.DONE; each = text.next()) {
                words.append(each);
            }
            PDPageContentStream page = env.getContentStream();
            env.applyPaint(env.getPaint(), null);
            page.beginText();
            // The figure counts downwards, letters stand upwards.
            page.setTextMatrix(Matrix.getScaleInstance(1, -1));
            page.setFont(font, size);
            page.showText(words.toString());
            page.endText();
        }
    }
}
