package org.palmares.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.palmares.question.Question;
import org.palmares.question.Questions;
import org.palmares.sql.SqlText;

/** Creates the tables, views and macros of an archive, with the comments that other clients show. */
public final class ArchiveSchema {
    private static final int CLAIMS_AT_A_TIME = 500_000;

    private ArchiveSchema() {}

    public static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlResource.read("schema.sql"));
        }
    }

    /** What a loaded archive still needs: the questions, the comments, and the number of the next import. */
    public static void complete(Connection connection) throws SQLException {
        createMacros(connection);
        createQuestions(connection);
        commentColumns(connection);
        try (Statement statement = connection.createStatement();
                ResultSet next = statement.executeQuery("SELECT coalesce(max(import_id), 0) + 1 FROM import_log")) {
            next.next();
            long number = next.getLong(1);
            if (number > 1) {
                statement.execute("CREATE OR REPLACE SEQUENCE import_number START " + number);
            }
        }
    }

    private static void createMacros(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String name : SqlResource.macros()) {
                String sql = SqlResource.macro(name);
                statement.execute(sql);
                String kind = sql.contains(" AS TABLE\n") ? "MACRO TABLE" : "MACRO";
                statement.execute("COMMENT ON " + kind + " " + name + " IS "
                        + SqlText.literal(String.join("\n", SqlResource.header(sql))));
            }
        }
    }

    private static void createQuestions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Question question : Questions.all()) {
                statement.execute(question.definition());
                statement.execute(
                        "COMMENT ON MACRO TABLE " + question.macro() + " IS " + SqlText.literal(question.comment()));
            }
        }
    }

    /** The meaning of every column, from the dictionary, onto the columns themselves. */
    private static void commentColumns(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                Statement write = connection.createStatement();
                ResultSet rows = read.executeQuery(
                        "SELECT table_name, column_name, meaning, unit FROM dictionary ORDER BY ALL")) {
            while (rows.next()) {
                String unit = rows.getString(4) == null ? "" : " [" + rows.getString(4) + "]";
                write.execute("COMMENT ON COLUMN " + rows.getString(1) + ".\"" + rows.getString(2) + "\" IS "
                        + SqlText.literal(rows.getString(3) + unit));
            }
        }
    }

    public static void stamp(Connection connection, int version, String digest) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, digest);
            insert.setString(3, PalmaresVersion.current());
            insert.execute();
        }
    }

    /** Resolves the claims of every edition. */
    public static void resolveAll(Connection connection) throws SQLException {
        resolve(connection, "SELECT DISTINCT race_id, year FROM claim");
    }

    /**
     * Resolves the claims of the editions that a query of {@code race_id, year} names, so many claims at a time: what is being
     * compared has to fit into memory, and a file may touch all editions there are.
     */
    static void resolve(Connection connection, String editions) throws SQLException {
        String resolve = SqlResource.read("resolve.sql");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE touched_portion AS " + portions(editions));
            int last = lastPortion(statement);
            for (int portion = 0; portion <= last; portion++) {
                statement.execute("CREATE OR REPLACE TEMP TABLE touched AS"
                        + " SELECT race_id, year FROM touched_portion WHERE portion = " + portion);
                statement.execute(resolve);
            }
            statement.execute("DROP TABLE touched");
            statement.execute("DROP TABLE touched_portion");
        }
    }

    private static String portions(String editions) {
        return "SELECT t.race_id, t.year,"
                + " CAST(sum(count(c.race_id)) OVER (ORDER BY t.race_id, t.year) // " + CLAIMS_AT_A_TIME
                + " AS INTEGER) AS portion"
                + " FROM (" + editions + ") AS t"
                + " LEFT JOIN claim AS c ON c.race_id = t.race_id AND c.year = t.year"
                + " GROUP BY t.race_id, t.year";
    }

    private static int lastPortion(Statement statement) throws SQLException {
        try (ResultSet last = statement.executeQuery("SELECT max(portion) FROM touched_portion")) {
            last.next();
            return last.getInt(1);
        }
    }
}
