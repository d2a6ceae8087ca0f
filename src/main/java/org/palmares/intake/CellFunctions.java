package org.palmares.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.duckdb.DuckDBFunctions;
import org.palmares.archive.ArchiveException;
import org.palmares.model.PrintedName;
import org.palmares.model.RankCell;
import org.palmares.model.RankNotation;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;

/** The grammars of times, ranks, statuses and names as SQL functions, so that tables and pages are read by the same ones. */
final class CellFunctions {
    /** What parts the name from its mark, and that from the nation. */
    static final char PART = '\u001f';

    private CellFunctions() {}

    /**
     * Makes the functions known to a connection. Each gives {@code refused} and why for what it does not understand, and else:
     *
     * <ul>
     *   <li>{@code read_time_cell}: {@code time 18545}, {@code gap 0.17}, {@code same}, {@code unknown}, {@code status DNF};
     *   <li>{@code read_rank_cell}: {@code rank 3}, {@code shared 3}, {@code status DNF};
     *   <li>{@code read_status_cell}: {@code DNF};
     *   <li>{@code read_rider_cell}: {@code rider} and the name, its footnote mark and its nation, each after {@link #PART}.
     * </ul>
     */
    static void register(Connection connection) {
        register(connection, "read_time_cell", CellFunctions::time);
        register(connection, "read_rank_cell", CellFunctions::rank);
        register(connection, "read_status_cell", CellFunctions::status);
        register(connection, "read_rider_cell", CellFunctions::rider);
    }

    private static void register(Connection connection, String name, Function<String, String> grammar) {
        try (var function = DuckDBFunctions.scalarFunction()) {
            function.withName(name)
                    .withParameter(String.class)
                    .withReturnType(String.class)
                    .withFunction((String text) -> read(grammar, text))
                    .register(connection);
        } catch (SQLException e) {
            // A second import on one connection finds it there already.
            if (!e.getMessage().contains("already exists")) {
                throw new ArchiveException("the function " + name + " can't be given to DuckDB: " + e.getMessage(), e);
            }
        }
    }

    private static String read(Function<String, String> grammar, String text) {
        try {
            return grammar.apply(text);
        } catch (IllegalArgumentException e) {
            return "refused " + e.getMessage();
        }
    }

    private static String time(String text) {
        TimeCell cell = TimeNotation.parse(text);
        if (cell instanceof TimeCell.Time time) {
            return "time " + seconds(time.millis());
        } else if (cell instanceof TimeCell.Gap gap) {
            return "gap " + seconds(gap.millis());
        } else if (cell instanceof TimeCell.Status status) {
            return "status " + status.status();
        }
        // A gap told in kilometres or laps is a gap, but of no known time.
        return cell instanceof TimeCell.SameTime ? "same" : "unknown";
    }

    private static String rank(String text) {
        RankCell cell = RankNotation.parse(text);
        return cell.rank().isEmpty()
                ? "status " + cell.status()
                : (cell.sharing() == RankCell.Sharing.SHARED ? "shared " : "rank ")
                        + cell.rank().getAsInt();
    }

    private static String status(String text) {
        return TimeNotation.status(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no status"))
                .name();
    }

    private static String rider(String text) {
        PrintedName name = PrintedName.parse(text);
        return "rider " + name.name() + PART + name.mark().orElse("") + PART
                + name.nation().orElse("");
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0
                ? Long.toString(millis / 1000)
                : BigDecimal.valueOf(millis, 3).toPlainString();
    }
}
