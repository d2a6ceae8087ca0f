package org.palmares.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.archive.DatasetException.Problem;

/**
 * Loads a folder of CSV files in the layout of {@code datasets/} into an empty archive, checking every cell against the
 * dictionary and every row against the constraints of the schema. Nothing is loaded unless all of it is right.
 */
final class DatasetLoader {
    /** In an order in which each refers only to those before it. */
    private static final List<String> TABLES = List.of(
            "dictionary",
            "source",
            "nation",
            "region_group",
            "place",
            "race",
            "race_alias",
            "edition",
            "rider",
            "rider_alias",
            "claim",
            "disputed_value");

    private final Connection connection;
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    DatasetLoader(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    static List<String> files() {
        return TABLES.stream().map(table -> table + ".csv").toList();
    }

    /**
     * Loads all files.
     *
     * @throws DatasetException when a cell or row is wrong; names all of the file's wrong cells
     */
    void load() throws SQLException {
        loadDictionary();
        for (String table : TABLES.subList(1, TABLES.size())) {
            load(table);
        }
    }

    /** The dictionary is read by its own columns, before there is one. */
    private void loadDictionary() throws SQLException {
        readAsText("dictionary");
        execute("""
                INSERT INTO dictionary
                SELECT table_name, column_name, type, unit, CAST(required AS BOOLEAN), CAST(in_file AS BOOLEAN),
                    allowed, refers_to, meaning
                FROM dictionary_text""");
        execute("DROP TABLE dictionary_text");
    }

    private void load(String table) throws SQLException {
        List<Dictionary.Entry> entries = Dictionary.of(connection, table);
        List<Dictionary.Entry> inFile =
                entries.stream().filter(Dictionary.Entry::inFile).toList();
        readAsText(table);
        checkHeader(table, inFile);
        for (Dictionary.Entry entry : inFile) {
            checkCells(entry);
        }
        refuseProblems();

        String columns = names(inFile);
        execute("CREATE TEMP TABLE " + table + "_typed AS SELECT line, "
                + inFile.stream()
                        .map(entry -> "CAST(" + quoted(entry.column()) + " AS " + entry.type() + ") AS "
                                + quoted(entry.column()))
                        .collect(Collectors.joining(", "))
                + " FROM " + table + "_text");
        checkConstraints(table);
        refuseProblems();

        Set<String> own = entries.stream().map(Dictionary.Entry::column).collect(Collectors.toSet());
        String bundled = own.contains("import_id") ? "import_id, line, " : "";
        String bundledValues = own.contains("import_id") ? "0, line, " : "";
        execute("INSERT INTO " + table + " (" + bundled + columns + ") SELECT " + bundledValues + columns + " FROM "
                + table + "_typed ORDER BY line");
        execute("DROP TABLE " + table + "_typed");
        execute("DROP TABLE " + table + "_text");
    }

    private void readAsText(String table) throws SQLException {
        Path file = folder.resolve(table + ".csv");
        try {
            execute("CREATE TEMP TABLE " + table + "_text AS SELECT row_number() OVER () + 1 AS line, * FROM read_csv('"
                    + file.toString().replace("'", "''")
                    + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                    + " parallel = false, strict_mode = true, auto_detect = false, columns = {"
                    + header(file).stream()
                            .map(column -> "'" + column.replace("'", "''") + "': 'VARCHAR'")
                            .collect(Collectors.joining(", "))
                    + "})");
        } catch (SQLException e) {
            throw new ArchiveException(file.getFileName() + " can't be read as CSV: " + e.getMessage(), e);
        }
    }

    private static List<String> header(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String first = in.readLine();
            if (first == null) {
                throw new ArchiveException(file.getFileName() + " is empty; it needs at least a header");
            }
            return List.of(first.split(",", -1));
        } catch (IOException e) {
            throw new ArchiveException(file.getFileName() + " can't be read: " + e.getMessage(), e);
        }
    }

