package org.palmares.archive.exchange;

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
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.palmares.archive.ArchiveException;
import org.palmares.sql.SqlText;
import org.sqlite.JDBC;

/**
 * An SQLite file, open for reading. It stays as it is, nothing appears beside it, and what is in it can do nothing: its
 * views may call no function that has effects, and load no library.
 */
public final class SqliteFile implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    private SqliteFile(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a file.
     *
     * @throws ArchiveException when it is not an SQLite file, or damaged
     */
    public static SqliteFile open(Path file) {
        try {
            // DriverManager would load every driver on the class path.
            Connection connection = new JDBC().connect(address(file), new Properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
            }
            return new SqliteFile(file, connection);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** A file that nobody writes is opened as one that can't change: SQLite would else lay files for locks beside it. */
    private static String address(Path file) {
        Path changes = file.resolveSibling(file.getFileName() + "-wal");
        return "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro"
                + (Files.exists(changes) ? "" : "&immutable=1");
    }

    /** The tables, by name. */
    public List<String> tables() {
        return named("table");
    }

    /** The views, by name. What they ask is run when one of them is read. */
    public List<String> views() {
        return named("view");
    }

    private List<String> named(String type) {
        return strings("""
                SELECT name
                FROM sqlite_schema
                WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                ORDER BY name""", type);
    }

    /** The columns of a table or view, in its order; none when there is no such table. */
    public List<String> columns(String table) {
        return strings("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
    }

    /**
     * Copies the rows of a table or view, in its order, as text: a whole number without a point, another so that it is
     * the same number when read again.
     *
     * @param into the temporary table of DuckDB that is made, or made anew
     */
    public void copy(String table, Connection duckDb, String into) {
        List<String> columns = columns(table);
        try (Statement create = duckDb.createStatement();
                Statement read = connection.createStatement()) {
            create.execute("CREATE OR REPLACE TEMP TABLE " + into + " ("
                    + columns.stream()
                            .map(column -> SqlText.identifier(column) + " VARCHAR")
                            .collect(Collectors.joining(", "))
                    + ")");
            try (ResultSet rows = read.executeQuery("SELECT * FROM " + SqlText.identifier(table));
                    DuckDBAppender appender =
                            duckDb.unwrap(DuckDBConnection.class).createAppender("temp", "main", into)) {
                while (rows.next()) {
                    appender.beginRow();
                    for (int i = 1; i <= columns.size(); i++) {
                        appender.append(text(rows, i));
                    }
                    appender.endRow();
                }
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** SQLite's own text of a real number has 15 digits, which is not always the same number. */
    private static String text(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column) instanceof Double real ? real.toString() : rows.getString(column);
    }

    private List<String> strings(String sql, String... parameters) {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static ArchiveException unreadable(Path file, SQLException e) {
        return new ArchiveException(file + " can't be read as an SQLite file: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }
}
