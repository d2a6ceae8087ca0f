package org.palmares.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palmares.failure.UsageException;

/** The formats a result can be written in, named as DuckDB's shell names its modes. */
@SuppressWarnings("ImmutableEnumChecker") // Writers keep no state, and the lists of names are copies.
public enum OutputFormat {
    /** A box for reading on a terminal, fitted to its width. Also called {@code table}. */
    BOX(new BoxWriter(), "box", "table"),
    /** Comma-separated values after RFC 4180. */
    CSV(new DelimitedWriter(','), "csv"),
    /** CSV that begins with a byte order mark, without which Excel takes accents for something else. */
    CSV_EXCEL(new MarkedWriter(new DelimitedWriter(',')), "csv-excel"),
    /** Tab-separated values, quoted as CSV. */
    TSV(new DelimitedWriter('\t'), "tsv"),
    /** One JSON array of objects. */
    JSON(new JsonWriter(), "json"),
    /** One JSON object per line. */
    JSONLINES(new JsonLinesWriter(), "jsonlines"),
    /** A table of GitHub's Markdown. */
    MARKDOWN(new MarkdownWriter(), "markdown"),
    /** One HTML page with one table. */
    HTML(new HtmlWriter(), "html"),
    /** A LaTeX tabular. */
    LATEX(new LatexWriter(), "latex"),
    /** One line per cell, an empty line between rows. */
    LINE(new LineWriter(), "line"),
    /** A workbook for Excel, LibreOffice and others: bytes, not text. */
    XLSX(new XlsxEncoder(), "xlsx");

    private final RowsEncoder encoder;
    private final List<String> names;

    OutputFormat(RowsEncoder encoder, String... names) {
        this.encoder = encoder;
        this.names = List.of(names);
    }

    /**
     * The format of this name, in any case.
     *
     * @throws UsageException when there is none; the message lists all
     */
    public static OutputFormat of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.names.contains(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("unknown output format '" + name + "'; the formats are " + allNames()));
    }

    /** The name on the command line. */
    public String formatName() {
        return names.get(0);
    }

    /**
     * Writes all rows and the end of the last line; closes neither side. An empty result still has its header. All but
     * {@link #BOX} take the same memory for any number of rows; a box holds the rows it shows.
     *
     * @throws IllegalArgumentException when the format is not {@linkplain #isText() text}
     */
    public void write(Rows rows, Appendable out, Style style) throws IOException {
        if (!(encoder instanceof RowsWriter writer)) {
            throw new IllegalArgumentException(formatName() + " is not text; write it to an output target");
        }
        writer.write(rows, out, style);
    }

    /**
     * Writes as {@link #write(Rows, Appendable, Style)}, text in UTF-8.
     *
     * @throws BrokenPipeException when the reader of the target has closed it
     * @throws OutputException when the target can't be written; a file is then as it was before
     */
    public void write(Rows rows, OutputTarget target, Style style) {
        target.write(out -> encoder.encode(rows, out, style));
    }

    /** Whether it can be shown on a terminal. */
    public boolean isText() {
        return encoder instanceof RowsWriter;
    }

    private static String allNames() {
        return Arrays.stream(values())
                .map(format -> format.names.get(0)
                        + format.names.stream()
                                .skip(1)
                                .map(alias -> " (or " + alias + ")")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }
}
