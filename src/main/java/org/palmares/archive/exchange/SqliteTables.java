package org.palmares.archive.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.palmares.archive.ArchiveException;

/** The tables of an SQLite file that {@link SqliteCopy} wrote: dates come back from texts, booleans from 1 and 0. */
record SqliteTables(Connection connection, Path path, SqliteFile file) implements TableSource {
    static SqliteTables open(Connection connection, Path path) {
        return new SqliteTables(connection, path, SqliteFile.open(path));
    }

    @Override
    public String place(String table) {
        return table + " of " + path.getFileName();
    }

    @Override
    public String headerPlace(String table) {
        return place(table);
    }

    @Override
    public List<String> header(String table) {
        List<String> columns = file.tables().contains(table) ? file.columns(table) : List.of();
        if (columns.isEmpty()) {
            throw new ArchiveException(path + " has no table " + table);
        }
        return columns;
    }

    @Override
    public String rows(String table, List<String> columns) {
        file.copy(table, connection, "sqlite_rows");
        return "SELECT row_number() OVER () AS file_line, * FROM sqlite_rows";
    }

    @Override
    public void close() {
        file.close();
    }
}
