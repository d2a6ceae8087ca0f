package org.palmares.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies a workbook without the times at which it was made, so that the same rows give the same bytes. */
final class UndatedWorkbook {
    /** The first moment that a zip entry can name. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String MADE = "(<dcterms:created[^>]*>)[^<]*";

    private UndatedWorkbook() {}

    /** Java's own reader of zip files wants a file with a name. */
    static void copy(SeekableByteChannel workbook, OutputStream out) throws IOException {
        try (ZipFile from = ZipFile.builder().setSeekableByteChannel(workbook).get()) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(FIXED);
                to.putNextEntry(undated);
                try (InputStream content = from.getInputStream(entry)) {
                    copyUndated(entry.getName(), content, to);
                }
                to.closeEntry();
            }
            to.finish();
        }
    }

    private static void copyUndated(String name, InputStream content, OutputStream to) throws IOException {
        if (name.equals(PROPERTIES)) {
            String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            to.write(properties.replaceAll(MADE, "$1" + FIXED + ":00Z").getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(to);
        }
    }
}
