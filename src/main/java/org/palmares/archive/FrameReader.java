package org.palmares.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    static Table read(ResultSet rows, String name) throws SQLException {
        TablesawStart.await();
        ResultSetMetaData meta = rows.getMetaData();
        List<Appender> appenders = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            appenders.add(appender(rows, i, uniqueName(meta.getColumnLabel(i), taken), meta.getColumnTypeName(i)));
        }
        while (rows.next()) {
            for (Appender appender : appenders) {
                appender.appendRow();
            }
        }
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

    private static Appender appender(ResultSet rows, int i, String name, String type) {
        String base = type.replaceFirst("\\(.*", "");
        return switch (base) {
            case "TINYINT", "SMALLINT", "UTINYINT" -> {
                ShortColumn column = ShortColumn.create(name);
                yield new Appender(column, () -> {
                    short value = rows.getShort(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "INTEGER", "USMALLINT" -> {
                IntColumn column = IntColumn.create(name);
                yield new Appender(column, () -> {
                    int value = rows.getInt(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "BIGINT", "UINTEGER" -> {
                LongColumn column = LongColumn.create(name);
                yield new Appender(column, () -> {
                    long value = rows.getLong(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "HUGEINT", "UHUGEINT", "UBIGINT" -> {
                LongColumn column = LongColumn.create(name);
                yield new Appender(column, () -> {
                    Object value = rows.getObject(i);
                    appendOrMissing(rows, column, () -> column.append(exactLong(name, base, value)));
                });
            }
            case "FLOAT" -> {
                FloatColumn column = FloatColumn.create(name);
                yield new Appender(column, () -> {
                    float value = rows.getFloat(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "DOUBLE" -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Appender(column, () -> {
                    double value = rows.getDouble(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "DECIMAL" -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Appender(column, () -> {
                    BigDecimal value = rows.getBigDecimal(i);
                    appendOrMissing(rows, column, () -> column.append(value.doubleValue()));
                });
            }
            case "BOOLEAN" -> {
                BooleanColumn column = BooleanColumn.create(name);
                yield new Appender(column, () -> {
                    boolean value = rows.getBoolean(i);
                    appendOrMissing(rows, column, () -> column.append(value));
                });
            }
            case "DATE" -> {
                DateColumn column = DateColumn.create(name);
                yield new Appender(column, () -> column.append(rows.getObject(i, LocalDate.class)));
            }
            case "TIME" -> {
                TimeColumn column = TimeColumn.create(name);
                yield new Appender(column, () -> column.append(rows.getObject(i, LocalTime.class)));
            }
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                yield new Appender(column, () -> column.append(rows.getObject(i, LocalDateTime.class)));
            }
            case "TIMESTAMP WITH TIME ZONE" -> {
                InstantColumn column = InstantColumn.create(name);
                yield new Appender(column, () -> {
                    OffsetDateTime value = rows.getObject(i, OffsetDateTime.class);
                    column.append(value == null ? null : value.toInstant());
                });
            }
            default -> {
                StringColumn column = StringColumn.create(name);
                yield new Appender(column, () -> column.append(rows.getString(i)));
            }
        };
    }

    private static void appendOrMissing(ResultSet rows, Column<?> column, Runnable append) throws SQLException {
        if (rows.wasNull()) {
            column.appendMissing();
        } else {
            append.run();
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
