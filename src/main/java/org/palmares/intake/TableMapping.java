package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.SqlText;
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
 *
 * @param name the format's name
 * @param source title of the source where the user names none
 * @param kind kind of that source
 * @param files a pattern that the file's name must fit; empty for any
 * @param recognise columns that the file must have
 * @param records for JSON, the path of the records
 * @param query SQL over {@code input}; empty to take it as it is
 * @param ownNames whether the file's columns have the model's names
 * @param expressions SQL for each model column that the file gives
 */
record TableMapping(
        String name,
        String source,
        String kind,
        Optional<String> files,
        List<String> recognise,
        Optional<String> records,
        Optional<String> query,
        boolean ownNames,
        Map<String, String> expressions) {

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
        List<TableMapping> mappings = new ArrayList<>();
        for (String name : resource("index.txt").lines().toList()) {
            mappings.add(parse(resource(name + ".toml"), name + ".toml"));
        }
        return mappings;
    }

    /** A mapping of the user's own. */
    static TableMapping load(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new ArchiveException("the mapping " + file + " can't be read: " + e.getMessage(), e);
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
     * The query that gives the model's columns, all as text, from the relation {@code input}, each row with its line and as it
     * stood.
     *
     * @param rowText SQL for a row of {@code input} as it stood; a query of the mapping makes other rows of them, which are
     *     told by what was read from them
     */
    String select(Collection<String> columns, String rowText) {
        String model = MODEL.stream()
                .map(column -> "CAST(" + expression(column, columns) + " AS VARCHAR) AS " + column)
                .collect(Collectors.joining(", "));
        return query.map(sql -> "SELECT *, concat_ws(',', rider, year, rank, time, gap, time_s, gap_s) AS text FROM"
                        + " (SELECT row_number() OVER () + 1 AS line, " + model + " FROM (" + sql + "))")
                .orElse("SELECT row_number() OVER () + 1 AS line, " + model + ", " + rowText + " AS text FROM input");
    }

    private String expression(String column, Collection<String> columns) {
        if (ownNames) {
            return columns.contains(column) ? SqlText.identifier(column) : "NULL";
        }
        return expressions.getOrDefault(column, "NULL");
    }

    private static TableMapping parse(String text, String where) {
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            throw new ArchiveException("the mapping " + where + ":"
                    + toml.errors().get(0).position().line() + ": "
                    + toml.errors().get(0).getMessage());
        }
        Map<String, String> expressions = new LinkedHashMap<>();
        strings(toml, "constants", where).forEach((column, value) -> expressions.put(column, SqlText.literal(value)));
        strings(toml, "columns", where).forEach((column, value) -> expressions.put(column, SqlText.identifier(value)));
        expressions.putAll(strings(toml, "expressions", where));
        return new TableMapping(
                required(toml, "name", where),
                Optional.ofNullable(toml.getString("source")).orElse(required(toml, "name", where)),
                Optional.ofNullable(toml.getString("kind")).orElse("user"),
                Optional.ofNullable(toml.getString("files")),
                list(toml.getArray("recognise")),
                Optional.ofNullable(toml.getString("records")),
                Optional.ofNullable(toml.getString("query")),
                Boolean.TRUE.equals(toml.getBoolean("own_names")),
                expressions);
    }

    private static Map<String, String> strings(TomlTable toml, String table, String where) {
        Map<String, String> values = new LinkedHashMap<>();
        TomlTable given = toml.getTable(table);
        if (given != null) {
            for (String column : given.keySet()) {
                if (!MODEL.contains(column)) {
                    throw new ArchiveException("the mapping " + where + ":"
                            + given.inputPositionOf(List.of(column)).line() + ": [" + table + "] has the column '"
                            + column + "'; the model's columns are " + String.join(", ", MODEL));
                }
                values.put(column, given.getString(List.of(column)));
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
