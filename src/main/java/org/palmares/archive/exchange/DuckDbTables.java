package org.palmares.archive.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.palmares.archive.ArchiveException;
import org.palmares.sql.SqlText;

/**
 * The tables of a DuckDB file, attached for reading as {@code exported}. From then on its connection reaches no other file:
 * what is in a file from elsewhere must not read this machine's. Views are no tables here.
 */
final class DuckDbTables implements TableSource {
    private final Connection connection;
    private final Path file;

    private DuckDbTables(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    static DuckDbTables attach(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + SqlText.literal(file.toString()) + " AS exported (READ_ONLY)");
            statement.execute("SET enable_external_access = false");
        }
        return new DuckDbTables(connection, file);
    }

    @Override
    public String place(String table) {
        return table + " of " + file.getFileName();
    }

    @Override
    public String headerPlace(String table) {
        return place(table);
    }

    @Override
    public List<String> header(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT column_name
                FROM duckdb_columns()
                JOIN duckdb_tables() USING (database_name, schema_name, table_name)
                WHERE database_name = 'exported' AND schema_name = 'main' AND table_name = ?
                ORDER BY column_index""")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        if (names.isEmpty()) {
            throw new ArchiveException(file + " has no table " + table);
        }
        return names;
    }

    @Override
    public String rows(String table, List<String> columns) {
        return "SELECT row_number() OVER () AS file_line, CAST(COLUMNS(*) AS VARCHAR) FROM exported.main."
                + SqlText.identifier(table);
    }

    @Override
    public void close() {
        // Detached with its connection.
    }
}