    private void checkHeader(String table, List<Dictionary.Entry> entries) {
        List<String> found = header(folder.resolve(table + ".csv"));
        List<String> wanted = entries.stream().map(Dictionary.Entry::column).toList();
        if (!new HashSet<>(found).equals(new HashSet<>(wanted))) {
            throw new ArchiveException(table + ".csv:1: the dictionary has the columns " + String.join(", ", wanted)
                    + "; the file has " + String.join(", ", found));
        }
    }

    private void checkCells(Dictionary.Entry entry) throws SQLException {
        String column = quoted(entry.column());
        if (entry.required()) {
            collect(entry, column + " IS NULL", "is required");
        }
        collect(
                entry,
                column + " IS NOT NULL AND TRY_CAST(" + column + " AS " + entry.type() + ") IS NULL",
                "is not a " + entry.type());
        if (entry.allowed().isPresent()) {
            String allowed = entry.allowed().get();
            collect(
                    entry,
                    allowed.startsWith("/")
                            ? "NOT regexp_full_match(" + column + ", "
                                    + text(allowed.substring(1, allowed.length() - 1)) + ")"
                            : "NOT list_contains(string_split(" + text(allowed) + ", '|'), " + column + ")",
                    entry.allowedInWords());
        }
        if (entry.refersTo().isPresent()) {
            String[] alternatives = entry.refersTo().get().split("\\|");
            String[] target = alternatives[0].split("\\.");
            String exempt = alternatives.length > 1
                    ? " AND NOT starts_with(" + column + ", " + text(alternatives[1]) + ")"
                    : "";
            collect(
                    entry,
                    column + " IS NOT NULL AND " + column + " NOT IN (SELECT " + quoted(target[1]) + " FROM "
                            + target[0] + ")" + exempt,
                    "is not in " + target[0] + ".csv");
        }
    }

    private void collect(Dictionary.Entry entry, String condition, String reason) throws SQLException {
        collect(entry.table(), entry.column(), quoted(entry.column()), entry.table() + "_text", condition, reason);
    }

    private void collect(String table, String column, String shown, String from, String condition, String reason)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT line, coalesce(CAST(" + shown
                        + " AS VARCHAR), '') FROM " + from + " WHERE " + condition + " ORDER BY line")) {
            while (rows.next()) {
                problems.add(new Problem(table + ".csv", rows.getLong(1), column, rows.getString(2), reason));
            }
        }
    }

    /** Keys and checks of the schema, so that a broken one names the line and not only the constraint. */
    private void checkConstraints(String table) throws SQLException {
        String typed = table + "_typed";
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT constraint_type, array_to_string(constraint_column_names, ', '), expression
                FROM duckdb_constraints()
                WHERE database_name = current_database() AND table_name = ?
                    AND constraint_type IN ('PRIMARY KEY', 'CHECK')
                ORDER BY constraint_index""")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    // A check that names a column twice has it twice in this list.
                    String columns = Arrays.stream(rows.getString(2).split(", "))
                            .distinct()
                            .collect(Collectors.joining(", "));
                    String shown = "concat_ws(', ', " + columns + ")";
                    if (rows.getString(1).equals("CHECK")) {
                        collect(
                                table,
                                columns,
                                shown,
                                typed,
                                "NOT (" + rows.getString(3) + ")",
                                "breaks " + rows.getString(3));
                    } else {
                        collect(
                                table,
                                columns,
                                shown,
                                "(SELECT *, row_number() OVER (PARTITION BY " + columns
                                        + " ORDER BY line) AS copy FROM " + typed + ")",
                                "copy > 1",
                                "stands in an earlier line already");
                    }
                }
            }
        }
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new DatasetException(problems);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String names(List<Dictionary.Entry> entries) {
        return entries.stream().map(entry -> quoted(entry.column())).collect(Collectors.joining(", "));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
