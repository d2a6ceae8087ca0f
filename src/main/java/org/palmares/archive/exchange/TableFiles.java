package org.palmares.archive.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;
import org.palmares.sql.SqlText;

/** The file formats, one file a table, that DuckDB writes and reads. */
public enum TableFiles {
    CSV("FORMAT csv, HEADER true"),
    PARQUET("FORMAT parquet, COMPRESSION zstd"),
    JSON("FORMAT json");

    private final String copyOptions;

    TableFiles(String copyOptions) {
        this.copyOptions = copyOptions;
    }

    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format of a folder that holds an exported archive; empty for any other folder or file. */
    static Optional<TableFiles> of(Path folder) {
        return Stream.of(values())
                .filter(files -> Files.isRegularFile(folder.resolve("schema_version" + files.suffix()))
                        && Files.isRegularFile(folder.resolve("dictionary" + files.suffix())))
                .findFirst();
    }

    /** The statement that writes a table, its rows in one order whatever order they were taken in. */
    String copy(String table, Path folder) {
        return "COPY (FROM " + table + " ORDER BY ALL) TO " + literal(folder.resolve(table + suffix())) + " ("
                + copyOptions + ")";
    }

    /** The names of a file's columns; none where the file has no row to tell them by. */
    List<String> header(Connection connection, Path file) throws SQLException {
        return switch (this) {
            case CSV -> firstLine(file);
            case PARQUET ->
                names(connection, "SELECT column_name FROM (DESCRIBE FROM read_parquet(" + literal(file) + "))");
            case JSON ->
                names(
                        connection,
                        "SELECT unnest(json_keys(json)) FROM (FROM read_ndjson_objects(" + literal(file)
                                + ") LIMIT 1)");
        };
    }

    private static List<String> firstLine(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String first = in.readLine();
            if (first == null) {
                throw new ArchiveException(file.getFileName() + " is empty; it needs at least a header");
            }
            return List.of(first.split(",", -1));
        } catch (IOException e) {
            throw new ArchiveException(file.getFileName() + " can't be read: " + Reason.of(e), e);
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The query for a file's rows as text, each with its {@code file_line}: of a Parquet file, which has no lines, the row. */
    String rows(Path file, List<String> columns) {
        return switch (this) {
            // Unquoted and empty is unknown, quoted and empty is an empty text.
            case CSV ->
                "SELECT row_number() OVER () + 1 AS file_line, * FROM read_csv(" + literal(file)
                        + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                        + " allow_quoted_nulls = false, parallel = false, strict_mode = true, auto_detect = false,"
                        + " columns = {"
                        + columns.stream()
                                .map(column -> SqlText.literal(column) + ": 'VARCHAR'")
                                .collect(Collectors.joining(", "))
                        + "})";
            case PARQUET ->
                "SELECT row_number() OVER () AS file_line, CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet("
                        + literal(file) + ")";
            case JSON ->
                "SELECT row_number() OVER () AS file_line"
                        + columns.stream()
                                .map(column -> ", json ->> " + SqlText.literal("$.\"" + column + "\"") + " AS "
                                        + SqlText.identifier(column))
                                .collect(Collectors.joining())
                        + " FROM read_ndjson_objects(" + literal(file) + ")";
        };
    }

    private static String literal(Path file) {
        return SqlText.literal(file.toString());
    }
}
