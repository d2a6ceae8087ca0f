package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;
import org.palmares.model.NearestNames;
import org.palmares.sql.SqlText;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * How the columns of somebody's table become the model's: read from a small TOML file, so that a spreadsheet needs no Java.
 *
 * <p>The model's columns are those of {@link #MODEL}. {@code [columns]} names a source column for a model column,
 * {@code [expressions]} gives SQL over the source columns instead, {@code [constants]} a fixed value. {@code query} may
 * reshape the table, which it reads as {@code input}, before. {@code recognise} lists columns by which a file is known.
 * {@code table} names the table or view of a database file.
 *
 * @param place where the mapping stands, for messages
 * @param name the format's name
 * @param source title of the source where the user names none
 * @param kind kind of that source
 * @param files a pattern that the file's name must fit; empty for any
 * @param recognise columns that the file must have
 * @param table for a database file, its table or view; empty where there is only one
 * @param records for JSON, the path of the records
 * @param query SQL over {@code input}; empty to take it as it is
 * @param ownNames whether the file's columns have the model's names
 * @param columns the source column for a model column
 * @param expressions SQL for each other model column that the file gives
 */
record TableMapping(
        String place,
        String name,
        String source,
        String kind,
        Optional<String> files,
        List<String> recognise,
        Optional<Named> table,
        Optional<String> records,
        Optional<String> query,
        boolean ownNames,
        Map<String, Named> columns,
        Map<String, String> expressions) {

    /** A name of the file's that the mapping uses, and the line in which it does. */
    record Named(String name, int line) {}

    /** What a mapping can fill; every one is read as text, and an absent one is unknown. */
    static final List<String> MODEL = List.of(
            "race_id",
            "race_name",
            "year",
            "classification",
            "stage",
            "rider",
            "nation",
            "team",
            "bib",
            "rank",
            "rank_raced",
            "status",
            "time",
            "gap",
            "time_s",
            "gap_s",
            "gap_raced_s",
            "points",
            "date",
            "start",
            "finish",
            "distance_km",
            "uci_class");

    /** The mappings that come with palmares, the most particular first. */
    static List<TableMapping> bundled() {
        return Bundled.MAPPINGS.join();
    }

    /** Begins to read the mappings that come with palmares, and returns at once. */
    static void beginReadingBundled() {
        Bundled.MAPPINGS.getNow(List.of());
    }

    /** Read once, by a thread of their own, because the parser of TOML takes its time to start. */
    private static final class Bundled {
        static final CompletableFuture<List<TableMapping>> MAPPINGS = CompletableFuture.supplyAsync(Bundled::read);

        private static List<TableMapping> read() {
            return resource("index.txt")
                    .lines()
                    .map(name -> parse(resource(name + ".toml"), name + ".toml"))
                    .toList();
        }
    }

    /** A mapping of the user's own. */
    static TableMapping load(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new ArchiveException("the mapping " + file + " can't be read: " + Reason.of(e), e);
        }
    }

    /** Whether a file of this name with these columns is of this format. */
    boolean fits(String fileName, Collection<String> columns) {
        return columns.containsAll(recognise)
                && files.map(pattern -> FileSystems.getDefault()
                                .getPathMatcher("glob:" + pattern)
                                .matches(Path.of(fileName)))
                        .orElse(true);
    }

    /**
     * Refuses a file without a column that the mapping takes something from. What a query makes of the file's columns is not
     * known yet: see {@link #refuseUnknownColumnsOfQuery}.
     *
     * @throws ArchiveException with the mapping's line, the names most alike, and all that there are
     */
    void refuseUnknownColumns(Path file, Collection<String> fileColumns) {
        if (query.isEmpty()) {
            refuseUnknownColumns(fileColumns, file + " does not have", "the file has");
        }
    }

    /** As {@link #refuseUnknownColumns}, for the columns that the query gives. */
    void refuseUnknownColumnsOfQuery(Collection<String> queryColumns) {
        refuseUnknownColumns(queryColumns, "its query does not give", "the query gives");
    }

    private void refuseUnknownColumns(Collection<String> known, String lacking, String having) {
        columns.forEach((column, source) -> {
            if (known.stream().noneMatch(source.name()::equalsIgnoreCase)) {
                throw new ArchiveException("the mapping " + place + ":" + source.line() + ": " + column
                        + " is taken from the column '" + source.name() + "', which " + lacking + "; the nearest are "
                        + String.join(", ", NearestNames.to(source.name(), known)) + "; " + having + " "
                        + String.join(", ", known));
            }
        });
    }

    /**
     * The query that gives the model's columns, all as text, from the relation {@code input}, each row with its line and as it
     * stood.
     *
     * @param headerLines how many lines stand before the first row
     * @param rowText SQL for a row of {@code input} as it stood; a query of the mapping makes other rows of them, which are
     *     told by what was read from them
     */
    String select(Collection<String> fileColumns, int headerLines, String rowText) {
        String row = "SELECT row_number() OVER () + " + headerLines + " AS line, "
                + MODEL.stream()
                        .map(column -> "CAST(" + expression(column, fileColumns) + " AS VARCHAR) AS " + column)
                        .collect(Collectors.joining(", "));
        return query.map(sql -> "SELECT *, concat_ws(',', rider, year, rank, time, gap, time_s, gap_s) AS text FROM ("
                        + row + " FROM (" + sql + "))")
                .orElse(row + ", " + rowText + " AS text FROM input");
    }

    /** The query for the rows that columns and expressions are about. */
    String rows() {
        return query.orElse("FROM input");
    }

    private String expression(String column, Collection<String> fileColumns) {
        if (ownNames) {
            return fileColumns.contains(column) ? SqlText.identifier(column) : "NULL";
        }
        return columns.containsKey(column)
                ? SqlText.identifier(columns.get(column).name())
                : expressions.getOrDefault(column, "NULL");
    }

    private static TableMapping parse(String text, String where) {
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            throw new ArchiveException("the mapping " + where + ":"
                    + toml.errors().get(0).position().line() + ": "
                    + toml.errors().get(0).getMessage());
        }
        Map<String, String> expressions = new LinkedHashMap<>();
        Map<String, Named> columns = strings(toml, "columns", where);
        Map<String, Named> own = strings(toml, "expressions", where);
        columns.keySet().removeAll(own.keySet());
        strings(toml, "constants", where)
                .forEach((column, value) -> expressions.put(column, SqlText.literal(value.name())));
        own.forEach((column, value) -> expressions.put(column, value.name()));
        return new TableMapping(
                where,
                required(toml, "name", where),
                Optional.ofNullable(toml.getString("source")).orElse(required(toml, "name", where)),
                Optional.ofNullable(toml.getString("kind")).orElse("user"),
                Optional.ofNullable(toml.getString("files")),
                list(toml.getArray("recognise")),
                Optional.ofNullable(toml.getString("table"))
                        .map(name ->
                                new Named(name, toml.inputPositionOf("table").line())),
                Optional.ofNullable(toml.getString("records")),
                Optional.ofNullable(toml.getString("query")),
                Boolean.TRUE.equals(toml.getBoolean("own_names")),
                columns,
                expressions);
    }

    private static Map<String, Named> strings(TomlTable toml, String table, String where) {
        Map<String, Named> values = new LinkedHashMap<>();
        TomlTable given = toml.getTable(table);
        if (given != null) {
            for (String column : given.keySet()) {
                int line = given.inputPositionOf(List.of(column)).line();
                if (!MODEL.contains(column)) {
                    throw new ArchiveException("the mapping " + where + ":" + line + ": [" + table
                            + "] has the column '" + column + "'; the model's columns are " + String.join(", ", MODEL));
                }
                values.put(column, new Named(given.getString(List.of(column)), line));
            }
        }
        return values;
    }

    private static String required(TomlTable toml, String key, String where) {
        String value = toml.getString(key);
        if (value == null) {
            throw new ArchiveException("the mapping " + where + " needs a " + key);
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static List<String> list(TomlArray array) {
        return array == null
                ? List.of()
                : array.toList().stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream in = TableMapping.class.getResourceAsStream("mapping/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
