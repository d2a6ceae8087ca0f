package org.palmares.archive.session;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.palmares.archive.TimeBeyondJava;
import org.palmares.format.Column;
import org.palmares.format.Rows;

/** Reads a result chunk by chunk as DuckDB computes it: any number of rows in the same memory. */
final class ChunkRows implements Rows {
    /** Gets a known cell of one type. */
    private interface CellReader {
        Object read(DuckDBReadableVector cells, long row);
    }

    /** By the name of the type. A column's is looked up once, not once a cell. */
    private static final Map<String, CellReader> READERS = Map.ofEntries(
            Map.entry("BOOLEAN", DuckDBReadableVector::getBoolean),
            Map.entry("TINYINT", (cells, row) -> (short) cells.getByte(row)),
            Map.entry("SMALLINT", DuckDBReadableVector::getShort),
            Map.entry("INTEGER", DuckDBReadableVector::getInt),
            Map.entry("BIGINT", DuckDBReadableVector::getLong),
            Map.entry("HUGEINT", DuckDBReadableVector::getHugeInt),
            Map.entry("UTINYINT", DuckDBReadableVector::getUint8),
            Map.entry("USMALLINT", DuckDBReadableVector::getUint16),
            Map.entry("UINTEGER", DuckDBReadableVector::getUint32),
            Map.entry("UBIGINT", DuckDBReadableVector::getUint64),
            Map.entry("UHUGEINT", DuckDBReadableVector::getUHugeInt),
            Map.entry("FLOAT", DuckDBReadableVector::getFloat),
            Map.entry("DOUBLE", DuckDBReadableVector::getDouble),
            Map.entry("DECIMAL", DuckDBReadableVector::getBigDecimal),
            Map.entry("VARCHAR", DuckDBReadableVector::getString),
            Map.entry("JSON", DuckDBReadableVector::getString),
            Map.entry("DATE", DuckDBReadableVector::getLocalDate),
            Map.entry("TIMESTAMP", DuckDBReadableVector::getLocalDateTime),
            Map.entry("TIMESTAMP_S", DuckDBReadableVector::getLocalDateTime),
            Map.entry("TIMESTAMP_MS", DuckDBReadableVector::getLocalDateTime),
            Map.entry("TIMESTAMP_NS", DuckDBReadableVector::getLocalDateTime),
            Map.entry(
                    "TIMESTAMP WITH TIME ZONE",
                    (cells, row) -> cells.getOffsetDateTime(row).toInstant()));

    private final PreparedStatement statement;
    private final DuckDBChunkedResult chunks;
    private final List<Column> headings;
    private final CellReader[] readers;
    private final Function<Exception, StatementException> failure;
    private DuckDBReadableVector[] vectors = {};
    private long rowsInChunk;
    private long row = -1;

    private ChunkRows(
            PreparedStatement statement,
            DuckDBChunkedResult chunks,
            List<ResultColumn> columns,
            Function<Exception, StatementException> failure) {
        this.statement = statement;
        this.chunks = chunks;
        this.headings = ResultColumn.forOutput(columns);
        this.readers =
                columns.stream().map(column -> READERS.get(column.baseType())).toArray(CellReader[]::new);
        this.failure = failure;
    }

    /** Whether the driver's chunk reader knows all of these types; it does not know the nested ones, among others. */
    static boolean canRead(List<ResultColumn> columns) {
        return columns.stream().allMatch(column -> READERS.containsKey(column.baseType()));
    }

    static Rows open(
            PreparedStatement statement, List<ResultColumn> columns, Function<Exception, StatementException> failure)
            throws SQLException {
        DuckDBChunkedResult chunks =
                statement.unwrap(DuckDBPreparedStatement.class).query();
        return new ChunkRows(statement, chunks, columns, failure);
    }

    @Override
    public List<Column> columns() {
        return headings;
    }

    @Override
    public boolean next() {
        row++;
        while (row >= rowsInChunk) {
            if (!nextChunk()) {
                return false;
            }
        }
        return true;
    }

    private boolean nextChunk() {
        row = 0;
        rowsInChunk = 0;
        try {
            if (!chunks.nextChunk()) {
                return false;
            }
            rowsInChunk = chunks.chunk().rowCount();
            vectors = new DuckDBReadableVector[readers.length];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunks.chunk().vector(i);
            }
            return true;
        } catch (RuntimeException e) {
            // The chunk reader has its own unchecked exception for what DuckDB says.
            throw failure.apply(e);
        }
    }

    @Override
    public Object value(int column) {
        DuckDBReadableVector cells = vectors[column];
        try {
            return cells.isNull(row) ? null : Infinity.told(readers[column].read(cells, row));
        } catch (DateTimeException e) {
            throw failure.apply(new TimeBeyondJava(headings.get(column).name(), e));
        }
    }

    @Override
    @SuppressWarnings("try") // The statement is closed after its rows, whatever becomes of them.
    public void close() {
        try (PreparedStatement closing = statement) {
            chunks.close();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }
}
