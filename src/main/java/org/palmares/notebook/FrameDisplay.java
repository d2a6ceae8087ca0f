package org.palmares.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.IntStream;
import org.palmares.format.CountText;
import org.palmares.format.HtmlText;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A frame as a cell shows it: the first and the last rows, under each column's name its type, and below the whole frame's
 * size. Unknown cells are empty.
 */
final class FrameDisplay {
    private static final int ALL_SHOWN = 20;
    private static final int FIRST = 10;
    private static final int LAST = 5;
    private static final MathContext READING = new MathContext(6);

    private FrameDisplay() {}

    static Display of(Table frame) {
        return new Display(html(frame), text(frame));
    }

    private static String html(Table frame) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        for (Column<?> column : frame.columns()) {
            html.append("<th").append(alignment(column)).append('>').append(HtmlText.of(column.name()));
            html.append("<br><small>").append(typeName(column)).append("</small></th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        int rows = frame.rowCount();
        if (rows <= ALL_SHOWN) {
            IntStream.range(0, rows).forEach(row -> appendRow(html, frame, row));
        } else {
            IntStream.range(0, FIRST).forEach(row -> appendRow(html, frame, row));
            html.append("<tr><td colspan=\"").append(frame.columnCount()).append("\">⋮</td></tr>\n");
            IntStream.range(rows - LAST, rows).forEach(row -> appendRow(html, frame, row));
        }
        return html.append("</tbody>\n</table>\n<small>")
                .append(size(frame))
                .append("</small>")
                .toString();
    }

    private static void appendRow(StringBuilder html, Table frame, int row) {
        html.append("<tr>");
        for (Column<?> column : frame.columns()) {
            html.append("<td").append(alignment(column)).append('>').append(HtmlText.of(cell(column, row)));
            html.append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        Object value = column.get(row);
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? reading(number) : value.toString();
        }
        return value.toString();
    }

    private static String reading(double number) {
        BigDecimal rounded = new BigDecimal(number).round(READING).stripTrailingZeros();
        return rounded.scale() <= 0 ? rounded.toBigInteger().toString() : rounded.toPlainString();
    }

    private static String alignment(Column<?> column) {
        ColumnType type = column.type();
        boolean number = type == ColumnType.SHORT
                || type == ColumnType.INTEGER
                || type == ColumnType.LONG
                || type == ColumnType.FLOAT
                || type == ColumnType.DOUBLE;
        return number ? " style=\"text-align: right\"" : " style=\"text-align: left\"";
    }

    private static String typeName(Column<?> column) {
        return column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String size(Table frame) {
        return CountText.of(frame.rowCount(), "row") + " × " + CountText.of(frame.columnCount(), "column");
    }

    private static String text(Table frame) {
        StringBuilder text = new StringBuilder();
        try (Rows rows = Rows.of(frame)) {
            OutputFormat.BOX.write(rows, text, Style.unlimited().withMaxRows(ALL_SHOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
