package org.palmares.archive.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBResultSetMetaData;
import org.duckdb.StatementReturnType;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Catalogue;
import org.palmares.archive.DuckDb;
import org.palmares.archive.Transaction;
import org.palmares.model.NearestNames;
import org.palmares.sql.NamedParameters;
import org.palmares.sql.SqlText;

/**
 * Runs an analyst's own SQL on an archive, statement by statement, with results of any length. Settings, temporary tables
 * and transactions live as long as the session. Used by one thread at a time, except for {@link #cancel()}.
 */
public final class SqlSession implements AutoCloseable {
    private final Archive archive;
    private final Connection connection;
    private volatile PreparedStatement running;
    private volatile boolean cancelled;

    private SqlSession(Archive archive, Connection connection) {
        this.archive = archive;
        this.connection = connection;
    }

    /**
     * A session on an open archive, to be closed before it. Sessions are opened before the archive is
     * {@linkplain Archive#confine() confined}.
     */
    public static SqlSession open(Archive archive) {
        try {
            Connection connection =
                    archive.connection().unwrap(DuckDBConnection.class).duplicate();
            DuckDb.execute(connection, "USE archive");
            DuckDb.execute(connection, "SET errors_as_json = true");
            return new SqlSession(archive, connection);
        } catch (SQLException e) {
            throw new ArchiveException("no session can be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Runs one statement. Rows that it gives are to be closed before the next one runs.
     *
     * <p>They come in the same memory however many they are where DuckDB can tell their types before it has run the
     * statement, and these are numbers, texts, booleans, dates and timestamps.
     *
     * @param parameters values for its {@code $name}s, bound and never joined into the text; null is SQL's NULL. Those of
     *     other names are passed over
     * @throws StatementException when DuckDB refuses it or it fails
     * @throws ArchiveException when a parameter has no value
     */
    public Outcome run(String sql, Map<String, ?> parameters) {
        return run("", sql, "", parameters);
    }

    /**
     * Writes the rows of a statement to a Parquet file, which DuckDB does itself. The file is replaced.
     *
     * @throws StatementException as {@link #run}
     */
    public void writeParquet(String sql, Map<String, ?> parameters, Path file) {
        run("COPY (", sql, ") TO " + SqlText.literal(file.toString()) + " (FORMAT parquet)", parameters);
    }

    private Outcome run(String before, String sql, String after, Map<String, ?> parameters) {
        NamedParameters named = NamedParameters.parse(before + sql + after);
        List<Object> values = Transaction.valuesOf(named, parameters);
        Function<Exception, StatementException> failure = cause ->
                StatementException.of(named.sql(), before.length(), cause, this::nearestNames, archive.remarkOn(cause));
        PreparedStatement statement = null;
        cancelled = false;
        try {
            archive.admit(named.sql());
            statement = connection.prepareStatement(named.sql());
            running = statement;
            DuckDb.bind(statement, values);
            return execute(statement, failure);
        } catch (SQLException | RuntimeException e) {
            close(statement, e);
            throw failure.apply(e);
        }
    }

    private Outcome execute(PreparedStatement statement, Function<Exception, StatementException> failure)
            throws SQLException {
        DuckDBResultSetMetaData meta = (DuckDBResultSetMetaData) statement.getMetaData();
        List<ResultColumn> columns = ResultColumn.of(meta);
        if (meta.getReturnType() == StatementReturnType.QUERY_RESULT && ChunkRows.canRead(columns)) {
            return new Outcome.Result(
                    new StoppableRows(ChunkRows.open(statement, columns, failure), this::checkRunning));
        }
        // The driver calls some statements queries that give no rows in the end, such as COPY FROM DATABASE.
        if (statement.execute()) {
            return new Outcome.Result(new StoppableRows(
                    ResultSetRows.of(statement, statement.getResultSet(), failure), this::checkRunning));
        }
        try (statement) {
            long changed = statement.getLargeUpdateCount();
            return new Outcome.Done(changed < 0 ? OptionalLong.empty() : OptionalLong.of(changed));
        }
    }

    private void checkRunning() {
        if (cancelled) {
            throw StatementException.interrupted();
        }
    }

    private List<String> nearestNames(String kind, String name) {
        return NearestNames.alike(name, Catalogue.of(archive).names(kind));
    }

    /**
     * Stops the statement that runs, if one does, or the reading of its rows; it then fails as interrupted. May be called by
     * another thread. DuckDB looks up between portions of rows, and so not within one call of a function.
     */
    public void cancel() {
        cancelled = true;
        PreparedStatement statement = running;
        if (statement == null) {
            return;
        }
        try {
            if (!statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw new ArchiveException("the statement can't be stopped: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ArchiveException("the session can't be closed: " + e.getMessage(), e);
        }
    }

    private static void close(PreparedStatement statement, Exception cause) {
        if (statement == null) {
            return;
        }
        try {
            statement.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
