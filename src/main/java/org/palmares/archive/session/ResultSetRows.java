package org.palmares.archive.session;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.palmares.archive.TimeBeyondJava;
import org.palmares.format.Column;
import org.palmares.format.Rows;

/**
 * Reads a result of any types row by row. DuckDB computes all of it before the first row; what does not fit its memory goes
 * to its temporary folder. (The driver's streaming mode would lose the words of errors that come with the first rows.)
 */
final class ResultSetRows implements Rows {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final List<ResultColumn> columns;
    private final List<Column> headings;
    private final Function<Exception, StatementException> failure;

    private ResultSetRows(
            PreparedStatement statement,
            ResultSet rows,
            List<ResultColumn> columns,
            Function<Exception, StatementException> failure) {
        this.statement = statement;
        this.rows = rows;
        this.columns = columns;
        this.headings = ResultColumn.forOutput(columns);
        this.failure = failure;
    }

    static Rows of(PreparedStatement statement, ResultSet rows, Function<Exception, StatementException> failure)
            throws SQLException {
        return new ResultSetRows(statement, rows, ResultColumn.of(rows.getMetaData()), failure);
    }

    @Override
    public List<Column> columns() {
        return headings;
    }

    @Override
    public boolean next() {
        try {
            return rows.next();
        } catch (DateTimeException e) {
            // The driver makes Java's objects of a nested value when it fetches it.
            throw failure.apply(new TimeBeyondJava("of a nested type", e));
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    public Object value(int column) {
        int i = column + 1;
        try {
            Object value = rows.getObject(i);
            if (value == null || rows.wasNull()) {
                return null;
            }
            if (value instanceof Byte small) {
                return small.shortValue();
            }
            if (value instanceof Number || value instanceof Boolean) {
                return value;
            }
            if (NestedValues.isNested(value)) {
                return NestedValues.of(value, rows.getString(i));
            }
            return Infinity.told(
                    switch (columns.get(column).type()) {
                        case "DATE", "TIME" -> value;
                        case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
                            rows.getObject(i, LocalDateTime.class);
                        case "TIMESTAMP WITH TIME ZONE" ->
                            rows.getObject(i, OffsetDateTime.class).toInstant();
                        default -> rows.getString(i);
                    });
        } catch (DateTimeException e) {
            throw failure.apply(new TimeBeyondJava(headings.get(column).name(), e));
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    @SuppressWarnings("try") // The statement is closed after its rows, whatever becomes of them.
    public void close() {
        try (PreparedStatement closing = statement) {
            rows.close();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }
}
