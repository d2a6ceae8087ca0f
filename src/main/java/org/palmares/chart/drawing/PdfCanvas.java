package org.palmares.chart.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.knowm.xchart.XYChart;

/**
 * Draws a PDF of one page: paths only, so that it needs no font, and no date, so that its bytes are the same each time.
 * Libraries that write PDF through Java's graphics ask the platform for a font even where none is used.
 */
public final class PdfCanvas implements Canvas {
    /** PDF counts 72 points to the inch, the figure 96. */
    private static final double POINTS = 0.75;

    private final StringBuilder content = new StringBuilder();

    @Override
    public void fill(Shape shape, Color color) {
        if (color.getAlpha() > 0) {
            content.append(components(color)).append("rg\n");
            path(shape);
            content.append("f\n");
        }
    }

    @Override
    public void stroke(Shape shape, Color color, double width, float... dash) {
        if (color.getAlpha() == 0 || width == 0) {
            return;
        }
        content.append(components(color)).append("RG ").append(number(width)).append(" w 1 j [");
        for (float each : dash) {
            content.append(number(each)).append(' ');
        }
        content.append("] 0 d\n");
        path(shape);
        content.append("S\n");
    }

    @Override
    public void text(String given, double x, double y, TextStyle style, Anchor anchor) {
        String text = TextStyle.shown(given);
        double left = anchor.left(x, style.width(text));
        fill(style.face().outline(text, left, y, style.size()), style.color());
    }

    @Override
    public void marks(Box box, XYChart chart) {
        RecordedMarks.of(box, chart).draw(this);
    }

    /** Writes the page in the size of the figure. */
    public void write(double width, double height, String title, OutputStream out) throws IOException {
        // The figure counts from the top left, PDF from the bottom left.
        String all = POINTS + " 0 0 -" + POINTS + " 0 " + number(height * POINTS) + " cm\n" + content;
        byte[] stream = deflated(all.getBytes(StandardCharsets.US_ASCII));
        String box = "[0 0 " + number(width * POINTS) + " " + number(height * POINTS) + "]";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        pdf.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        object(pdf, offsets, "<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>");
        object(pdf, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(pdf, offsets, "<< /Type /Page /Parent 2 0 R /MediaBox " + box + " /Contents 4 0 R /Resources << >> >>");
        startObject(pdf, offsets, "<< /Length " + stream.length + " /Filter /FlateDecode >>\nstream\n");
        pdf.writeBytes(stream);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        object(pdf, offsets, "<< /Title <FEFF" + hex(title) + "> >>");
        int table = pdf.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> end.append(String.format("%010d 00000 n \n", offset)));
        end.append("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        pdf.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
        pdf.writeTo(out);
    }

    private void path(Shape shape) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> operator("m", c[0], c[1]);
                case PathIterator.SEG_LINETO -> operator("l", c[0], c[1]);
                case PathIterator.SEG_QUADTO -> {
                    // PDF has cubic curves only; this one is the same curve, raised by a degree.
                    operator(
                            "c",
                            x + 2 * (c[0] - x) / 3,
                            y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3,
                            c[3] + 2 * (c[1] - c[3]) / 3,
                            c[2],
                            c[3]);
                    c[0] = c[2];
                    c[1] = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    operator("c", c);
                    c[0] = c[4];
                    c[1] = c[5];
                }
                default -> operator("h");
            }
            x = c[0];
            y = c[1];
        }
    }

    private void operator(String name, double... operands) {
        for (double each : operands) {
            content.append(number(each)).append(' ');
        }
        content.append(name).append('\n');
    }

    private static String components(Color color) {
        return SvgPath.number(color.getRed() / 255.0, 4) + " " + SvgPath.number(color.getGreen() / 255.0, 4) + " "
                + SvgPath.number(color.getBlue() / 255.0, 4) + " ";
    }

    private static String number(double value) {
        return SvgPath.number(value, 3);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(each -> hex.append(String.format("%04X", each)));
        return hex.toString();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(deflated, deflater)) {
            stream.write(bytes);
        } finally {
            deflater.end();
        }
        return deflated.toByteArray();
    }

    private static void object(ByteArrayOutputStream pdf, List<Integer> offsets, String body) {
        startObject(pdf, offsets, body + "\nendobj\n");
    }

    private static void startObject(ByteArrayOutputStream pdf, List<Integer> offsets, String body) {
        offsets.add(pdf.size());
        pdf.writeBytes((offsets.size() + " 0 obj\n" + body).getBytes(StandardCharsets.US_ASCII));
    }
}
