package org.palmares.format;

import java.io.IOException;
import java.util.List;

/**
 * One HTML page with one table, which opens in a browser as it is and from which the table can be taken. A line break in
 * a cell is {@code <br>}, an unknown cell is empty.
 */
final class HtmlWriter implements RowsWriter {
    private static final String START = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>palmares</title>
            <style>
            body { font-family: system-ui, sans-serif; }
            table { border-collapse: collapse; }
            th, td { padding: 0.2em 0.8em; text-align: left; border-bottom: 1px solid #ddd; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            </style>
            </head>
            <body>
            <table>
            """;

    private static final String END = """
            </tbody>
            </table>
            </body>
            </html>
            """;

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        List<String> cellStarts =
                columns.stream().map(column -> "<td" + side(column)).toList();
        out.append(START).append("<thead>\n<tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\"")
                    .append(side(column))
                    .append(escape(column.name()))
                    .append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        while (rows.next()) {
            out.append("<tr>");
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.value(i);
                out.append(cellStarts.get(i))
                        .append(value == null ? "" : escape(CellText.forReading(value)))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append(END);
    }

    private static String side(Column column) {
        return column.kind().isNumber() ? " class=\"number\">" : ">";
    }

    private static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\n' -> html.append("<br>");
                // No other control character is allowed in HTML, not even by its number.
                default -> html.appendCodePoint(Character.isISOControl(c) && c != '\t' ? 0xFFFD : c);
            }
        });
        return html.toString();
    }
}
