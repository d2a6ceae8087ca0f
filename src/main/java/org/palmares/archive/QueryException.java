package org.palmares.archive;

import java.sql.SQLException;
import org.palmares.failure.Reason;

/** DuckDB refused a query, or a query failed; {@link #getMessage()} is DuckDB's own message. */
public final class QueryException extends ArchiveException {
    private final String sql;

    QueryException(String sql, SQLException cause) {
        super(FileWall.told(Reason.of(cause)), cause);
        this.sql = sql;
    }

    /** The query as it was given. */
    public String sql() {
        return sql;
    }
}
