package org.palmares.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.QueryException;
import org.palmares.archive.Transaction;
import org.palmares.sql.SqlText;

/** A file of rows that a mapping fits; DuckDB reads it, set-wise. */
record TableFile(Path file, TableLayout layout, TableMapping mapping, Set<String> columns) implements SourceFile {
    private static final String ADVICE =
            "Name them as palmares does (rider, and of race_name, year, rank, time, gap and the others what there is), or say"
                    + " in a mapping which is which (--mapping FILE)";

    /** Empty when the file is no table, or when no mapping fits its columns and it may be something else. */
    static Optional<SourceFile> recognise(GivenFile given, ImportOptions options) {
        Path file = given.path();
        Optional<TableLayout> layout = TableLayout.of(given.content());
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<SourceFile> known = recognise(file, layout.get(), options);
            if (known.isEmpty()) {
                layout.get().close();
            }
            return known;
        } catch (RuntimeException e) {
            layout.get().close();
            throw e;
        }
    }

    private static Optional<SourceFile> recognise(Path file, TableLayout layout, ImportOptions options) {
        List<TableMapping> mappings =
                options.mapping().map(own -> List.of(MappingFile.load(own))).orElseGet(MappingFile::bundled);
        Map<TableHints, Set<String>> columnsOf = new HashMap<>();
        for (TableMapping mapping : mappings) {
            if (options.format().map(mapping.name()::equals).orElse(mapping.suits(options))) {
                Set<String> columns = columnsOf.computeIfAbsent(mapping.hints(), hints -> layout.columns(mapping));
                refuseDataAsHeadings(file, layout, mapping, columns);
                if (mapping.fits(file.getFileName().toString(), columns)) {
                    mapping.refuseUnknownColumns(file, columns);
                    return Optional.of(new TableFile(file, layout, mapping, columns));
                }
                if (options.mapping().isPresent() || options.format().isPresent()) {
                    throw new ArchiveException(file + " does not fit the mapping " + mapping.name()
                            + ": it wants the columns "
                            + String.join(", ", mapping.recognition().all()) + "; the file has "
                            + String.join(", ", columns));
                }
            }
        }
        Set<String> columns = columnsOf.getOrDefault(TableHints.NOTHING_SAID, Set.of());
        if (!layout.mayBeAPage() && !columns.isEmpty()) {
            throw new ArchiveException(
                    file + " has the columns " + String.join(", ", columns) + ", and no format has these. " + ADVICE);
        }
        return Optional.empty();
    }

    /** What to add to the message when no reader knows a file either: what it is as a table, if it may be meant as one. */
    static String hint(GivenFile file) {
        Optional<TableLayout> layout = TableLayout.of(file.content());
        if (layout.isEmpty()) {
            return "";
        }
        try (TableLayout table = layout.get()) {
            Set<String> columns = table.columns(MappingFile.bundled().get(0));
            return columns.size() < 2
                    ? ""
                    : ". As a table it has the columns " + String.join(", ", columns) + ". " + ADVICE;
        }
    }

    /** Where the first row is a row like the others, and is not said to be one, its values would be lost. */
    private static void refuseDataAsHeadings(Path file, TableLayout layout, TableMapping mapping, Set<String> columns) {
        if (layout.isOfText()
                && mapping.hints().heading() == TableHints.Heading.FIRST_ROW
                && Headings.areData(columns)) {
            throw new ArchiveException(file + " has no row of headings: its first row is " + String.join(", ", columns)
                    + ". Say header = false in a mapping, and which column is which by position, such as rank = 1 and rider = "
                    + Math.min(3, columns.size()) + " under [columns] (--mapping FILE)");
        }
    }

    @Override
    public String format() {
        return mapping.name();
    }

    @Override
    public String sourceTitle() {
        return mapping.source();
    }

    @Override
    public String sourceKind() {
        return mapping.kind();
    }

    @Override
    public boolean tellsRace() {
        return mapping.tellsRace(columns);
    }

    @Override
    public boolean hasTitleOnly() {
        return false;
    }

    @Override
    public List<String> notes() {
        return mapping.kind().equals("user")
                ? UnusedColumns.of(mapping.subject(), mapping.unused(columns), columns)
                : List.of();
    }

    @Override
    public void stage(Transaction change, Map<String, ?> parameters) {
        CellFunctions.register(change.connection());
        try {
            layout.lay(change.connection(), mapping);
        } catch (SQLException e) {
            throw new ArchiveException(file + " can't be read: " + MappingFault.firstLine(e), e);
        }
        try {
            change.run(
                    "CREATE OR REPLACE TEMP TABLE mapped_cells AS "
                            + mapping.select(columns, layout.headerLines(mapping)),
                    Map.of());
            // What the file does not tell takes no room, and nothing is worked out of it.
            change.run(
                    "CREATE OR REPLACE TEMP VIEW mapped AS SELECT *" + mapping.absent(columns) + " FROM mapped_cells",
                    Map.of());
        } catch (QueryException e) {
            throw MappingFault.of(this, change.connection(), e);
        }
        layout.numberLines(change, mapping, mapping.query().isEmpty());
        refuseNoRows(change);
        change.run(
                "CREATE OR REPLACE TEMP TABLE staged_text AS " + mapping.selectTexts(columns, rowText(change))
                        + "; DROP TABLE input",
                Map.of());
        if (tellsFacts()) {
            // Such a table is small, and each row is looked at with its text.
            change.run(
                    "CREATE OR REPLACE TEMP VIEW mapped AS SELECT c.*, t.text" + mapping.absent(columns)
                            + " FROM mapped_cells AS c JOIN staged_text AS t ON t.entry = c.line",
                    Map.of());
        }
        Map<String, Object> rules = new HashMap<>(parameters);
        rules.put(
                "bare_times",
                mapping.cells().bareTimes().map(CellRules.BareTimes::id).orElse(null));
        rules.put(
                "date_order",
                mapping.cells().dateOrder().map(CellRules.DateOrder::id).orElse(null));
        change.run(
                "CREATE OR REPLACE TEMP VIEW date_cell AS " + cellsOf("date", "last_date", "birth_date")
                        + "; CREATE OR REPLACE TEMP VIEW rider_cell AS " + cellsOf("rider"),
                Map.of());
        List<String> steps = tellsFacts()
                ? List.of("table_values")
                : List.of("table_values", "table_cells", "table_rows", "table_reading", "table_lines");
        for (String step : steps) {
            change.run(Importer.resource(step + ".sql"), rules);
        }
        change.run(FactIntake.cells(mapping.subject()), Map.of());
    }

    /** Whether it tells of people, races or places instead of results. */
    boolean tellsFacts() {
        return mapping.subject() != TableSubject.RESULTS;
    }

    /** SQL for the cells of these columns, as far as such a table has them. */
    private String cellsOf(String... columns) {
        return Stream.concat(
                        Arrays.stream(columns)
                                .filter(mapping.subject().columns()::contains)
                                .map(column -> "SELECT " + column + " AS cell FROM mapped"),
                        Stream.of("SELECT CAST(NULL AS VARCHAR) AS cell WHERE false"))
                .collect(Collectors.joining(" UNION "));
    }

    private void refuseNoRows(Transaction change) {
        if (change.query("FROM input LIMIT 1", Map.of()).isEmpty()
                && change.query("FROM staged_reject LIMIT 1", Map.of()).isEmpty()) {
            throw new ArchiveException(file + " has the columns " + String.join(", ", columns)
                    + " and not one row; there is nothing to import");
        }
    }

    /** The row as it stood, near enough to find it again. */
    private String rowText(Transaction change) {
        List<String> names = change.query("SELECT column_name FROM (DESCRIBE input)", Map.of())
                .stringColumn(0)
                .asList();
        return "concat_ws(',', "
                + names.stream()
                        .filter(name -> !name.equals("filename"))
                        .map(name -> "coalesce(CAST(i." + SqlText.identifier(name) + " AS VARCHAR), '')")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    @Override
    public void close() {
        layout.close();
    }
}
