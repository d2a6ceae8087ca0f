package org.palmares.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.palmares.archive.DuckDb;

/** A DuckDB in memory, to look at a file with before the archive has to do with it. */
final class ScratchDuckDb {
    private ScratchDuckDb() {}

    /** The columns of a relation that reads a file; none when it can't be read so. */
    static Set<String> columns(String relation) {
        return names("SELECT column_name FROM (DESCRIBE FROM " + relation + ")");
    }

    /** What a query of one column gives; nothing when it fails. */
    static Set<String> names(String sql) {
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            Set<String> names = strings(statement, sql);
            names.remove("filename"); // a column of the relation, not of the file
            return names;
        } catch (SQLException e) {
            // Not a table of this shape: other mappings, and then the readers of pages, have their turn.
            return Set.of();
        }
    }

    /** The first column of a query's result, in order. */
    static Set<String> strings(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            Set<String> strings = new LinkedHashSet<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    /** Makes the temporary table {@code input} of a relation. */
    static void lay(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE input AS FROM " + relation);
        }
    }
}
