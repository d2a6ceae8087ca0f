package org.palmares.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.archive.Transaction;
import org.palmares.sql.SqlText;

/**
 * Rows of text, parted by commas, semicolons or tabs, with a row of headings or without.
 *
 * @param file the file in UTF-8
 * @param skip how many lines stand above the table
 * @param signs options that tell DuckDB which signs part and quote the cells, each after a comma; empty to let it look
 */
record CsvTable(Utf8File file, int skip, String signs) implements TableLayout {
    static Optional<TableLayout> recognise(FileHead head) {
        String text = head.text();
        List<String> lines = text.lines().limit(1000).toList();
        int skip = comments(lines);
        return text.startsWith("<") || skip == lines.size() || !parted(lines.get(skip))
                ? Optional.empty()
                : Optional.of(new CsvTable(Utf8File.of(head.file()), skip, ""));
    }

    /** Lines of comment before the table. A table may call its first column "#". */
    private static int comments(List<String> lines) {
        int comments = 0;
        while (comments < lines.size() && lines.get(comments).matches("#\\s*[^\\s,;\t].*|#\\s*")) {
            comments++;
        }
        return comments;
    }

    private static boolean parted(String line) {
        return line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
    }

    @Override
    public boolean mayBeAPage() {
        return true;
    }

    @Override
    public boolean isOfText() {
        return true;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return ScratchDuckDb.columns(relation(mapping));
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        ScratchDuckDb.lay(connection, relation(mapping));
    }

    private String relation(TableMapping mapping) {
        String given = SqlText.literal(file.path().toString()) + options(mapping);
        String read = "read_csv(" + given + ", filename = true";
        if (!hasHeadings(mapping)) {
            int count = ScratchDuckDb.columns(read + ")").size();
            read += ", names = ["
                    + IntStream.rangeClosed(1, count)
                            .mapToObj(TableHints::nameOf)
                            .map(SqlText::literal)
                            .collect(Collectors.joining(", "))
                    + "]";
        }
        return read
                + ", store_rejects = true, rejects_table = 'palmares_reject_errors', rejects_scan = 'palmares_reject_scans')";
    }

    private String options(TableMapping mapping) {
        return ", header = " + hasHeadings(mapping) + ", all_varchar = true" + (skip > 0 ? ", skip = " + skip : "")
                + signs;
    }

    private static boolean hasHeadings(TableMapping mapping) {
        return mapping.hints().heading() == TableHints.Heading.FIRST_ROW;
    }

    @Override
    public int headerLines(TableMapping mapping) {
        return skip + (hasHeadings(mapping) ? 1 : 0);
    }

    /**
     * A line may be no row at all, such as one with a column too many; a row may go over several lines, when a quoted cell
     * does; and lines may be empty. DuckDB tells of none of these in which line a row starts.
     */
    @Override
    public void numberLines(Transaction change, TableMapping mapping, boolean rowForRow) {
        boolean counted =
                CsvRecords.lay(change, file.path(), options(mapping), headerLines(mapping), hasHeadings(mapping));
        if (rowForRow) {
            change.run(counted ? """
                    UPDATE mapped_cells
                    SET line = r.line
                    FROM (
                        SELECT line, row_number() OVER (ORDER BY record) + $header AS row_line
                        FROM csv_record
                        WHERE record NOT IN (SELECT line FROM palmares_reject_errors)
                    ) AS r
                    WHERE r.row_line = mapped_cells.line""" : """
                    UPDATE mapped_cells
                    SET line = moved.new_line
                    FROM (
                        SELECT m.line, m.line + s.before AS new_line
                        FROM mapped_cells AS m
                        ASOF JOIN (
                            SELECT line - row_number() OVER (ORDER BY line) + 1 AS from_line,
                                row_number() OVER (ORDER BY line) AS before
                            FROM (SELECT DISTINCT line FROM palmares_reject_errors)
                        ) AS s ON m.line >= s.from_line
                    ) AS moved
                    WHERE moved.line = mapped_cells.line""", Map.of("header", headerLines(mapping)));
        }
        change.run("""
                INSERT INTO staged_reject (line, text, reason)
                SELECT coalesce(min(r.line), e.line), trim(coalesce(min(e.csv_line), ''), chr(13) || chr(10)), min(e.error_message)
                FROM palmares_reject_errors AS e
                LEFT JOIN csv_record AS r ON r.record = e.line
                GROUP BY e.line
                ORDER BY e.line;
                DROP TABLE csv_record;
                DROP TABLE palmares_reject_errors;
                DROP TABLE palmares_reject_scans""", Map.of());
    }

    @Override
    public void close() {
        file.close();
    }
}
