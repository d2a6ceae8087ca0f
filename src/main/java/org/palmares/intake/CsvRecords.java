package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.sql.SqlText;
import tech.tablesaw.api.Row;

/** In which line of a CSV file each record starts, where it is not simply the next. */
final class CsvRecords {
    private static final String NONE = "(empty)";

    private final int delimiter;
    private final int quote;
    private final int escape;
    private final int skip;

    private CsvRecords(String delimiter, String quote, String escape, int skip) {
        this.delimiter = character(delimiter);
        this.quote = character(quote);
        this.escape = character(escape);
        this.skip = skip;
    }

    private static int character(String sniffed) {
        return sniffed == null || sniffed.isEmpty() || sniffed.equals(NONE) ? -1 : sniffed.charAt(0);
    }

    /**
     * Makes the temporary table {@code csv_record}: for each record after the header its number, counted as DuckDB counts
     * for a rejected line, and the line it starts in. Where every line is a record, the table stays empty.
     *
     * @param options how DuckDB was asked to read the file, each option after a comma
     * @param headerLines how many lines stand before the first row
     * @param headings whether the last of them, a record as well, holds the headings
     * @return whether it holds the records, as many as DuckDB took and rejected
     */
    static boolean lay(Transaction change, Path file, String options, int headerLines, boolean headings) {
        change.run("CREATE OR REPLACE TEMP TABLE csv_record (record BIGINT, line BIGINT)", Map.of());
        try {
            long records = records(change);
            if (lines(file) == records + headerLines) {
                return false;
            }
            of(change.connection(), file, options).append(change.connection(), file, headings);
            if (count(change, "csv_record") == records) {
                return true;
            }
            // Read otherwise than DuckDB did: numbers that are not surely right are no better than its own.
            change.run("DELETE FROM csv_record", Map.of());
            return false;
        } catch (IOException | SQLException e) {
            throw new ArchiveException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static long records(Transaction change) {
        return count(change, "input") + count(change, "(SELECT DISTINCT line FROM palmares_reject_errors)");
    }

    private static long count(Transaction change, String relation) {
        Row row =
                change.query("SELECT count(*) AS n FROM " + relation, Map.of()).row(0);
        return row.getLong("n");
    }

    /** Ends with LF, CR LF or CR; the last need not end. */
    private static long lines(Path file) throws IOException {
        long breaks = 0;
        int before = '\n';
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    byte b = buffer[i];
                    if (b == '\n' ? before != '\r' : b == '\r') {
                        breaks++;
                    }
                    before = b;
                }
            }
        }
        return before == '\n' || before == '\r' ? breaks : breaks + 1;
    }

    /** The signs that DuckDB finds in the file. */
    private static CsvRecords of(Connection connection, Path file, String options) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT Delimiter, Quote, Escape, SkipRows FROM sniff_csv("
                        + SqlText.literal(file.toString()) + options + ", ignore_errors = true)")) {
            rows.next();
            return new CsvRecords(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4));
        }
    }

    private void append(Connection connection, Path file, boolean headings) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(file);
                DuckDBAppender records =
                        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "csv_record")) {
            new Scan(records, !headings).run(in);
        }
    }

    /** Where a scan is within a record. A quote opens a cell only where the cell starts: in {@code +5"} it is a sign. */
    private enum Within {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        ESCAPED,
        CLOSED
    }

    /** One pass over the bytes: every sign that matters is ASCII, and in UTF-8 no part of another letter. */
    private final class Scan {
        private final DuckDBAppender records;
        private Within within = Within.START_OF_CELL;
        private long line = 1;
        private long record = 1;
        private long recordLine = 1;
        private boolean blank = true;
        private boolean headerSeen;
        private int before = -1;

        Scan(DuckDBAppender records, boolean headerSeen) {
            this.records = records;
            this.headerSeen = headerSeen;
        }

        void run(InputStream in) throws IOException, SQLException {
            byte[] buffer = new byte[1 << 16];
            boolean first = true;
            for (int n = in.readNBytes(buffer, 0, buffer.length); n > 0; n = in.readNBytes(buffer, 0, buffer.length)) {
                for (int i = first && startsWithMark(buffer, n) ? 3 : 0; i < n; i++) {
                    take(buffer[i]);
                }
                first = false;
            }
            if (!blank) {
                end();
            }
        }

        private void take(byte b) throws SQLException {
            boolean secondOfTwo = b == '\n' && before == '\r';
            before = b;
            if (secondOfTwo) {
                return;
            }
            if (b == '\n' || b == '\r') {
                line++;
                if (within == Within.QUOTED || within == Within.ESCAPED) {
                    within = Within.QUOTED;
                } else {
                    end();
                }
                return;
            }
            blank = false;
            within = next(b);
        }

        private Within next(byte b) {
            return switch (within) {
                case START_OF_CELL -> b == quote ? Within.QUOTED : b == delimiter ? Within.START_OF_CELL : Within.PLAIN;
                case PLAIN -> b == delimiter ? Within.START_OF_CELL : Within.PLAIN;
                case QUOTED ->
                    b == escape && escape != quote ? Within.ESCAPED : b == quote ? Within.CLOSED : Within.QUOTED;
                case ESCAPED -> Within.QUOTED;
                // A quote after a quote stands for one, and the cell goes on.
                case CLOSED -> b == quote ? Within.QUOTED : b == delimiter ? Within.START_OF_CELL : Within.PLAIN;
            };
        }

        private void end() throws SQLException {
            if (!blank && record > skip) {
                if (headerSeen) {
                    records.beginRow().append(record).append(recordLine).endRow();
                }
                headerSeen = true;
            }
            record++;
            recordLine = line;
            blank = true;
            within = Within.START_OF_CELL;
        }

        private static boolean startsWithMark(byte[] bytes, int n) {
            return n >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        }
    }
}
