package org.palmares.archive;

import java.sql.SQLException;

/** DuckDB refused a query, or a query failed; {@link #getMessage()} is DuckDB's own message. */
public final class QueryException extends ArchiveException {
    private final String sql;

    QueryException(String sql, SQLException cause) {
        super(cause.getMessage(), cause);
        this.sql = sql;
    }

    /** The query as it was given. */
    public String sql() {
        return sql;
    }
}
