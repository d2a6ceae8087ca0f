package org.palmares.intake;

import java.nio.file.Path;
import org.palmares.archive.Transaction;

/** A file whose format is known: how it is laid into the temporary tables, and whose statement it is. */
sealed interface SourceFile extends AutoCloseable permits PageFile, TableFile {
    /** The format's name. */
    String format();

    /** The title of the source when the user names none. */
    String sourceTitle();

    /** The kind of the source, which sets its priority. */
    String sourceKind();

    /** Lays the file's lines into the tables of {@code staging.sql}. */
    void stage(Transaction change);

    /** Ends what reading the file needed. */
    @Override
    void close();

    /**
     * Tells the format from the content: a table that a mapping fits, or a page that a reader knows.
     *
     * @throws org.palmares.archive.ArchiveException naming the formats there are when none fits
     */
    static SourceFile recognise(Path file, ImportOptions options) {
        return TableFile.recognise(file, options).orElseGet(() -> PageFile.recognise(file, options));
    }
}
