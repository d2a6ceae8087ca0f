package org.palmares.archive;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;

/** DuckDB's native library, which the driver loads when its first connection is made. */
final class DuckDbLibrary {
    private static boolean loaded;

    private DuckDbLibrary() {}

    /**
     * Loads it, once. Where that fails the driver prints a stack trace by itself, and what it throws after that says nothing:
     * so it is kept quiet meanwhile, and the cause is told.
     *
     * @throws ArchiveException when it can't be loaded on this machine
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        passOverFlightRecorder();
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            Class.forName("org.duckdb.DuckDBNative");
            loaded = true;
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ArchiveException(
                    "DuckDB's library can't be loaded: " + rootOf(e).getMessage()
                            + ". It is for Linux, macOS and Windows on 64 bits, and needs a gigabyte of address space"
                            + " (ulimit -v)",
                    e);
        } finally {
            System.setErr(err);
        }
    }

    /**
     * The driver tells Java's flight recorder of its memory, whether anybody records or not, and waking the recorder takes a
     * fifth of a short command. A driver that keeps its mark elsewhere starts as it likes.
     */
    private static void passOverFlightRecorder() {
        try {
            Field initialized = Class.forName("org.duckdb.DuckDBMemoryMonitor").getDeclaredField("initialized");
            initialized.setAccessible(true);
            initialized.setBoolean(null, true);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return;
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
