package org.palmares.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.palmares.sql.SqlText;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Makes a temporary table of a Tablesaw frame, the other way round as {@link FrameReader}: types and unknowns kept. */
final class FrameWriter {
    private FrameWriter() {}

    /** Appends the cell of a row to the row that is being made. */
    private interface Cell {
        void append(DuckDBAppender rows, int row) throws SQLException;
    }

    /** @param type of the column that is made */
    private record Target(Column<?> column, String type, Cell cell) {
        void append(DuckDBAppender rows, int row) throws SQLException {
            if (column.isMissing(row)) {
                rows.appendNull();
            } else {
                cell.append(rows, row);
            }
        }
    }

    static void lay(Connection connection, String name, Table frame) throws SQLException {
        List<Target> targets = frame.columns().stream().map(FrameWriter::target).toList();
        DuckDb.execute(
                connection,
                "CREATE OR REPLACE TEMP TABLE " + SqlText.identifier(name) + " ("
                        + targets.stream()
                                .map(target -> SqlText.identifier(target.column.name()) + " " + target.type)
                                .collect(Collectors.joining(", "))
                        + ")");
        try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", name)) {
            for (int row = 0; row < frame.rowCount(); row++) {
                rows.beginRow();
                for (Target target : targets) {
                    target.append(rows, row);
                }
                rows.endRow();
            }
        }
    }

    private static Target target(Column<?> column) {
        if (column instanceof ShortColumn numbers) {
            return new Target(column, "SMALLINT", (rows, row) -> rows.append(numbers.getShort(row)));
        } else if (column instanceof IntColumn numbers) {
            return new Target(column, "INTEGER", (rows, row) -> rows.append(numbers.getInt(row)));
        } else if (column instanceof LongColumn numbers) {
            return new Target(column, "BIGINT", (rows, row) -> rows.append(numbers.getLong(row)));
        } else if (column instanceof FloatColumn numbers) {
            return new Target(column, "FLOAT", (rows, row) -> rows.append(numbers.getFloat(row)));
        } else if (column instanceof DoubleColumn numbers) {
            return new Target(column, "DOUBLE", (rows, row) -> rows.append(numbers.getDouble(row)));
        } else if (column instanceof BooleanColumn flags) {
            return new Target(column, "BOOLEAN", (rows, row) -> rows.append(flags.get(row)));
        } else if (column instanceof DateColumn days) {
            return new Target(column, "DATE", (rows, row) -> rows.append(days.get(row)));
        } else if (column instanceof TimeColumn times) {
            return new Target(column, "TIME", (rows, row) -> rows.append(times.get(row)));
        } else if (column instanceof DateTimeColumn times) {
            return new Target(column, "TIMESTAMP", (rows, row) -> rows.append(times.get(row)));
        } else if (column instanceof InstantColumn times) {
            return new Target(
                    column,
                    "TIMESTAMPTZ",
                    (rows, row) -> rows.append(times.get(row).atOffset(ZoneOffset.UTC)));
        }
        return new Target(column, "VARCHAR", (rows, row) -> rows.append(column.getString(row)));
    }
}
