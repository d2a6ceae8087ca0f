package org.palmares.format;

import java.io.IOException;

/** Another format's text behind a byte order mark, by which spreadsheets know that it is Unicode. */
record MarkedWriter(RowsWriter writer) implements RowsWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        out.append(BYTE_ORDER_MARK);
        writer.write(rows, out, style);
    }
}
