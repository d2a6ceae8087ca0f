package org.palmares.archive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.palmares.sql.SqlText;

/**
 * The few things that are asked of a connection to DuckDB all over: open it, execute, make a change as a whole, read a
 * column. Nothing here knows of archives. For the floors {@code archive} and {@code intake}; no other speaks JDBC.
 */
public final class DuckDb {
    /** Other clients of today read no newer one than this. */
    private static final String STORAGE_VERSION = "v1.0.0";

    private DuckDb() {}

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T run() throws SQLException, X;
    }

    /**
     * A DuckDB of its own, in memory, that fetches nothing: extensions are neither installed nor loaded unasked.
     *
     * @throws ArchiveException when DuckDB can't be started on this machine
     */
    public static Connection connect() {
        TablesawStart.begin();
        DuckDbLibrary.load();
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            // DriverManager would load every driver on the class path, SQLite's too, at each start.
            return new DuckDBDriver().connect("jdbc:duckdb:", settings);
        } catch (SQLException e) {
            throw new ArchiveException("DuckDB can't be started: " + e.getMessage(), e);
        }
    }

    /**
     * Whether DuckDB's library lies beside its driver, as in {@code target/dist}. Elsewhere the driver unpacks it into the
     * temporary folder at each start.
     */
    public static boolean isUnpacked() {
        try (Stream<Path> files = Files.list(Path.of(DuckDBDriver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent())) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("libduckdb_java.so_"));
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return false;
        }
    }

    /** Gives the parameters of a statement their values, in order. */
    public static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** Runs one statement, or several, for what they do. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query's result as text, in its order; SQL's NULL is null. */
    public static List<String> firstColumn(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /**
     * Does the work as a whole: it is kept when it returns and undone when it throws. What it throws is what the caller gets;
     * a rollback that fails beside it is added to it as suppressed and never shown in its place. (A commit that failed, as on a
     * full disk, has undone itself, and then there is nothing to roll back.)
     */
    public static <T, X extends Exception> T inTransaction(Connection connection, Work<T, X> work)
            throws SQLException, X {
        execute(connection, "BEGIN");
        try {
            T answer = work.run();
            execute(connection, "COMMIT");
            return answer;
        } catch (Throwable cause) {
            rollBack(connection, cause);
            throw cause;
        }
    }

    /** Does the work and undoes it, as {@link #inTransaction} does when it throws. */
    public static <T, X extends Exception> T undone(Connection connection, Work<T, X> work) throws SQLException, X {
        execute(connection, "BEGIN");
        T answer;
        try {
            answer = work.run();
        } catch (Throwable cause) {
            rollBack(connection, cause);
            throw cause;
        }
        execute(connection, "ROLLBACK");
        return answer;
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Attaches a file that does not exist yet, in the form that other clients read. */
    public static void attachNew(Connection connection, Path file, String name) throws SQLException {
        execute(
                connection,
                "ATTACH " + SqlText.literal(file.toString()) + " AS " + SqlText.identifier(name) + " (STORAGE_VERSION '"
                        + STORAGE_VERSION + "')");
    }
}
