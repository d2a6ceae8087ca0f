package org.palmares.archive.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A folder with a file for each table. */
public record FolderTables(Connection connection, Path folder, TableFiles files) implements TableSource {
    @Override
    public String place(String table) {
        return table + files.suffix();
    }

    @Override
    public String headerPlace(String table) {
        return place(table) + ":1";
    }

    @Override
    public List<String> header(String table) throws SQLException {
        return files.header(connection, file(table));
    }

    @Override
    public String rows(String table, List<String> columns) {
        return files.rows(file(table), columns);
    }

    private Path file(String table) {
        return folder.resolve(place(table));
    }

    @Override
    public void close() {
        // Each file is read at once, by DuckDB.
    }
}
