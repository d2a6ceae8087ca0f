package org.palmares.archive.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the tables of an archive into an SQLite file. SQLite knows integers, reals and texts: dates become texts as
 * {@code 2023-04-01}, booleans 1 and 0. An unknown value stays NULL.
 */
final class SqliteCopy {
    /** Decimals are written as reals: SQLite has nothing exact, and three digits after the point survive it. */
    private static final Map<String, String> TYPES =
            Map.of("VARCHAR", "TEXT", "DATE", "TEXT", "INTEGER", "INTEGER", "BOOLEAN", "INTEGER", "DOUBLE", "REAL");

    private final Connection archive;
    private final List<String> tables;

    SqliteCopy(Connection archive, List<String> tables) {
        this.archive = archive;
        this.tables = tables;
    }

    void write(Path file) throws SQLException {
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            sqlite.setAutoCommit(false);
            for (String table : tables) {
                copy(table, Dictionary.of(archive, table), sqlite);
            }
            sqlite.commit();
        }
    }

    private void copy(String table, List<Dictionary.Entry> columns, Connection sqlite) throws SQLException {
        try (Statement create = sqlite.createStatement()) {
            create.execute("CREATE TABLE " + table + " ("
                    + columns.stream().map(SqliteCopy::declared).collect(Collectors.joining(", ")) + ") STRICT");
        }
        List<String> values = new ArrayList<>();
        for (Dictionary.Entry column : columns) {
            values.add("CAST(" + quoted(column) + " AS " + readAs(column) + ")");
        }
        try (Statement read = archive.createStatement();
                ResultSet rows = read.executeQuery(
                        "SELECT " + String.join(", ", values) + " FROM (FROM " + table + " ORDER BY ALL)");
                PreparedStatement insert = sqlite.prepareStatement("INSERT INTO " + table + " VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
            while (rows.next()) {
                for (int i = 1; i <= columns.size(); i++) {
                    Object value = rows.getObject(i);
                    if (value == null) {
                        insert.setNull(i, Types.NULL);
                    } else {
                        insert.setObject(i, value);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String declared(Dictionary.Entry column) {
        return quoted(column) + " " + sqliteType(column) + (column.required() ? " NOT NULL" : "");
    }

    private static String sqliteType(Dictionary.Entry column) {
        return TYPES.getOrDefault(column.type(), "REAL");
    }

    private static String readAs(Dictionary.Entry column) {
        return switch (sqliteType(column)) {
            case "TEXT" -> "VARCHAR";
            case "INTEGER" -> "BIGINT";
            default -> "DOUBLE";
        };
    }

    private static String quoted(Dictionary.Entry column) {
        return '"' + column.column() + '"';
    }
}
