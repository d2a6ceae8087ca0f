package org.palmares.archive.exchange;

import java.sql.SQLException;
import java.util.List;

/** What the tables of an archive are loaded from: a folder of files, a lake, or a database file. All of it is read as text. */
public sealed interface TableSource extends AutoCloseable permits FolderTables, LakeTables, DuckDbTables, SqliteTables {
    /** What holds a table, for messages: {@code claim.csv}, or {@code claim of archive.sqlite}. */
    String place(String table);

    /** Where the names of a table's columns stand, for messages. */
    String headerPlace(String table);

    /** The names of a table's columns; none where it has no row to tell them by. */
    List<String> header(String table) throws SQLException;

    /** The query for a table's rows as text, each with its {@code file_line}: the line, or the row where there are no lines. */
    String rows(String table, List<String> columns) throws SQLException;

    @Override
    void close();
}
