package org.palmares.format;

import java.io.IOException;

/** Writes one text format. Implementations are stateless, end the last line, and close nothing. */
interface RowsWriter {
    void write(Rows rows, Appendable out, Style style) throws IOException;
}
