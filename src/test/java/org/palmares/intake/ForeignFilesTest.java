package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** Files that are no text and no table are refused by what they are, whatever their name says, and change nothing. */
final class ForeignFilesTest {
    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void opensAnArchive() {
        archive = FreshArchive.in(folder);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @Test
    void anExcelWorkbookIsToBeSavedAsCsv() throws IOException {
        assertRefused(
                zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
                "an Excel workbook. Save the sheet as CSV and import that");
    }

    @Test
    void anOldOfficeFileIsToBeSavedAsCsv() throws IOException {
        assertRefused(
                bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ',', ';', 0),
                "an Office file from before 2007, such as an .xls workbook. Save the sheet as CSV and import that");
    }

    @Test
    void aZipIsToBeUnpacked() throws IOException {
        assertRefused(zip("a,b.csv", "c.csv"), "a zip archive. Unpack it and import the files inside");
    }

    @Test
    void aGzipThatEndsTooEarlyIsRefused() throws IOException {
        Path file = bytes(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1);

        assertThatThrownBy(() -> new Importer(archive).take(file, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + " can't be read: Unexpected end of ZLIB input stream");
    }

    @Test
    void aPdfIsToBeCopied() throws IOException {
        assertRefused(
                Files.writeString(folder.resolve("list.csv"), "%PDF-1.7, 1;2\n%\u00e2\u00e3\n1 0 obj"),
                "a PDF. Copy its text into a text file, or its table into a CSV file, and import that");
    }

    @Test
    void anImageIsToBeWrittenOut() throws IOException {
        assertRefused(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, ',', ';'),
                "an image. palmares reads no pictures: write the results into a CSV file and import that");
        assertRefused(
                bytes(0xFF, 0xD8, 0xFF, 0xE0, ',', ';'),
                "an image. palmares reads no pictures: write the results into a CSV file and import that");
    }

    @Test
    void anEmptyFileIsToBeSavedAgain() throws IOException {
        assertRefused(bytes(), "the file is empty. Save or export it again");
    }

    @Test
    void bytesOfNoKnownKindAreNoText() throws IOException {
        assertRefused(
                bytes(1, 2, 3, 4, 0, 0, 0),
                "binary content, no text. Allowed: HTML, Markdown or plain text, in UTF-8 or Windows-1252");
    }

    private void assertRefused(Path file, String reason) {
        List<String> before = ArchiveContents.of(archive);

        assertThatThrownBy(() -> new Importer(archive).take(file, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + ": " + reason);
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("list.csv");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write("1,2;3\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path bytes(int... values) throws IOException {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Files.write(folder.resolve("list.csv"), bytes);
    }
}
