package org.palmares.archive.file;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * How long a process waits for another that holds an archive's file, and whom it tells so.
 *
 * @param patience how long at most
 * @param notice told once, when the wait begins to be felt
 */
public record LockWait(Duration patience, Consumer<String> notice) {
    /** Most imports are over by then. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration UNFELT = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = 100_000_000;

    /** Opens the file. */
    @FunctionalInterface
    interface Attempt {
        void run() throws SQLException;
    }

    /** Attempts again and again while another process holds the file, as long as patience lasts. */
    void until(Path file, Attempt attempt) throws SQLException {
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            try {
                attempt.run();
                return;
            } catch (SQLException e) {
                long waited = System.nanoTime() - start;
                if (!AttachFailure.isLocked(e) || waited >= patience.toNanos()) {
                    throw e;
                }
                if (!told && waited >= UNFELT.toNanos()) {
                    notice.accept(AttachFailure.holding(file, e) + "; waiting for it, " + patience.toSeconds()
                            + " s at most");
                    told = true;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
