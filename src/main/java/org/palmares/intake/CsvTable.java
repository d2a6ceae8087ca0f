package org.palmares.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.archive.Transaction;
import org.palmares.sql.SqlText;

/** Rows of text, parted by commas, semicolons or tabs, with a header. */
record CsvTable(Utf8File file) implements TableLayout {
    static Optional<TableLayout> recognise(FileHead head) {
        String text = head.text();
        String first = text.lines().findFirst().orElse("");
        return text.startsWith("<") || !first.matches(".*[,;\t].*")
                ? Optional.empty()
                : Optional.of(new CsvTable(Utf8File.of(head.file())));
    }

    @Override
    public boolean mayBeAPage() {
        return true;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return ScratchDuckDb.columns(relation());
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        ScratchDuckDb.lay(connection, relation());
    }

    private String relation() {
        return "read_csv(" + SqlText.literal(file.path().toString())
                + ", header = true, all_varchar = true, filename = true, store_rejects = true,"
                + " rejects_table = 'palmares_reject_errors', rejects_scan = 'palmares_reject_scans')";
    }

    @Override
    public int headerLines() {
        return 1;
    }

    /**
     * A line may be no row at all, such as one with a column too many; a row may go over several lines, when a quoted cell
     * does; and lines may be empty. DuckDB tells of none of these in which line a row starts.
     */
    @Override
    public void numberLines(Transaction change, boolean rowForRow) {
        boolean counted = CsvRecords.lay(change, file.path());
        if (rowForRow) {
            change.run(counted ? """
                    UPDATE mapped
                    SET line = r.line
                    FROM (
                        SELECT line, row_number() OVER (ORDER BY record) + 1 AS row_line
                        FROM csv_record
                        WHERE record NOT IN (SELECT line FROM palmares_reject_errors)
                    ) AS r
                    WHERE r.row_line = mapped.line""" : """
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
                    WHERE moved.line = mapped.line""", Map.of());
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
