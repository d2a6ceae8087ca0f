package org.palmares.format;

import java.io.IOException;
import java.util.List;

/** One JSON array of objects, an object per line. */
final class JsonWriter implements RowsWriter {
    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<String> keys = JsonText.keys(rows.columns());
        String before = "[";
        String end = "[]\n";
        while (rows.next()) {
            out.append(before);
            JsonText.appendRow(out, keys, rows);
            before = ",\n";
            end = "]\n";
        }
        out.append(end);
    }
}
