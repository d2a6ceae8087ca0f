package org.palmares.archive.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.exchange.DatasetException.Problem;
import org.palmares.sql.SqlText;

/**
 * Loads tables into an empty archive, as a {@link LoadPlan} says, checking every cell against the dictionary and every row
 * against the constraints of the schema. Nothing is loaded unless all of it is right.
 */
public final class DatasetLoader {
    private final Connection connection;
    private final TableSource source;
    private final LoadPlan plan;
    private final List<Problem> problems = new ArrayList<>();

    public DatasetLoader(Connection connection, TableSource source, LoadPlan plan) {
        this.connection = connection;
        this.source = source;
        this.plan = plan;
    }

    /**
     * Loads all files.
     *
     * @throws DatasetException when a cell or row is wrong; names all of the file's wrong cells
     */
    public void load() throws SQLException {
        loadDictionary();
        for (String table : plan.tables()) {
            if (!table.equals("dictionary")) {
                load(table);
            }
        }
    }

    /** The dictionary is read by its own columns, before there is one. */
    private void loadDictionary() throws SQLException {
        readAsText("dictionary", header("dictionary"));
        execute("""
                INSERT INTO dictionary
                SELECT table_name, column_name, type, unit, CAST(required AS BOOLEAN), CAST(in_file AS BOOLEAN),
                    allowed, refers_to, meaning
                FROM dictionary_text
                ORDER BY file_line""");
        collect(
                "dictionary",
                "type",
                "table_name || '.' || column_name || ' ' || type",
                "dictionary_text",
                """
                (table_name, column_name, type) NOT IN (
                    SELECT (table_name, column_name, data_type)
                    FROM duckdb_columns()
                    WHERE database_name = current_database())""",
                "is not a column of this type in the schema");
        refuseProblems();
        execute("DROP TABLE dictionary_text");
    }

    private void load(String table) throws SQLException {
        List<Dictionary.Entry> entries = Dictionary.of(connection, table);
        List<Dictionary.Entry> read = plan.read(entries);
        List<String> header = header(table);
        checkHeader(table, header, read);
        readAsText(
                table,
                header.isEmpty() ? read.stream().map(Dictionary.Entry::column).toList() : header);
        for (Dictionary.Entry entry : read) {
            checkCells(entry);
        }
        refuseProblems();

        execute("CREATE TEMP TABLE " + table + "_typed AS SELECT file_line, "
                + read.stream()
                        .map(entry -> "CAST(" + SqlText.identifier(entry.column()) + " AS " + entry.type() + ") AS "
                                + SqlText.identifier(entry.column()))
                        .collect(Collectors.joining(", "))
                + " FROM " + table + "_text");
        checkConstraints(table);
        refuseProblems();

        Map<String, String> values = new LinkedHashMap<>(plan.filled(entries));
        read.forEach(entry -> values.put(entry.column(), SqlText.identifier(entry.column())));
        execute("INSERT INTO " + table + " ("
                + values.keySet().stream().map(SqlText::identifier).collect(Collectors.joining(", "))
                + ") SELECT " + String.join(", ", values.values()) + " FROM " + table + "_typed ORDER BY file_line");
        execute("DROP TABLE " + table + "_typed");
        execute("DROP TABLE " + table + "_text");
    }

    private void readAsText(String table, List<String> columns) throws SQLException {
        try {
            execute("CREATE TEMP TABLE " + table + "_text AS " + source.rows(table, columns));
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
    }

    /** The columns of a file; of an empty JSON file, which has no row to tell them by, none. */
    private List<String> header(String table) {
        try {
            return source.header(table);
        } catch (SQLException e) {
            throw unreadable(table, e);
        }
    }

    private ArchiveException unreadable(String table, SQLException e) {
        return new ArchiveException(source.place(table) + " can't be read: " + e.getMessage(), e);
    }

    private void checkHeader(String table, List<String> found, List<Dictionary.Entry> entries) {
        List<String> wanted = entries.stream().map(Dictionary.Entry::column).toList();
        if (!found.isEmpty() && !new HashSet<>(found).equals(new HashSet<>(wanted))) {
            throw new ArchiveException(source.headerPlace(table) + ": the dictionary has the columns "
                    + String.join(", ", wanted) + "; the file has " + String.join(", ", found));
        }
    }

    private void checkCells(Dictionary.Entry entry) throws SQLException {
        String column = SqlText.identifier(entry.column());
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
                                    + SqlText.literal(allowed.substring(1, allowed.length() - 1)) + ")"
                            : "NOT list_contains(string_split(" + SqlText.literal(allowed) + ", '|'), " + column + ")",
                    entry.allowedInWords());
        }
        if (entry.refersTo().isPresent()) {
            String[] alternatives = entry.refersTo().get().split("\\|", -1);
            String[] target = alternatives[0].split("\\.", -1);
            String exempt = alternatives.length > 1
                    ? " AND NOT starts_with(" + column + ", " + SqlText.literal(alternatives[1]) + ")"
                    : "";
            collect(
                    entry,
                    column + " IS NOT NULL AND " + column + " NOT IN (SELECT CAST(" + SqlText.identifier(target[1])
                            + " AS VARCHAR) FROM " + SqlText.identifier(target[0]) + ")" + exempt + plan.exempt(entry),
                    "is not in " + source.place(target[0]));
        }
    }

    private void collect(Dictionary.Entry entry, String condition, String reason) throws SQLException {
        collect(
                entry.table(),
                entry.column(),
                SqlText.identifier(entry.column()),
                entry.table() + "_text",
                condition,
                reason);
    }

    private void collect(String table, String column, String shown, String from, String condition, String reason)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT file_line, coalesce(CAST(" + shown
                        + " AS VARCHAR), '') FROM " + from + " WHERE " + condition + " ORDER BY file_line")) {
            while (rows.next()) {
                problems.add(new Problem(source.place(table), rows.getLong(1), column, rows.getString(2), reason));
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
                                        + " ORDER BY file_line) AS copy FROM " + typed + ")",
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
}
