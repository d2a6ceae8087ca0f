package org.palmares.archive.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code datasets/dictionary.csv} says of a table's columns; it drives the loading and the checking of the data. */
final class Dictionary {

    /** One column; {@code allowed} is a list {@code a|b} or a regular expression {@code /…/}. */
    record Entry(
            String table,
            String column,
            String type,
            boolean required,
            boolean inFile,
            Optional<String> allowed,
            Optional<String> refersTo) {

        /** Words for "what is allowed here" in a message. */
        String allowedInWords() {
            return allowed.map(values -> values.startsWith("/")
                            ? "does not match " + values
                            : "is not one of " + values.replace("|", ", "))
                    .orElseThrow();
        }
    }

    private Dictionary() {}

    static List<Entry> of(Connection connection, String table) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT d.column_name, d.type, d.required, d.in_file, d.allowed, d.refers_to
                FROM dictionary AS d
                LEFT JOIN duckdb_columns() AS c
                    ON c.database_name = current_database() AND c.table_name = d.table_name
                    AND c.column_name = d.column_name
                WHERE d.table_name = ?
                ORDER BY c.column_index""")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(
                            table,
                            rows.getString(1),
                            rows.getString(2),
                            rows.getBoolean(3),
                            rows.getBoolean(4),
                            Optional.ofNullable(rows.getString(5)),
                            Optional.ofNullable(rows.getString(6))));
                }
            }
        }
        return entries;
    }
}
