package org.palmares.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.palmares.sql.NamedParameters;
import org.palmares.sql.Statement;
import tech.tablesaw.api.Table;

/** A change of an archive while it is being made: all of it is kept, or none of it. */
public final class Transaction {
    private final Connection connection;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * Runs the statements of a script one after the other.
     *
     * @param parameters values for its {@code $name}s; a name that no statement uses is passed over
     */
    public void run(String script, Map<String, ?> parameters) {
        for (Statement part : Statement.split(script)) {
            String sql = part.sql();
            NamedParameters named = NamedParameters.parse(sql);
            try {
                execute(named, parameters);
            } catch (SQLException e) {
                throw new QueryException(sql, e);
            }
        }
    }

    private void execute(NamedParameters named, Map<String, ?> parameters) throws SQLException {
        if (named.names().isEmpty()) {
            // Prepared, it would be planned twice: DuckDB plans what reads a table again when it is executed.
            DuckDb.execute(connection, named.sql());
            return;
        }
        try (PreparedStatement statement = prepare(named, parameters)) {
            statement.execute();
        }
    }

    /** The result of a query, as {@link Archive#query(String, Map)}. */
    public Table query(String sql, Map<String, ?> parameters) {
        NamedParameters named = NamedParameters.parse(sql);
        try (PreparedStatement statement = prepare(named, parameters)) {
            RunningQueries.begin(statement);
            try {
                return FrameReader.read(statement, "query");
            } finally {
                RunningQueries.end(statement);
            }
        } catch (SQLException e) {
            throw new QueryException(sql, e);
        }
    }

    /** Resolves the claims of the editions that a query of {@code race_id, year} names into results. */
    public void resolve(String editions) {
        try {
            ArchiveSchema.resolve(connection, editions);
        } catch (SQLException e) {
            throw new QueryException(editions, e);
        }
    }

    /** The connection, for appenders and functions; committing and rolling back are not its user's. */
    public Connection connection() {
        return connection;
    }

    private PreparedStatement prepare(NamedParameters named, Map<String, ?> parameters) throws SQLException {
        List<Object> values = valuesOf(named, parameters);
        PreparedStatement statement = connection.prepareStatement(named.sql());
        DuckDb.bind(statement, values);
        return statement;
    }

    public static List<Object> valuesOf(NamedParameters named, Map<String, ?> parameters) {
        try {
            return named.values(parameters);
        } catch (IllegalArgumentException e) {
            throw new ArchiveException(e.getMessage(), e);
        }
    }
}
