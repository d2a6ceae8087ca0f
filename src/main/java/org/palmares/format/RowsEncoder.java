package org.palmares.format;

import java.io.IOException;
import java.io.OutputStream;

/** Writes one format as bytes. Implementations are stateless and close nothing. */
interface RowsEncoder {
    void encode(Rows rows, OutputStream out, Style style) throws IOException;
}
