package org.palmares.cli;

import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar on standard error for work over several steps: only where somebody is looking, and only after a second of it, also
 * when the first step takes longer than that.
 */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MS = 1000;
    private static final String START_OF_LINE = "\r";
    private static final String REST_OF_LINE = "\u001b[K"; // is cleared

    private final int steps;
    private final String task;
    private final Optional<Timer> patience;
    private int done;
    private String doing = "";
    private Optional<ProgressBar> bar = Optional.empty();

    private Progress(int steps, String task, Optional<Timer> patience) {
        this.steps = steps;
        this.task = task;
        this.patience = patience;
    }

    static Progress over(int steps, String task) {
        if (Terminal.columns().isEmpty()) {
            return new Progress(steps, task, Optional.empty());
        }
        Timer patience = new Timer("progress", true);
        Progress progress = new Progress(steps, task, Optional.of(patience));
        patience.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        progress.show();
                    }
                },
                PATIENCE_MS);
        return progress;
    }

    /** So many steps are done, and this is being done now. */
    synchronized void at(int stepsDone, String now) {
        done = stepsDone;
        doing = now;
        bar.ifPresent(this::tell);
    }

    /** Makes room for a line of text; the bar comes back under it. */
    synchronized void stepAside() {
        bar.ifPresent(shown -> print(START_OF_LINE + REST_OF_LINE));
    }

    private static void print(String text) {
        System.err.print(text);
        System.err.flush();
    }

    private synchronized void show() {
        ProgressBar shown = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> print(START_OF_LINE + line + REST_OF_LINE),
                        Terminal.columns().orElseThrow()))
                .build();
        bar = Optional.of(shown);
        tell(shown);
    }

    private void tell(ProgressBar shown) {
        shown.stepTo(done);
        shown.setExtraMessage(" " + doing);
    }

    @Override
    public synchronized void close() {
        patience.ifPresent(Timer::cancel);
        bar.ifPresent(ProgressBar::close);
        stepAside();
    }
}
