package org.palmares.cli;

import java.io.Flushable;
import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.session.SqlSession;

/**
 * Stops what a session runs when its time is over. A statement that does not stop by itself then, busy within one call of a
 * function, ends with the process.
 */
final class Deadline implements AutoCloseable {
    private static final long AGAIN_MS = 100;

    /** Between asking DuckDB to stop and ending the process. */
    private static final long GRACE_MS = 2_000;

    private static final long FLUSH_MS = 500;

    private final Timer timer = new Timer("deadline", true);
    private final Duration limit;
    private volatile boolean expired;
    private volatile String place = "";
    private volatile Flushable written = () -> {};

    Deadline(SqlSession session, Duration limit, Ending ending) {
        this.limit = limit;
        // Again and again: the statement that is stopped may not be the script's last.
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        expired = true;
                        session.cancel();
                    }
                },
                limit.toMillis(),
                AGAIN_MS);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        flush();
                        ending.endProcess("palmares: " + place + ": " + message());
                    }
                },
                limit.toMillis() + GRACE_MS);
    }

    /** For work that is ended from outside. */
    static Deadline ofSeconds(SqlSession session, int seconds) {
        return new Deadline(session, Duration.ofSeconds(seconds), Ending.NONE);
    }

    /** Notes what is being done, as {@code file:line:column}. */
    void at(String what) {
        place = what;
    }

    /** Names what holds output that is to be sent before the process is ended. */
    void flushAtEnd(Flushable output) {
        written = output;
    }

    /** Not waited for: who reads it may have stopped reading. */
    private void flush() {
        Thread flushing = new Thread(
                () -> {
                    try {
                        written.flush();
                    } catch (IOException e) {
                        // Nobody reads it any more.
                    }
                },
                "sends what is written");
        flushing.setDaemon(true);
        flushing.start();
        try {
            flushing.join(FLUSH_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws ArchiveException when the time is over, with what it was about */
    void checkTime(String what) {
        if (expired) {
            throw new ArchiveException(what + ": " + message());
        }
    }

    boolean isExpired() {
        return expired;
    }

    /** What to tell when it is. */
    String message() {
        return "stopped after " + limit.toSeconds() + " s; --timeout allows more";
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
