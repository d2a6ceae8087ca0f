package org.palmares.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;
import tech.tablesaw.api.Table;

/** Whole answers as CSV, as the tests compare them. */
final class Csv {
    private Csv() {}

    static String of(Table table) {
        StringBuilder csv = new StringBuilder();
        try (Rows rows = Rows.of(table)) {
            OutputFormat.CSV.write(rows, csv, Style.unlimited());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString().replace("\r\n", "\n").strip();
    }

    static String of(Archive archive, String query, Map<String, ?> values) {
        return of(archive.query(query, values));
    }

    /** The answer, or the first line of why there is none. */
    static String orRefusal(Archive archive, String query, Map<String, ?> values) {
        try {
            return of(archive, query, values);
        } catch (RuntimeException refused) {
            return "refused: " + refused.getMessage().lines().findFirst().orElse("");
        }
    }
}
