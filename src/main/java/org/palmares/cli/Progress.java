package org.palmares.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error for work over several steps: only where somebody is looking, and only after a second of it. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final int steps;
    private final String task;
    private final long start = System.nanoTime();
    private int done;
    private Optional<ProgressBar> bar = Optional.empty();

    private Progress(int steps, String task) {
        this.steps = steps;
        this.task = task;
    }

    static Progress over(int steps, String task) {
        return new Progress(steps, task);
    }

    void step() {
        done++;
        if (bar.isEmpty() && Terminal.columns().isPresent() && System.nanoTime() - start > PATIENCE_NANOS) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build());
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
