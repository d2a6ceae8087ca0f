package org.palmares.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of files that hold no text, told by how they begin: what each is, and what to do with it instead. */
public enum ForeignFile {
    EXCEL("an Excel workbook. Save the sheet as CSV and import that"),
    OPEN_DOCUMENT("an OpenDocument spreadsheet. Save the sheet as CSV and import that"),
    WORD("a Word document. Save it as plain text, or its table as CSV, and import that"),
    OLD_OFFICE("an Office file from before 2007, such as an .xls workbook. Save the sheet as CSV and import that"),
    ZIP("a zip archive. Unpack it and import the files inside"),
    GZIP("gzip-compressed. Unpack it with gunzip and import the result"),
    OTHER_COMPRESSED("compressed. Unpack it and import the files inside"),
    PDF("a PDF. Copy its text into a text file, or its table into a CSV file, and import that"),
    IMAGE("an image. palmares reads no pictures: write the results into a CSV file and import that");

    private static final String ZIP_ENTRY = "PK\u0003\u0004";

    private final String advice;

    ForeignFile(String advice) {
        this.advice = advice;
    }

    /** What it is, and what to do: a sentence that goes after the file's name and a colon. */
    public String advice() {
        return advice;
    }

    /**
     * What begins like this; empty for a text, and for bytes of no kind known here.
     *
     * @param bytes the file, or its beginning
     */
    public static Optional<ForeignFile> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(values()).filter(kind -> kind.is(text)).findFirst();
    }

    private boolean is(String text) {
        return switch (this) {
            case EXCEL -> text.startsWith(ZIP_ENTRY) && text.contains("xl/workbook.");
            case OPEN_DOCUMENT ->
                text.startsWith(ZIP_ENTRY)
                        && text.startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 30);
            case WORD -> text.startsWith(ZIP_ENTRY) && text.contains("word/document.");
            case OLD_OFFICE -> text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
            case ZIP -> text.startsWith(ZIP_ENTRY) || text.startsWith("PK\u0005\u0006");
            case GZIP -> text.startsWith("\u001f\u008b");
            case OTHER_COMPRESSED ->
                begins(text, "BZh", "\u00fd7zXZ\0", "7z\u00bc\u00af", "Rar!\u001a", "(\u00b5/\u00fd");
            case PDF -> text.startsWith("%PDF-");
            case IMAGE ->
                begins(text, "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a", "II*\0", "MM\0*")
                        || (text.startsWith("RIFF") && text.startsWith("WEBP", 8))
                        || text.startsWith("ftyphei", 4);
        };
    }

    private static boolean begins(String text, String... signs) {
        return Stream.of(signs).anyMatch(text::startsWith);
    }
}
