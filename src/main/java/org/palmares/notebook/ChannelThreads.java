package org.palmares.notebook;

import java.lang.reflect.Field;
import java.util.List;
import org.rapaio.jupyter.kernel.channels.AbstractChannel;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.RapaioKernel;

/**
 * Makes sure that the kernel listens on all its channels.
 *
 * <p>The kernel's {@code LoopThread.start()} starts the thread first and sets the flag that keeps it running afterwards. A
 * thread that looks at the flag in between ends at once, the channel stays deaf, and Jupyter gives up with "Kernel didn't
 * respond in 60 seconds". On two cores this was one start in three. Here a thread that has ended is replaced by one whose
 * flag is set before it starts.
 */
final class ChannelThreads {
    private static final List<String> CHANNELS = List.of("control", "heartbeat", "shell");

    /** A thread that has missed its flag needs far less than this to end. */
    private static final long SETTLING_MS = 50;

    private ChannelThreads() {}

    /** Lets the control channel do with a message what {@link ControlLoop} does. */
    static void stopCellsOnInterrupt(Channels channels, RapaioKernel kernel) {
        try {
            AbstractChannel control = (AbstractChannel) valueOf(channels, "control");
            LoopThread first = (LoopThread) valueOf(control, "loopThread");
            first.shutdown();
            first.join();
            start(
                    control,
                    new LoopThread(
                            first.getName(),
                            (Long) valueOf(first, "sleep"),
                            new ControlLoop(channels, control, kernel)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of the rapaio kernel has another control channel: " + e, e);
        }
    }

    static void revive(Channels channels) {
        try {
            Thread.sleep(SETTLING_MS);
            for (String name : CHANNELS) {
                reviveThread(valueOf(channels, name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of the rapaio kernel has other threads: " + e, e);
        }
    }

    private static void reviveThread(Object channel) throws ReflectiveOperationException {
        LoopThread ended = (LoopThread) valueOf(channel, "loopThread");
        if (ended.isAlive()) {
            return;
        }
        start(channel, new LoopThread(ended.getName(), (Long) valueOf(ended, "sleep"), (Runnable)
                valueOf(ended, "loopBody")));
    }

    private static void start(Object channel, LoopThread again) throws ReflectiveOperationException {
        field(again, "running").set(again, true);
        field(channel, "loopThread").set(channel, again);
        again.start();
    }

    private static Object valueOf(Object owner, String name) throws ReflectiveOperationException {
        return field(owner, name).get(owner);
    }

    private static Field field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
