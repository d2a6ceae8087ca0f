package org.palmares.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What an archive holds: its tables, views and macros with their meanings, as any other client of the file sees them. */
public final class Catalogue {

    /** The kinds of things in an archive. */
    public enum Kind {
        TABLE,
        VIEW,
        /** A question with parameters, asked with {@code FROM name(…)}. */
        TABLE_MACRO,
        /** A function that gives one value. */
        MACRO;

        /** In words. */
        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One thing in the archive.
     *
     * @param kind what it is
     * @param name to use in SQL
     * @param parameters of a macro in order, otherwise empty
     * @param comment as stored in the file; empty where there is none
     */
    public record Entry(Kind kind, String name, List<String> parameters, String comment) {
        /** The comment's first sentence or line. */
        public String meaning() {
            return comment.lines().findFirst().orElse("");
        }
    }

    private final Archive archive;
    private final List<Entry> entries;

    private Catalogue(Archive archive, List<Entry> entries) {
        this.archive = archive;
        this.entries = entries;
    }

    /** Reads the catalogue. */
    public static Catalogue of(Archive archive) {
        Table rows = archive.query(SqlResource.read("catalogue.sql"));
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            String parameters = row.getString("parameters");
            entries.add(new Entry(
                    Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    parameters.isEmpty() ? List.of() : List.of(parameters.split(", ")),
                    row.getString("comment")));
        }
        return new Catalogue(archive, List.copyOf(entries));
    }

    /** Everything, tables first, by name within each kind. */
    public List<Entry> entries() {
        return entries;
    }

    /** The catalogue as a frame: kind, name, parameters, meaning. */
    public Table asTable() {
        return archive.query("SELECT lower(replace(kind, '_', ' ')) AS kind, name, parameters,"
                + " split_part(comment, chr(10), 1) AS meaning FROM (" + SqlResource.read("catalogue.sql") + ")");
    }

    /**
     * The thing of this name.
     *
     * @throws UnknownNameException when there is none
     */
    public Entry entry(String name) {
        return find(name)
                .orElseThrow(() -> new UnknownNameException(
                        "table or macro",
                        name,
                        NearestNames.to(name, entries.stream().map(Entry::name).toList())));
    }

    private Optional<Entry> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The columns of a table, a view or a table macro: name, type and, where the dictionary has them, unit and meaning. */
    public Table columns(Entry entry) {
        return switch (entry.kind()) {
            case TABLE, VIEW -> archive.query(SqlResource.read("columns.sql"), Map.of("relation", entry.name()));
            case TABLE_MACRO ->
                archive.query(
                        "SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM " + call(entry) + ")");
            case MACRO -> archive.query("SELECT NULL::VARCHAR AS name, NULL::VARCHAR AS type LIMIT 0");
        };
    }

    /** The names of all columns of tables and views, for completion. */
    public List<String> columnNames() {
        return archive.query(
                        "SELECT DISTINCT column_name FROM duckdb_columns() WHERE database_name = current_database()"
                                + " AND NOT internal ORDER BY column_name")
                .stringColumn(0)
                .asList();
    }

    /** The names of the kind that DuckDB's message means, such as {@code Table Function}. */
    public List<String> names(String duckdbKind) {
        return entries.stream()
                .filter(entry -> switch (entry.kind()) {
                    case TABLE, VIEW -> duckdbKind.equals("Table") || duckdbKind.equals("View");
                    case TABLE_MACRO ->
                        (duckdbKind.startsWith("Table") && duckdbKind.endsWith("Function"))
                                || duckdbKind.startsWith("Table Macro");
                    case MACRO -> duckdbKind.startsWith("Scalar") || duckdbKind.startsWith("Macro");
                })
                .map(Entry::name)
                .toList();
    }

    private static String call(Entry macro) {
        return macro.parameters().stream()
                .map(parameter -> parameter + " := NULL")
                .collect(Collectors.joining(", ", macro.name() + "(", ")"));
    }
}
