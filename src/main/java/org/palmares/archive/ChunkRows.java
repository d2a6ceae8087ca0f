package org.palmares.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.palmares.format.Column;
import org.palmares.format.Rows;

/** Reads a result chunk by chunk as DuckDB computes it: any number of rows in the same memory. */
final class ChunkRows implements Rows {
    private static final Set<String> READABLE = Set.of(
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL",
            "VARCHAR",
            "JSON",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP_S",
            "TIMESTAMP_MS",
            "TIMESTAMP_NS",
            "TIMESTAMP WITH TIME ZONE");

    private final PreparedStatement statement;
    private final DuckDBChunkedResult chunks;
    private final List<ResultColumn> columns;
    private final List<Column> headings;
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
        this.columns = columns;
        this.headings = ResultColumn.forOutput(columns);
        this.failure = failure;
    }

    /** Whether the driver's chunk reader knows all of these types; it does not know the nested ones, among others. */
    static boolean canRead(List<ResultColumn> columns) {
        return columns.stream().allMatch(column -> READABLE.contains(column.baseType()));
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
            vectors = new DuckDBReadableVector[columns.size()];
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
        if (cells.isNull(row)) {
            return null;
        }
        return switch (columns.get(column).baseType()) {
            case "BOOLEAN" -> cells.getBoolean(row);
            case "TINYINT" -> (short) cells.getByte(row);
            case "UTINYINT" -> cells.getUint8(row);
            case "SMALLINT" -> cells.getShort(row);
            case "USMALLINT" -> cells.getUint16(row);
            case "INTEGER" -> cells.getInt(row);
            case "UINTEGER" -> cells.getUint32(row);
            case "BIGINT" -> cells.getLong(row);
            case "UBIGINT" -> cells.getUint64(row);
            case "HUGEINT" -> cells.getHugeInt(row);
            case "UHUGEINT" -> cells.getUHugeInt(row);
            case "FLOAT" -> cells.getFloat(row);
            case "DOUBLE" -> cells.getDouble(row);
            case "DECIMAL" -> cells.getBigDecimal(row);
            case "DATE" -> cells.getLocalDate(row);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> cells.getLocalDateTime(row);
            case "TIMESTAMP WITH TIME ZONE" -> cells.getOffsetDateTime(row).toInstant();
            default -> cells.getString(row);
        };
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
