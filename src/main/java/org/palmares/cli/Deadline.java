package org.palmares.cli;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
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
