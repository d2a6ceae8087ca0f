package org.palmares.archive;

import java.util.concurrent.CompletableFuture;
import tech.tablesaw.api.Table;

/**
 * Starts Tablesaw while DuckDB starts.
 *
 * <p>When {@link Table} is first used it searches the class path for readers and writers, which takes about as long as
 * DuckDB's library takes to load: done at the same time, the first answer of a command comes a quarter sooner. Whoever
 * uses a Tablesaw type waits for the end first, since two threads that initialise its classes from two sides could wait
 * for each other.
 */
final class TablesawStart {
    private static final CompletableFuture<Class<?>> STARTED = CompletableFuture.supplyAsync(TablesawStart::initialise);

    private TablesawStart() {}

    /** Begins, where that has not been done, and returns at once. */
    static void begin() {
        STARTED.getNow(null);
    }

    /** Waits for the end. */
    static void await() {
        STARTED.join();
    }

    private static Class<?> initialise() {
        try {
            return Class.forName(Table.class.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("this class refers to it", e);
        }
    }
}
