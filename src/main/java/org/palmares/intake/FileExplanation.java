package org.palmares.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.DuckDb;
import org.palmares.sql.SqlText;

/**
 * How a file is read, in words: each column with what it is taken for and what stands in its first rows, and a mapping to
 * edit. What becomes of its lines is the {@link Importer}'s to tell.
 */
final class FileExplanation {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 16;

    private final Path file;
    private final TableMapping mapping;
    private final Set<String> columns;
    private final List<List<String>> samples;

    private FileExplanation(Path file, TableMapping mapping, Set<String> columns, List<List<String>> samples) {
        this.file = file;
        this.mapping = mapping;
        this.columns = columns;
        this.samples = samples;
    }

    /** Of a table; empty for a page, which has no columns of the user's. */
    static Optional<FileExplanation> of(Path file, ImportOptions options) {
        try (GivenFile given = GivenFile.of(file)) {
            Optional<TableLayout> layout = TableLayout.of(given.content());
            if (layout.isEmpty()) {
                return Optional.empty();
            }
            try (TableLayout table = layout.get()) {
                TableMapping mapping = chosen(file, table, options);
                Set<String> columns = table.columns(mapping);
                return columns.size() < 2
                        ? Optional.empty()
                        : Optional.of(new FileExplanation(file, mapping, columns, samples(table, mapping, columns)));
            }
        }
    }

    /** The one that fits; where none does, the one for palmares' own columns, to show how far these go. */
    private static TableMapping chosen(Path file, TableLayout table, ImportOptions options) {
        if (options.mapping().isPresent()) {
            return MappingFile.load(options.mapping().get());
        }
        List<TableMapping> bundled = MappingFile.bundled();
        return bundled.stream()
                .filter(mapping -> options.format().map(mapping.name()::equals).orElse(true))
                .filter(mapping -> mapping.fits(file.getFileName().toString(), table.columns(mapping)))
                .findFirst()
                .orElse(bundled.get(bundled.size() - 1));
    }

    private static List<List<String>> samples(TableLayout table, TableMapping mapping, Set<String> columns) {
        String select = columns.stream()
                .map(column -> "CAST(" + SqlText.identifier(column) + " AS VARCHAR)")
                .collect(Collectors.joining(", ", "SELECT ", " FROM input LIMIT " + SAMPLES));
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            table.lay(connection, mapping);
            try (ResultSet result = statement.executeQuery(select)) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(shortened(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new ArchiveException("the rows can't be read: " + MappingFault.firstLine(e), e);
        }
    }

    private static String shortened(String cell) {
        String text = cell == null ? "" : cell.replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE - 1) + "…";
    }

    /** A line for each column, with what it is taken for and its first cells. */
    List<String> columns() {
        List<String> names = List.copyOf(columns);
        List<String> lines = new ArrayList<>();
        int width = Math.max(6, names.stream().mapToInt(String::length).max().orElse(0));
        lines.add(row(width, "column", "read as", "first rows"));
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            lines.add(row(
                    width,
                    names.get(i),
                    meaning(names.get(i)),
                    samples.stream().map(sample -> sample.get(column)).collect(Collectors.joining(" | "))));
        }
        return lines;
    }

    private static String row(int width, String column, String meaning, String cells) {
        return ("  " + pad(column, width) + "  " + pad(meaning, 16) + "  " + cells).stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private String meaning(String column) {
        return model(column).orElseGet(() -> mapping.unused(columns).contains(column) ? "not used" : "an expression");
    }

    private Optional<String> model(String column) {
        if (mapping.ownNames()) {
            Headings headings = new Headings(mapping.subject(), columns);
            return mapping.subject().columns().stream()
                    .filter(model ->
                            headings.fileColumn(model).filter(column::equals).isPresent())
                    .findFirst();
        }
        return mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue().name().equalsIgnoreCase(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A mapping of this file to edit: what is understood, and each other column to be named or left out. */
    List<String> mapping() {
        List<String> lines = new ArrayList<>();
        String name =
                file.getFileName().toString().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        lines.add("name = " + quoted(name));
        lines.add("source = " + quoted("where " + name + " is from"));
        if (mapping.subject() != TableSubject.RESULTS) {
            lines.add("tells = " + quoted(mapping.subject().id()));
        }
        lines.add("");
        lines.add("[columns]");
        List<String> given = new ArrayList<>();
        for (String column : columns) {
            Optional<String> model = model(column)
                    .or(() -> Headings.of(mapping.subject(), column))
                    .filter(known -> !given.contains(known));
            model.ifPresent(given::add);
            lines.add(model.map(known -> known + " = " + quoted(column)).orElse("# ... = " + quoted(column)));
        }
        List<String> missing = wanted().filter(
                        needed -> !given.contains(needed) && !(needed.equals("race_name") && given.contains("race_id")))
                .toList();
        if (!missing.isEmpty()) {
            lines.add("");
            lines.add("[constants]");
            missing.forEach(needed -> lines.add("# " + needed + " = \"...\""));
        }
        return lines;
    }

    /** What such a table is of little use without. */
    private Stream<String> wanted() {
        return switch (mapping.subject()) {
            case RESULTS -> Stream.of("race_name", "year", "rank", "rider");
            case PEOPLE -> Stream.of("rider");
            case RACES -> Stream.of("race_name");
            case PLACES -> Stream.of("place", "nation");
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
