package org.palmares.format;

import java.io.IOException;
import java.util.List;

/**
 * Delimited text after RFC 4180, with one header line. Lines end in a line feed, as the tools of Unix, R and DuckDB write
 * them. An unknown cell is empty, an empty text is {@code ""}. In a table of one column an unknown cell is {@code ""} too:
 * it would be an empty line, which most readers skip, and a row would be lost.
 */
record DelimitedWriter(char delimiter) implements RowsWriter {

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<Column> columns = rows.columns();
        String unknown = columns.size() == 1 ? "" : null;
        for (int i = 0; i < columns.size(); i++) {
            appendCell(out, i, columns.get(i).name());
        }
        out.append('\n');
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.value(i);
                appendCell(out, i, value == null ? unknown : CellText.exact(value));
            }
            out.append('\n');
        }
    }

    private void appendCell(Appendable out, int column, String text) throws IOException {
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
