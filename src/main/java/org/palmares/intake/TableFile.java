package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.SqlText;
import org.palmares.archive.Transaction;

/** A CSV, JSON or Parquet file that a mapping fits; DuckDB reads it, set-wise. */
record TableFile(Utf8File file, Layout layout, TableMapping mapping, Set<String> columns) implements SourceFile {

    /** How the bytes hold rows. */
    enum Layout {
        CSV,
        JSON,
        PARQUET
    }

    /** Empty when the file is no table, or when no mapping fits its columns. */
    static Optional<SourceFile> recognise(Path file, ImportOptions options) {
        Optional<Layout> layout = layout(file);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        Utf8File text = layout.get() == Layout.CSV ? Utf8File.of(file) : Utf8File.asIs(file);
        try {
            Optional<SourceFile> known = recognise(text, layout.get(), options);
            if (known.isEmpty()) {
                text.close();
            }
            return known;
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    private static Optional<SourceFile> recognise(Utf8File file, Layout layout, ImportOptions options) {
        List<TableMapping> mappings =
                options.mapping().map(own -> List.of(TableMapping.load(own))).orElseGet(TableMapping::bundled);
        Map<Optional<String>, Set<String>> columnsOf = new HashMap<>();
        for (TableMapping mapping : mappings) {
            if (options.format().map(mapping.name()::equals).orElse(true)) {
                Set<String> columns =
                        columnsOf.computeIfAbsent(mapping.records(), records -> columns(file, layout, mapping));
                if (mapping.fits(file.original().getFileName().toString(), columns)) {
                    return Optional.of(new TableFile(file, layout, mapping, columns));
                }
                if (options.mapping().isPresent() || options.format().isPresent()) {
                    throw new ArchiveException(file.original() + " does not fit the mapping " + mapping.name()
                            + ": it wants the columns " + String.join(", ", mapping.recognise()) + "; the file has "
                            + String.join(", ", columns));
                }
            }
        }
        return Optional.empty();
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
    public void stage(Transaction change) {
        TimeCellFunction.register(change.connection());
        change.run("CREATE OR REPLACE TEMP TABLE input AS FROM " + relation(file, layout, mapping), Map.of());
        change.run("CREATE OR REPLACE TEMP TABLE mapped AS " + mapping.select(columns, rowText(change)), Map.of());
        change.run("DROP TABLE input", Map.of());
        keepUnreadableLines(change);
        change.run(Importer.resource("table_lines.sql"), Map.of());
    }

    /** The row as it stood, near enough to find it again. */
    private String rowText(Transaction change) {
        List<String> names = change.query("SELECT column_name FROM (DESCRIBE input)", Map.of())
                .stringColumn(0)
                .asList();
        return "concat_ws(',', "
                + String.join(
                        ", ",
                        names.stream()
                                .filter(name -> !name.equals("filename"))
                                .map(name -> "coalesce(CAST(" + SqlText.identifier(name) + " AS VARCHAR), '')")
                                .toList())
                + ")";
    }

    @Override
    public void close() {
        file.close();
    }

    /** Lines that are no rows at all, such as one with a column too many; the rows after them are numbered past them. */
    private void keepUnreadableLines(Transaction change) {
        if (layout == Layout.CSV) {
            change.run("""
                    UPDATE mapped
                    SET line = moved.new_line
                    FROM (
                        SELECT m.line, m.line + s.before AS new_line
                        FROM mapped AS m
                        ASOF JOIN (
                            SELECT line - row_number() OVER (ORDER BY line) + 1 AS from_line,
                                row_number() OVER (ORDER BY line) AS before
                            FROM (SELECT DISTINCT line FROM palmares_reject_errors)
                        ) AS s ON m.line >= s.from_line
                    ) AS moved
                    WHERE moved.line = mapped.line;
                    INSERT INTO staged_reject (line, text, reason)
                    SELECT min(line), coalesce(min(csv_line), ''), min(error_message)
                    FROM palmares_reject_errors
                    GROUP BY line;
                    DROP TABLE palmares_reject_errors;
                    DROP TABLE palmares_reject_scans""", Map.of());
        }
    }

    private static Optional<Layout> layout(Path file) {
        byte[] head = head(file);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PAR1")) {
            return Optional.of(Layout.PARQUET);
        }
        String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(Layout.JSON);
        }
        String first = text.lines().findFirst().orElse("");
        return text.startsWith("<") || !first.matches(".*[,;\t].*") ? Optional.empty() : Optional.of(Layout.CSV);
    }

    private static Set<String> columns(Utf8File file, Layout layout, TableMapping mapping) {
        String sql = layout == Layout.JSON && mapping.records().isPresent()
                ? "SELECT DISTINCT unnest(json_keys(record)) FROM (FROM " + relation(file, layout, mapping)
                        + " LIMIT 5)"
                : "SELECT column_name FROM (DESCRIBE FROM " + relation(file, layout, mapping) + ")";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Set<String> names = new LinkedHashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            names.remove("filename"); // a column of relation(), not of the file
            return names;
        } catch (SQLException e) {
            // Not a table of this shape: other mappings, and then the readers of pages, have their turn.
            return Set.of();
        }
    }

    private static String relation(Utf8File file, Layout layout, TableMapping mapping) {
        String name = SqlText.literal(file.path().toString());
        return switch (layout) {
            case PARQUET -> "read_parquet(" + name + ", filename = true)";
            case JSON ->
                mapping.records()
                        .map(path -> "(SELECT unnest(json_extract(CAST(content AS JSON), " + SqlText.literal(path)
                                + ")) AS record, filename FROM read_text(" + name + "))")
                        .orElse("read_json(" + name + ", filename = true)");
            case CSV ->
                "read_csv(" + name + ", header = true, all_varchar = true, filename = true, store_rejects = true,"
                        + " rejects_table = 'palmares_reject_errors', rejects_scan = 'palmares_reject_scans')";
        };
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(1 << 20);
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + e.getMessage(), e);
        }
    }
}
