package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Reads {@link TableMapping}s from TOML: those that come with palmares, and those of users. */
final class MappingFile {
    private static final List<String> KEYS = List.of(
            "name",
            "source",
            "kind",
            "tells",
            "files",
            "recognise",
            "recognise_any",
            "recognise_none",
            "table",
            "sheet",
            "records",
            "header",
            "query",
            "own_names",
            "missing",
            "bare_times",
            "date_order",
            "constants",
            "columns",
            "expressions");

    private final TomlParseResult toml;
    private final String where;
    private final List<String> faults = new ArrayList<>();
    private TableSubject subject = TableSubject.RESULTS;

    private MappingFile(TomlParseResult toml, String where) {
        this.toml = toml;
        this.where = where;
    }

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
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new ArchiveException(
                    "the mapping " + file + " is not a file: it is a folder, a named pipe or a device");
        }
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new ArchiveException("the mapping " + file + " can't be read: " + Reason.of(e), e);
        }
    }

    private static TableMapping parse(String text, String where) {
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            throw new ArchiveException(toml.errors().stream()
                    .map(error ->
                            "the mapping " + where + ":" + error.position().line() + ": " + error.getMessage())
                    .collect(Collectors.joining("; ")));
        }
        MappingFile file = new MappingFile(toml, where);
        TableMapping mapping = file.mapping();
        if (!file.faults.isEmpty()) {
            throw new ArchiveException(String.join("; ", file.faults));
        }
        return mapping;
    }

    private void fault(int line, String what) {
        faults.add("the mapping " + where + ":" + line + ": " + what);
    }

    private TableMapping mapping() {
        refuseUnknownKeys();
        subject = choice("tells", TableSubject.values()).orElse(TableSubject.RESULTS);
        Map<String, String> expressions = new LinkedHashMap<>();
        Map<String, Named> columns = strings("columns");
        Map<String, Named> own = strings("expressions");
        columns.keySet().removeAll(own.keySet());
        strings("constants").forEach((column, value) -> expressions.put(column, SqlText.literal(value.name())));
        own.forEach((column, value) -> expressions.put(column, value.name()));
        return new TableMapping(
                where,
                name(),
                string("source").orElseGet(this::name),
                string("kind").orElse("user"),
                subject,
                new Recognition(
                        string("files"),
                        list("recognise").orElse(List.of()),
                        list("recognise_any").orElse(List.of()),
                        list("recognise_none").orElse(List.of())),
                new TableHints(
                        named("table"),
                        named("sheet"),
                        string("records"),
                        truth("header", true) ? TableHints.Heading.FIRST_ROW : TableHints.Heading.NONE),
                string("query"),
                truth("own_names", false),
                columns,
                expressions,
                new CellRules(
                        list("missing").orElse(CellRules.USUALLY_MISSING),
                        choice("bare_times", CellRules.BareTimes.values()),
                        choice("date_order", CellRules.DateOrder.values())));
    }

    private void refuseUnknownKeys() {
        for (String key : toml.keySet()) {
            if (!KEYS.contains(key)) {
                fault(
                        line(key),
                        "there is no '" + key + "' in a mapping; the nearest are "
                                + String.join(", ", NearestNames.to(key, KEYS)) + "; there are "
                                + String.join(", ", KEYS));
            }
        }
    }

    private Map<String, Named> strings(String table) {
        Map<String, Named> values = new LinkedHashMap<>();
        TomlTable given = toml.getTable(table);
        if (given != null) {
            for (String column : given.keySet()) {
                int line = given.inputPositionOf(List.of(column)).line();
                if (!subject.columns().contains(column)) {
                    fault(
                            line,
                            "[" + table + "] has the column '" + column + "'; the model's columns are "
                                    + String.join(", ", subject.columns()));
                }
                values.put(column, new Named(value(table, column, given.get(List.of(column)), line), line));
            }
        }
        return values;
    }

    /** A number among the columns is a position; elsewhere it is as good as its text. */
    private String value(String table, String column, Object given, int line) {
        if (given instanceof String text) {
            return text;
        }
        if (given instanceof Long number) {
            return table.equals("columns") ? TableHints.nameOf(number) : number.toString();
        }
        fault(
                line,
                column + " in [" + table + "] is " + given + ". Allowed: a text in quotes"
                        + (table.equals("columns") ? ", or a position from 1" : ", or a number"));
        return "";
    }

    private String name() {
        if (!toml.contains("name")) {
            faults.add("the mapping " + where + " needs a name");
        }
        return string("name").orElse("").toLowerCase(Locale.ROOT);
    }

    private Optional<String> string(String key) {
        return named(key).map(Named::name);
    }

    private Optional<Named> named(String key) {
        return given(key, String.class, "a text in quotes").map(text -> new Named(text, line(key)));
    }

    private boolean truth(String key, boolean otherwise) {
        return given(key, Boolean.class, "true or false").orElse(otherwise);
    }

    private Optional<List<String>> list(String key) {
        return given(key, TomlArray.class, "a list such as [\"a\", \"b\"]")
                .map(array -> array.toList().stream().map(String::valueOf).toList());
    }

    private <E extends Enum<E>> Optional<E> choice(String key, E[] choices) {
        Optional<String> text = string(key);
        Optional<E> chosen = text.flatMap(name -> Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(name))
                .findFirst());
        if (text.isPresent() && chosen.isEmpty()) {
            fault(
                    line(key),
                    key + " is '" + text.get() + "'. Allowed: "
                            + Arrays.stream(choices)
                                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private <T> Optional<T> given(String key, Class<T> type, String allowed) {
        Object value = toml.get(List.of(key));
        if (value != null && !type.isInstance(value)) {
            fault(line(key), key + " is " + value + ". Allowed: " + allowed);
            return Optional.empty();
        }
        return Optional.ofNullable(type.cast(value));
    }

    private int line(String key) {
        return toml.inputPositionOf(List.of(key)).line();
    }

    private static String resource(String name) {
        try (InputStream in = MappingFile.class.getResourceAsStream("mapping/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
