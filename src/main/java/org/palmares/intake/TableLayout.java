package org.palmares.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.palmares.archive.Transaction;

/** How a file holds the rows of a table, and how they get into DuckDB. What the rows mean is a {@link TableMapping}'s. */
sealed interface TableLayout extends AutoCloseable
        permits CsvTable, JsonTable, ParquetTable, DuckDbTable, SqliteTable, XlsxTable {
    /** The layout that the content shows, whatever the file is called; empty when it is no table. */
    static Optional<TableLayout> of(Path file) {
        FileHead head = FileHead.of(file);
        if (head.isForeign()) {
            return Optional.empty();
        }
        // What a database or a Parquet file begins with is certain; a text that looks like CSV may be anything.
        List<Function<FileHead, Optional<TableLayout>>> layouts = List.of(
                ParquetTable::recognise,
                DuckDbTable::recognise,
                SqliteTable::recognise,
                XlsxTable::recognise,
                JsonTable::recognise,
                CsvTable::recognise);
        return layouts.stream()
                .map(layout -> layout.apply(head))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the same content may be a page or a list that a reader knows. */
    boolean mayBeAPage();

    /** Whether headings are the first row of the text, which may be missing. */
    default boolean isOfText() {
        return false;
    }

    /** The names of the columns, in order; none when this is no table of the shape that the mapping wants. */
    Set<String> columns(TableMapping mapping);

    /** Makes the temporary table {@code input} of the rows, in their order, with a column {@code filename}. */
    void lay(Connection connection, TableMapping mapping) throws SQLException;

    /** How many lines stand before the first row. */
    default int headerLines(TableMapping mapping) {
        return 0;
    }

    /**
     * Gives the rows of the temporary table {@code mapped} the lines they stand in, and keeps as rejects those that are no
     * rows at all.
     *
     * @param rowForRow whether a row of {@code mapped} is one of {@code input}, which a mapping's query need not leave so
     */
    default void numberLines(Transaction change, TableMapping mapping, boolean rowForRow) {
        // They are numbered one after the other already, and each is a row.
    }

    @Override
    void close();
}
