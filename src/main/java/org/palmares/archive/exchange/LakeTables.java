package org.palmares.archive.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palmares.sql.SqlText;

/**
 * A folder for each table with Parquet files in it, as clusters read them. The tables that grow with every result have a folder
 * for each race in theirs, named as Hive names it, {@code result/race_id=milano-sanremo}; the others are too small to be parted.
 * The files of a parted table hold the column too, so that each is whole by itself, and no name of a folder above the lake is
 * ever taken for one.
 */
public record LakeTables(Connection connection, Path folder) implements TableSource {
    private static final Set<String> PARTED = Set.of("claim", "result");

    /** Whether a folder is such a lake. */
    public static boolean isIn(Path folder) {
        return Files.isDirectory(folder.resolve("schema_version")) && Files.isDirectory(folder.resolve("dictionary"));
    }

    /**
     * Writes tables into a folder, the rows of a file in one order.
     *
     * @return the folders, in the order of the tables
     */
    static List<String> write(Connection connection, List<String> tables, Path folder)
            throws IOException, SQLException {
        List<String> written = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                // Without a row there would be no partition, hence no file that tells the columns.
                if (PARTED.contains(table) && hasRows(statement, table)) {
                    statement.execute(
                            "COPY (SELECT race_id, * EXCLUDE (race_id) FROM " + table + " ORDER BY ALL) TO "
                                    + SqlText.literal(folder.resolve(table).toString())
                                    + " (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (race_id), WRITE_PARTITION_COLUMNS true)");
                } else {
                    Path file = Files.createDirectory(folder.resolve(table)).resolve("data_0.parquet");
                    statement.execute("COPY (FROM " + table + " ORDER BY ALL) TO " + SqlText.literal(file.toString())
                            + " (FORMAT parquet, COMPRESSION zstd)");
                }
                written.add(table);
            }
        }
        return written;
    }

    private static boolean hasRows(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT EXISTS (FROM " + table + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public String place(String table) {
        return table + " of " + folder.getFileName();
    }

    @Override
    public String headerPlace(String table) {
        return place(table);
    }

    @Override
    public List<String> header(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT column_name FROM (DESCRIBE " + files(table) + ")")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Override
    public String rows(String table, List<String> columns) {
        return "SELECT row_number() OVER () AS file_line, CAST(COLUMNS(*) AS VARCHAR) FROM (" + files(table) + ")";
    }

    private String files(String table) {
        return "FROM read_parquet("
                + SqlText.literal(literally(folder.resolve(table)) + "/**/*.parquet")
                + ", hive_partitioning = false)";
    }

    /** The name of a folder within a pattern for files. */
    private static String literally(Path folder) {
        return folder.toString().replaceAll("[\\[*?]", "[$0]");
    }

    @Override
    public void close() {
        // Each table is read at once, by DuckDB.
    }
}
