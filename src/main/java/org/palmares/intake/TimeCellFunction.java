package org.palmares.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBFunctions;
import org.palmares.archive.ArchiveException;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;
import org.palmares.model.TimeNotationException;

/** The grammar of times and gaps as an SQL function, so that tables and pages are read by the same one. */
final class TimeCellFunction {
    private TimeCellFunction() {}

    /**
     * Makes {@code read_time_cell(text)} known to a connection: {@code time 18545}, {@code gap 0.17}, {@code same},
     * {@code unknown}, {@code status DNF}, or {@code refused} and why.
     */
    static void register(Connection connection) {
        try (var function = DuckDBFunctions.scalarFunction()) {
            function.withName("read_time_cell")
                    .withParameter(String.class)
                    .withReturnType(String.class)
                    .withFunction(TimeCellFunction::read)
                    .register(connection);
        } catch (SQLException e) {
            // A second import on one connection finds it there already.
            if (!e.getMessage().contains("already exists")) {
                throw new ArchiveException("the grammar of times can't be given to DuckDB: " + e.getMessage(), e);
            }
        }
    }

    private static String read(String text) {
        try {
            TimeCell cell = TimeNotation.parse(text);
            if (cell instanceof TimeCell.Time time) {
                return "time " + seconds(time.millis());
            } else if (cell instanceof TimeCell.Gap gap) {
                return "gap " + seconds(gap.millis());
            } else if (cell instanceof TimeCell.Status status) {
                return "status " + status.status();
            }
            // A gap told in kilometres is a gap, but of no known time.
            return cell instanceof TimeCell.SameTime ? "same" : "unknown";
        } catch (TimeNotationException e) {
            return "refused " + e.getMessage();
        }
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0
                ? Long.toString(millis / 1000)
                : BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
