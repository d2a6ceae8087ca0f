package org.palmares.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBResultSetMetaData;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * A query's result as a Tablesaw frame, types and unknowns kept.
 *
 * <p>Tablesaw's own {@code Table.read().db} is not used: it fails on HUGEINT, which every {@code sum(integer)} gives, on
 * ENUM, UUID, INTERVAL, JSON, LIST and STRUCT, and rounds every DECIMAL to a float.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><th>DuckDB</th><th>Tablesaw</th></tr>
 * <tr><td>TINYINT, SMALLINT, UTINYINT</td><td>SHORT</td></tr>
 * <tr><td>INTEGER, USMALLINT</td><td>INTEGER</td></tr>
 * <tr><td>BIGINT, UINTEGER, UBIGINT, HUGEINT, UHUGEINT</td><td>LONG; a value outside 64 bits is refused</td></tr>
 * <tr><td>FLOAT; DOUBLE, DECIMAL</td><td>FLOAT; DOUBLE</td></tr>
 * <tr><td>BOOLEAN, DATE, TIME</td><td>BOOLEAN, LOCAL_DATE, LOCAL_TIME</td></tr>
 * <tr><td>TIMESTAMP; TIMESTAMP WITH TIME ZONE</td><td>LOCAL_DATE_TIME; INSTANT</td></tr>
 * <tr><td>everything else</td><td>STRING, as DuckDB prints it</td></tr>
 * </table>
 *
 * <p>In a STRING column Tablesaw does not tell an empty text from an unknown one.
 */
final class FrameReader {
    private FrameReader() {}

    /** Runs a query and reads its result: by vectors where they give all of its types, else row by row. */
    static Table read(PreparedStatement query, String name) throws SQLException {
        if (VectorCells.canRead((DuckDBResultSetMetaData) query.getMetaData())) {
            try (DuckDBChunkedResult result =
                    query.unwrap(DuckDBPreparedStatement.class).query()) {
                return read(result, query.getMetaData(), name);
            }
        }
        try (ResultSet rows = query.executeQuery()) {
            return read(rows, name);
        }
    }

    private static Table read(DuckDBChunkedResult result, ResultSetMetaData meta, String name) throws SQLException {
        List<VectorCells> cells =
                Stream.generate(VectorCells::new).limit(meta.getColumnCount()).toList();
        List<Appender> appenders = appenders(meta, cells::get);
        while (hasNext(result)) {
            DuckDBDataChunkReader chunk = result.chunk();
            for (int column = 0; column < appenders.size(); column++) {
                cells.get(column).begin(chunk.vector(column));
                for (long row = 0; row < chunk.rowCount(); row++) {
                    cells.get(column).moveTo(row);
                    appenders.get(column).appendRow();
                }
            }
        }
        return table(name, appenders);
    }

