package org.palmares.format;

import java.io.IOException;
import java.util.List;

/** One JSON object per line and nothing around them; no rows, no lines. */
final class JsonLinesWriter implements RowsWriter {
    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        List<String> keys = JsonText.keys(rows.columns());
        while (rows.next()) {
            JsonText.appendRow(out, keys, rows);
            out.append('\n');
        }
    }
}
