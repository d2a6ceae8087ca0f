package org.palmares.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;

/** A page with everything that its figures rest on, as a zip. */
final class PageArchive {
    /** A zip can tell no earlier one; a time of today would make other bytes each time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PageArchive() {}

    static byte[] of(Report.Made made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, made.name() + ".html", made.html());
            put(zip, made.name() + ".md", MarkdownPage.of(made.html()));
            int place = 0;
            for (Evidence evidence : made.evidence()) {
                place++;
                String name = evidence.fileName(place);
                put(zip, "data/" + name + ".csv", csv(evidence));
                put(zip, "sql/" + name + ".sql", evidence.script());
                if (evidence.chart().isPresent()) {
                    put(zip, "figures/" + name + ".svg", evidence.chart().get().svg());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String csv(Evidence evidence) throws IOException {
        StringBuilder csv = new StringBuilder();
        OutputFormat.CSV.write(Rows.of(evidence.table()), csv, Style.unlimited());
        return csv.toString();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
