package org.palmares.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.model.NearestNames;
import org.palmares.sql.SqlText;

/**
 * How the columns of somebody's table become the model's: read from a small TOML file, so that a spreadsheet needs no Java.
 *
 * <p>The model's columns are those of the {@link TableSubject}. {@code [columns]} names a source column for a model column,
 * {@code [expressions]} gives SQL over the source columns instead, {@code [constants]} a fixed value. {@code query} may
 * reshape the table, which it reads as {@code input}, before. {@code recognise} lists columns by which a file is known.
 * {@code table} names the table or view of a database file.
 *
 * @param place where the mapping stands, for messages
 * @param name the format's name
 * @param source title of the source where the user names none
 * @param kind kind of that source
 * @param subject what its rows tell of
 * @param recognition by what a file is known
 * @param hints where in the file the rows are
 * @param query SQL over {@code input}; empty to take it as it is
 * @param ownNames whether the file's columns have the model's names
 * @param columns the source column for a model column
 * @param expressions SQL for each other model column that the file gives
 * @param cells how its cells are to be taken
 */
record TableMapping(
        String place,
        String name,
        String source,
        String kind,
        TableSubject subject,
        Recognition recognition,
        TableHints hints,
        Optional<String> query,
        boolean ownNames,
        Map<String, Named> columns,
        Map<String, String> expressions,
        CellRules cells) {

    /** Of these a row is made up for the eye, where it does not stand in the file. */
    private static final List<String> TELLING = List.of("rider", "year", "rank", "time", "gap", "time_s", "gap_s");

    /** Whether a file of this name with these columns is of this format. */
    boolean fits(String fileName, Collection<String> columns) {
        return recognition.fits(fileName, wanted -> has(columns, wanted));
    }

    /** Race and year are said of results only: of what else a table may tell is not looked for then, unless it is asked for. */
    boolean suits(ImportOptions options) {
        return subject == TableSubject.RESULTS
                || options.mapping().isPresent()
                || (options.race().isEmpty() && options.year().isEmpty());
    }

    /** Headings are the same in any case; of a table in palmares' own columns, also by what lists call them. */
    private boolean has(Collection<String> fileColumns, String wanted) {
        return fileColumns.stream().anyMatch(wanted::equalsIgnoreCase)
                || (ownNames
                        && Stream.of(subject, TableSubject.RESULTS)
                                .anyMatch(told -> new Headings(told, fileColumns)
                                        .fileColumn(wanted)
                                        .isPresent()));
    }

    /** Whether the race of a row is told by a column of the file, and not only supposed by the mapping. */
    boolean tellsRace(Collection<String> fileColumns) {
        return ownNames
                ? has(fileColumns, "race_name") || has(fileColumns, "race_id")
                : columns.containsKey("race_name") || columns.containsKey("race_id");
    }

    /**
     * The file's columns of which nothing is taken, in the file's order; none where a query may take any of them.
     *
     * @param fileColumns the columns of the file
     */
    List<String> unused(Collection<String> fileColumns) {
        if (query.map(sql ->
                        sql.contains("COLUMNS(") || sql.toUpperCase(Locale.ROOT).contains("UNPIVOT"))
                .orElse(false)) {
            return List.of();
        }
        Collection<String> used = ownNames
                ? new Headings(subject, fileColumns).used()
                : columns.values().stream().map(Named::name).toList();
        String sql = String.join("\n", expressions.values()) + "\n" + query.orElse("");
        return fileColumns.stream()
                .filter(column -> used.stream().noneMatch(column::equalsIgnoreCase) && !mentions(sql, column))
                .toList();
    }

    private static boolean mentions(String sql, String column) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d_])" + Pattern.quote(column) + "(?![\\p{L}\\d_])", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
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
        List<String> faults = columns.entrySet().stream()
                .filter(taken -> known.stream().noneMatch(taken.getValue().name()::equalsIgnoreCase))
                .map(taken -> "the mapping " + place + ":" + taken.getValue().line() + ": " + taken.getKey()
                        + " is taken from the column '" + taken.getValue().name() + "', which " + lacking
                        + "; the nearest are "
                        + String.join(", ", NearestNames.to(taken.getValue().name(), known)))
                .toList();
        if (!faults.isEmpty()) {
            throw new ArchiveException(String.join("; ", faults) + "; " + having + " " + String.join(", ", known));
        }
    }

    /**
     * The query that gives those of the model's columns that the file fills, as text, from the relation {@code input}, each row with
     * its line.
     *
     * @param headerLines how many lines stand before the first row
     */
    String select(Collection<String> fileColumns, int headerLines) {
        String texts = filled(fileColumns)
                .map(column -> ", trim(CAST(" + expression(column, fileColumns) + " AS VARCHAR)) AS " + column)
                .collect(Collectors.joining());
        String cells = filled(fileColumns)
                .map(column -> ", " + cell(column) + " AS " + column)
                .collect(Collectors.joining());
        // Rows that are not committed yet are numbered from a large number on.
        String rows = query.map(sql ->
                        "SELECT row_number() OVER () + " + headerLines + " AS line" + texts + " FROM (" + sql + ")")
                .orElse("SELECT rowid - (SELECT min(rowid) FROM input) + 1 + " + headerLines + " AS line" + texts
                        + " FROM input");
        return "SELECT line" + cells + " FROM (" + rows + ")";
    }

    /**
     * The query that gives each row of {@code mapped_cells}, by its line, as it stood; a query of the mapping makes other rows of
     * those of the file, which are told by what was read from them.
     *
     * @param rowText SQL for a row of {@code input} as it stood
     */
    String selectTexts(Collection<String> fileColumns, String rowText) {
        return query.map(sql -> "SELECT line AS entry, concat_ws(','"
                        + filled(fileColumns)
                                .filter(column -> subject != TableSubject.RESULTS || TELLING.contains(column))
                                .map(column -> ", " + column)
                                .collect(Collectors.joining())
                        + ") AS text FROM mapped_cells")
                .orElse("SELECT m.line AS entry, " + rowText
                        + " AS text FROM input AS i POSITIONAL JOIN (SELECT line FROM mapped_cells) AS m");
    }

    /** What {@link #select} leaves out, as columns without a value. */
    String absent(Collection<String> fileColumns) {
        Set<String> filled = filled(fileColumns).collect(Collectors.toSet());
        return subject.columns().stream()
                .filter(column -> !filled.contains(column))
                .map(column -> ", CAST(NULL AS VARCHAR) AS " + column)
                .collect(Collectors.joining());
    }

    private Stream<String> filled(Collection<String> fileColumns) {
        return subject.columns().stream()
                .filter(column -> !expression(column, fileColumns).equals("NULL"));
    }

    /** The query for the rows that columns and expressions are about. */
    String rows() {
        return query.orElse("FROM input");
    }

    /** A cell that says nothing is none. Most are longer than any sign for nothing, and are compared with none. */
    private String cell(String column) {
        List<String> missing =
                Stream.concat(Stream.of(""), cells.missing(column).stream()).toList();
        int longest = missing.stream()
                .mapToInt(sign -> sign.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        return "CASE WHEN strlen(" + column + ") > " + longest + " THEN " + column + " WHEN NOT list_contains(["
                + missing.stream().map(SqlText::literal).collect(Collectors.joining(", ")) + "], " + column + ") THEN "
                + column + " END";
    }

    private String expression(String column, Collection<String> fileColumns) {
        if (ownNames) {
            return new Headings(subject, fileColumns)
                    .fileColumn(column)
                    .map(SqlText::identifier)
                    .orElse("NULL");
        }
        return columns.containsKey(column)
                ? SqlText.identifier(columns.get(column).name())
                : expressions.getOrDefault(column, "NULL");
    }
}
