package org.palmares.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.QueryException;

/**
 * Finds which part of a mapping DuckDB refused. It is looked for part by part when the whole has failed, beside the
 * transaction, which a failure ends.
 */
final class MappingFault {
    private final TableFile table;
    private final Statement statement;

    private MappingFault(TableFile table, Statement statement) {
        this.table = table;
        this.statement = statement;
    }

    /** What to tell the user, with the mapping, the part of it, and DuckDB's first line. */
    static ArchiveException of(TableFile table, Connection connection, QueryException failure) {
        try (Connection beside = connection.unwrap(DuckDBConnection.class).duplicate();
                Statement statement = beside.createStatement()) {
            statement.execute("USE archive");
            table.layout().lay(beside, table.mapping());
            return new MappingFault(table, statement).find().orElseGet(() -> whole(table, failure));
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return whole(table, failure);
        }
    }

    private static ArchiveException whole(TableFile table, QueryException failure) {
        return new ArchiveException(
                "the mapping " + table.mapping().place() + " does not fit " + table.file() + ": " + firstLine(failure),
                failure);
    }

    private Optional<ArchiveException> find() {
        TableMapping mapping = table.mapping();
        if (mapping.query().isPresent()) {
            try {
                Set<String> columns =
                        ScratchDuckDb.strings(statement, "SELECT column_name FROM (DESCRIBE " + mapping.rows() + ")");
                mapping.refuseUnknownColumnsOfQuery(columns);
            } catch (ArchiveException e) {
                return Optional.of(e);
            } catch (SQLException e) {
                return Optional.of(fault("its query", e));
            }
        }
        for (Map.Entry<String, String> expression : mapping.expressions().entrySet()) {
            try {
                statement
                        .executeQuery("SELECT count(CAST(" + expression.getValue() + " AS VARCHAR)) FROM ("
                                + mapping.rows() + ")")
                        .close();
            } catch (SQLException e) {
                return Optional.of(fault("the expression for " + expression.getKey(), e));
            }
        }
        return Optional.empty();
    }

    private ArchiveException fault(String part, SQLException e) {
        return new ArchiveException(
                "the mapping " + table.mapping().place() + ": " + part + " does not fit " + table.file() + ": "
                        + firstLine(e),
                e);
    }

    /** DuckDB's picture of the line shows SQL that nobody wrote. */
    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
