package org.palmares.cli;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.session.SqlSession;

/** Stops what a session runs when its time is over. */
final class Deadline implements AutoCloseable {
    private final Timer timer = new Timer("deadline", true);
    private final Duration limit;
    private volatile boolean expired;

    Deadline(SqlSession session, Duration limit) {
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
                100);
    }

    static Deadline ofSeconds(SqlSession session, int seconds) {
        return new Deadline(session, Duration.ofSeconds(seconds));
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
