package org.palmares.report;

import java.util.Map;
import tech.tablesaw.api.Table;

/** Where a report's queries are answered. */
@FunctionalInterface
public interface Queries {
    /**
     * Runs one query.
     *
     * @param sql a query with {@code $name} parameters
     * @param parameters a value (null for NULL) for each parameter of the report; a query need not use all
     * @return the answer, its columns named as in the query
     * @throws RuntimeException whose message says what is wrong; the report adds file, line and block
     */
    Table run(String sql, Map<String, Object> parameters);
}
