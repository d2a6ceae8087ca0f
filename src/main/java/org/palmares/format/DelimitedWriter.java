package org.palmares.format;

import java.io.IOException;
import java.util.List;

/**
 * Delimited text after RFC 4180, with one header line. Lines end in a line feed, as the tools of Unix, R and DuckDB write
 * them. An unknown cell is empty, an empty text is {@code ""}. In a table of one column an unknown cell is {@code ""} too:
 * it would be an empty line, which most readers skip, and a row would be lost.
 */
record DelimitedWriter(char delimiter) implements RowsWriter {
    /** A writer that encodes is entered once for so many characters, and not once a cell. */
    private static final int AT_A_TIME = 1 << 14;

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        int width = columns.size();
        String unknown = width == 1 ? "" : null;
        StringBuilder lines = new StringBuilder(2 * AT_A_TIME);
        for (int i = 0; i < width; i++) {
            appendCell(lines, i, columns.get(i).name());
        }
        lines.append('\n');
        while (rows.next()) {
            for (int i = 0; i < width; i++) {
                Object value = rows.value(i);
                if (value instanceof Integer || value instanceof Long) {
                    // Most cells of a large result are whole numbers, which never need quotes nor a text of their own.
                    (i > 0 ? lines.append(delimiter) : lines).append(((Number) value).longValue());
                } else {
                    appendCell(lines, i, value == null ? unknown : CellText.exact(value));
                }
            }
            lines.append('\n');
            if (lines.length() >= AT_A_TIME) {
                out.append(lines);
                lines.setLength(0);
            }
        }
        out.append(lines);
    }

    private void appendCell(StringBuilder out, int column, String text) {
        if (column > 0) {
            out.append(delimiter);
        }
        if (text == null) {
            return;
        }
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    /** A space at an end is quoted too, since many readers trim bare cells. */
    private boolean needsQuotes(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return true;
        }
        // A loop, for this is where a large result spends its time.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
