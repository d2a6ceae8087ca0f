package org.palmares.notebook;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.palmares.archive.RunningQueries;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.java.JavaEngine;
import org.rapaio.jupyter.kernel.core.java.RapaioExecutionControl;
import org.rapaio.jupyter.kernel.core.java.RapaioExecutionControlProvider;

/** Stops what a notebook's cells run, and nothing else. */
final class CellInterrupt {
    /** Between asking Java code to stop, as waiting calls hear it, and ending its thread. */
    private static final long GRACE_MS = 1_000;

    private static final String THREADS = "Engine-thread-";

    /** JShell's packages for what cells hold. */
    private static final String CELL = "REPL.";

    private final RapaioExecutionControl running;
    private final Timer timer = new Timer("ends interrupted cells", true);

    private CellInterrupt(RapaioExecutionControl running) {
        this.running = running;
    }

    static CellInterrupt of(RapaioKernel kernel) throws ReflectiveOperationException {
        JavaEngine engine = kernel.javaEngine();
        RapaioExecutionControlProvider provider =
                (RapaioExecutionControlProvider) field("controlProvider").get(engine);
        return new CellInterrupt(
                provider.getRegisteredControl((String) field("executionId").get(engine)));
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = JavaEngine.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** The cells fail as interrupted. Code that hears of nothing loses its thread a second later. */
    void stopAll() {
        Map<Thread, String> busy = busy();
        running.interrupt();
        RunningQueries.stopAll();
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        Map<Thread, String> stillBusy = busy();
                        busy.forEach((thread, cell) -> {
                            if (cell.equals(stillBusy.get(thread))) {
                                end(thread);
                            }
                        });
                    }
                },
                GRACE_MS);
    }

    /** The threads that run a cell, with the class that JShell made of it. */
    private static Map<Thread, String> busy() {
        Map<Thread, String> busy = new HashMap<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith(THREADS)) {
                for (StackTraceElement frame : stack) {
                    if (frame.getClassName().startsWith(CELL)) {
                        busy.put(thread, frame.getClassName());
                    }
                }
            }
        });
        return busy;
    }

    /** There is no other way to stop a loop that asks nothing; later versions of Java have none at all. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            // It goes on beside the cells that follow.
        }
    }
}
