package org.palmares.intake;

import java.util.List;
import java.util.Map;
import org.palmares.archive.Transaction;

/** A file whose format is known: how it is laid into the temporary tables, and whose statement it is. */
sealed interface SourceFile extends AutoCloseable permits PageFile, TableFile {
    /** The format's name. */
    String format();

    /** The title of the source when the user names none. */
    String sourceTitle();

    /** The kind of the source, which sets its priority. */
    String sourceKind();

    /** Whether a column of the file tells which race each line is of. */
    boolean tellsRace();

    /** Whether race and year stand in a title alone, which the user may know better. */
    boolean hasTitleOnly();

    /** What the user should know of how the file was read, each a sentence. */
    List<String> notes();

    /**
     * Lays the file's lines into the tables of {@code staging.sql}.
     *
     * @param parameters of the import, such as the year and race that fill gaps
     */
    void stage(Transaction change, Map<String, ?> parameters);

    /** Ends what reading the file needed. */
    @Override
    void close();

    /**
     * Tells the format from the content: a table that a mapping fits, or a page that a reader knows.
     *
     * @throws org.palmares.archive.ArchiveException naming the formats there are when none fits
     */
    static SourceFile recognise(GivenFile file, ImportOptions options) {
        return TableFile.recognise(file, options).orElseGet(() -> PageFile.recognise(file, options));
    }
}
