package org.palmares.cli.shell;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Work that runs beside the prompt, so that the prompt can go on without it. DuckDB looks up between portions of rows and not
 * within one call of a function: what was asked to stop and does not is given up.
 */
final class Attempt {
    /** Between asking it to stop and giving it up. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final long LOOK_MS = 20;

    private final Thread thread;
    private final Runnable cancel;
    private volatile Throwable failure;
    private volatile boolean stopping;
    private volatile boolean givenUp;

    private Attempt(Consumer<Attempt> work, Runnable cancel) {
        this.cancel = cancel;
        this.thread = new Thread(() -> run(work), "statement");
        thread.setDaemon(true);
    }

    /** @param cancel asks the work to stop; may be called again and again */
    static Attempt start(Consumer<Attempt> work, Runnable cancel) {
        Attempt attempt = new Attempt(work, cancel);
        attempt.thread.start();
        return attempt;
    }

    private void run(Consumer<Attempt> work) {
        try {
            work.accept(this);
        } catch (Throwable e) {
            // Whatever it is, it is told at the prompt.
            failure = e;
        }
    }

    void stop() {
        stopping = true;
    }

    /** Whether nobody wants to hear of it any more. */
    boolean isGivenUp() {
        return givenUp;
    }

    /**
     * Waits for its end.
     *
     * @param limit after which it is asked to stop
     * @return whether it has ended; what it threw is thrown here
     */
    boolean await(Duration limit) {
        long start = System.nanoTime();
        long asked = 0;
        while (thread.isAlive()) {
            long now = System.nanoTime();
            if (!stopping && now - start > limit.toNanos()) {
                stopping = true;
            }
            if (stopping) {
                asked = asked == 0 ? now : asked;
                cancel.run();
                if (now - asked > GRACE.toNanos()) {
                    givenUp = true;
                    return false;
                }
            }
            pause();
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return true;
    }

    private void pause() {
        try {
            thread.join(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
