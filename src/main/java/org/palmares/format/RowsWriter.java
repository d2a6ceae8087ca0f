package org.palmares.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes one text format, in bytes UTF-8. Implementations are stateless, end the last line, and close nothing. */
interface RowsWriter extends RowsEncoder {
    void write(Rows rows, Appendable out, Style style) throws IOException;

    @Override
    default void encode(Rows rows, OutputStream out, Style style) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(rows, text, style);
        text.flush();
    }
}
