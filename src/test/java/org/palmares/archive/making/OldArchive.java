package org.palmares.archive.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.DuckDb;
import org.palmares.archive.SqlResource;
import org.palmares.archive.exchange.LoadPlan;

/** Archives as versions 1 and 2 made them. */
public final class OldArchive {
    static final List<String> GIVEN = LoadPlan.archiveTables().stream()
            .filter(table -> !table.equals("dictionary") && !table.equals("schema_version"))
            .toList();

    /** Version 2 knew no weather. */
    private static final String EDITIONS_OF_THEN =
            "SELECT * REPLACE (nullif(cause, 'weather') AS cause) FROM today.edition ORDER BY rowid";

    /** An import, a reject, a merge, and what somebody added by hand. */
    private static final String TAKEN_IN = """
            INSERT INTO source VALUES ('my-book', 'my book', 'user', 4, NULL);
            INSERT INTO import_log VALUES (7, 'book.csv', 'palmares-lines', 'abc', 'my-book', 2, 1);
            INSERT INTO reject VALUES (7, 'book.csv', 3, 'x', 'unreadable');
            INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, status, time_s, gap_s, source_id)
            VALUES (7, 1, 'gp-miguel-indurain', 1951, 'STAGE', 'ion-izagirre', 1, 'FINISHED', 2724, 0, 'my-book'),
                (7, 2, 'gp-miguel-indurain', 1951, 'STAGE', 'gorka-izagirre-2', 2, 'FINISHED', NULL, 62, 'my-book');
            INSERT INTO rider (rider_id, name, source) VALUES ('gorka-izagirre-2', 'Gorka Izagirre', 'my book');
            INSERT INTO rider_merge VALUES ('gorka-izagirre-2', 'gorka-izagirre', 'one and the same');
            CREATE TABLE "my notes" (rider_id VARCHAR PRIMARY KEY, note VARCHAR);
            INSERT INTO "my notes" VALUES ('ion-izagirre', 'won twice');
            CREATE VIEW noted AS SELECT note FROM "my notes";
            """;

    private OldArchive() {}

    /** The tables as they were then, with today's bundled history as far as they have columns for it. */
    public static void make(Path file, int version) throws SQLException {
        String schema = SqlResource.read("schema-v2.sql");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH ':memory:' AS today");
            statement.execute("USE today");
            BundledArchive.fill(connection);
            statement.execute("ATTACH '" + file + "' AS archive (STORAGE_VERSION 'v1.0.0')");
            statement.execute("USE archive");
            statement.execute(
                    version == 1 ? schema.replaceAll("(time_s|gap_s|gap_raced_s)( +)DOUBLE", "$1$2INTEGER") : schema);
            for (String table : GIVEN) {
                String columns = columns(statement, table);
                if (!columns.isEmpty()) {
                    String from =
                            table.equals("edition") ? EDITIONS_OF_THEN : "FROM today." + table + " ORDER BY rowid";
                    statement.execute(
                            "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM (" + from + ")");
                }
            }
            statement.execute("""
                    INSERT INTO dictionary
                    SELECT d.* REPLACE (c.data_type AS type)
                    FROM today.dictionary AS d
                    JOIN duckdb_columns() AS c USING (table_name, column_name)
                    WHERE c.database_name = 'archive'""");
            statement.execute(TAKEN_IN);
            ArchiveSchema.resolveAll(connection);

            ArchiveSchema.stamp(connection, version, "the digest of then");
            // A statement is closed by its first failure.
            makeMacros(connection);
        }
    }

    /** The macros of then are not kept; those of today that fit the tables of then stand for them. */
    private static void makeMacros(Connection connection) throws SQLException {
        for (String name : SqlResource.macros()) {
            try {
                DuckDb.execute(connection, SqlResource.macro(name));
            } catch (SQLException e) {
                assertThat(e.getMessage()).contains("Error:"); // It asks for a table or column that came later.
            }
        }
        DuckDb.execute(connection, "CREATE OR REPLACE SEQUENCE import_number START 10");
    }

    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet names = statement.executeQuery("SELECT coalesce(string_agg(column_name, ', ' ORDER BY"
                + " column_index), '') FROM duckdb_columns() WHERE database_name = 'archive' AND table_name = '" + table
                + "'")) {
            names.next();
            return names.getString(1);
        }
    }
}