    private static boolean hasNext(DuckDBChunkedResult result) throws SQLException {
        try {
            return result.nextChunk();
        } catch (RuntimeException e) {
            // The chunk reader has its own unchecked exception for what DuckDB says.
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static Table read(ResultSet rows, String name) throws SQLException {
        List<Appender> appenders = appenders(rows.getMetaData(), column -> new RowCells(rows, column + 1));
        while (rows.next()) {
            for (Appender appender : appenders) {
                appender.appendRow();
            }
        }
        return table(name, appenders);
    }

    private static List<Appender> appenders(ResultSetMetaData meta, IntFunction<FrameCells> cells) throws SQLException {
        TablesawStart.await();
        List<Appender> appenders = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String unique = uniqueName(meta.getColumnLabel(i), taken);
            appenders.add(appender(cells.apply(i - 1), unique, meta.getColumnTypeName(i)));
        }
        return appenders;
    }

    private static Table table(String name, List<Appender> appenders) {
        return Table.create(
                name, appenders.stream().<Column<?>>map(Appender::column).toList());
    }

    /** Tablesaw refuses two columns of one name; the second {@code year} is {@code year_2}. */
    private static String uniqueName(String label, Set<String> taken) {
        String unique = label;
        for (int n = 2; !taken.add(unique); n++) {
            unique = label + "_" + n;
        }
        return unique;
    }

    private interface Cell {
        void append() throws SQLException;
    }

    private record Appender(Column<?> column, Cell cell) {
        void appendRow() throws SQLException {
            try {
                cell.append();
            } catch (DateTimeException e) {
                throw new TimeBeyondJava(column.name(), e);
            }
        }
    }

    private static Appender appender(FrameCells cell, String name, String type) {
        String base = type.replaceFirst("\\(.*", "");
        return switch (base) {
            case "TINYINT", "SMALLINT", "UTINYINT" -> {
                ShortColumn column = ShortColumn.create(name);
                yield new Appender(column, () -> {
                    short value = cell.getShort();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "INTEGER", "USMALLINT" -> {
                IntColumn column = IntColumn.create(name);
                yield new Appender(column, () -> {
                    int value = cell.getInt();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "BIGINT", "UINTEGER" -> {
                LongColumn column = LongColumn.create(name);
                yield new Appender(column, () -> {
                    long value = cell.getLong();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "HUGEINT", "UHUGEINT", "UBIGINT" -> {
                LongColumn column = LongColumn.create(name);
                yield new Appender(column, () -> {
                    Object value = cell.getObject();
                    appendOrMissing(cell, column, () -> column.append(exactLong(name, base, value)));
                });
            }
            case "FLOAT" -> {
                FloatColumn column = FloatColumn.create(name);
                yield new Appender(column, () -> {
                    float value = cell.getFloat();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "DOUBLE" -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Appender(column, () -> {
                    double value = cell.getDouble();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "DECIMAL" -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Appender(column, () -> {
                    BigDecimal value = cell.getBigDecimal();
                    appendOrMissing(cell, column, () -> column.append(value.doubleValue()));
                });
            }
            case "BOOLEAN" -> {
                BooleanColumn column = BooleanColumn.create(name);
                yield new Appender(column, () -> {
                    boolean value = cell.getBoolean();
                    appendOrMissing(cell, column, () -> column.append(value));
                });
            }
            case "DATE" -> {
                DateColumn column = DateColumn.create(name);
                yield new Appender(column, () -> column.append(inReach(cell.getDate())));
            }
            case "TIME" -> {
                TimeColumn column = TimeColumn.create(name);
                yield new Appender(column, () -> column.append(cell.getTime()));
            }
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                yield new Appender(column, () -> column.append(inReach(cell.getTimestamp())));
            }
            case "TIMESTAMP WITH TIME ZONE" -> {
                InstantColumn column = InstantColumn.create(name);
                yield new Appender(column, () -> {
                    OffsetDateTime value = cell.getTimestampWithZone();
                    column.append(value == null ? null : value.toInstant());
                });
            }
            default -> {
                StringColumn column = StringColumn.create(name);
                yield new Appender(column, () -> column.append(cell.getString()));
            }
        };
    }

    private static void appendOrMissing(FrameCells cell, Column<?> column, Runnable append) throws SQLException {
        if (cell.wasNull()) {
            column.appendMissing();
        } else {
            append.run();
        }
    }

    /** Tablesaw keeps sixteen bits of a year, and would give another for what does not fit: DuckDB's infinity is such a one. */
    private static LocalDate inReach(LocalDate date) {
        if (date != null) {
            ofSixteenBits(date.getYear());
        }
        return date;
    }

    private static LocalDateTime inReach(LocalDateTime time) {
        if (time != null) {
            ofSixteenBits(time.getYear());
        }
        return time;
    }

    private static void ofSixteenBits(int year) {
        if (year != (short) year) {
            throw new DateTimeException("the year " + year);
        }
    }

    private static long exactLong(String column, String type, Object value) {
        try {
            return new BigInteger(value.toString()).longValueExact();
        } catch (ArithmeticException e) {
            throw new ArchiveException("column " + column + " (" + type + ") holds " + value
                    + ", which does not fit 64 bits; cast it to DOUBLE or VARCHAR in the query");
        }
    }
}
