package org.palmares.archive;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The queries of this process that are being answered, for one that has to stop them without knowing who asked. */
public final class RunningQueries {
    private static final Set<Statement> RUNNING = ConcurrentHashMap.newKeySet();

    private RunningQueries() {}

    static void begin(Statement statement) {
        RUNNING.add(statement);
    }

    static void end(Statement statement) {
        RUNNING.remove(statement);
    }

    /** Stops them all; each then fails as interrupted. DuckDB looks up between portions of rows, not within one call of a function. */
    public static void stopAll() {
        for (Statement statement : RUNNING) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // It has ended meanwhile.
            }
        }
    }
}
