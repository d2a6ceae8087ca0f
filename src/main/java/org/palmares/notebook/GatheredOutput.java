package org.palmares.notebook;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.java.io.JShellConsole;
import org.rapaio.jupyter.kernel.core.java.io.JShellOutputStream;

/**
 * What a cell prints, gathered and sent a few times a second. The kernel's own stream sends a message for each line, and
 * Jupyter loses those that come faster than it reads.
 */
final class GatheredOutput extends JShellOutputStream {
    private static final long EVERY_MS = 75;

    /** So much is sent at once, whatever the time. */
    private static final int FULL = 1 << 16;

    private final boolean isError;
    private Channels channels;
    private GatheredOutput other;

    GatheredOutput(boolean isError) {
        super(isError);
        this.isError = isError;
    }

    /** Puts two of these in the place of the kernel's streams. */
    static void install(RapaioKernel kernel) throws ReflectiveOperationException {
        Field consoleOfKernel = RapaioKernel.class.getDeclaredField("shellConsole");
        consoleOfKernel.setAccessible(true);
        JShellConsole console = (JShellConsole) consoleOfKernel.get(kernel);
        GatheredOutput out = new GatheredOutput(false);
        GatheredOutput err = new GatheredOutput(true);
        out.other = err;
        err.other = out;
        set(console, "out", out);
        set(console, "err", err);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sends what cells print");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    out.send();
                    err.send();
                },
                EVERY_MS,
                EVERY_MS,
                TimeUnit.MILLISECONDS);
    }

    private static void set(JShellConsole console, String name, GatheredOutput stream)
            throws ReflectiveOperationException {
        Field field = JShellConsole.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(console, stream);
    }

    @Override
    public void bindChannels(Channels bound) {
        synchronized (GatheredOutput.class) {
            super.bindChannels(bound);
            channels = bound;
        }
    }

    /** The end of a cell. */
    @Override
    public void unbindChannels() {
        synchronized (GatheredOutput.class) {
            send();
            channels = null;
            super.unbindChannels();
        }
    }

    /** Called for each line; what is written to the other stream before it stays before it. */
    @Override
    public void flush() {
        synchronized (GatheredOutput.class) {
            if (other.size() > 0) {
                other.send();
            }
            if (size() > FULL) {
                send();
            }
        }
    }

    private void send() {
        synchronized (GatheredOutput.class) {
            // Bytes that a thread writes meanwhile stay for the next time; half a letter, too.
            byte[] bytes;
            synchronized (this) {
                bytes = toByteArray();
                int whole = wholeLetters(bytes);
                reset();
                write(bytes, whole, bytes.length - whole);
                bytes = java.util.Arrays.copyOf(bytes, whole);
            }
            if (bytes.length == 0 || channels == null) {
                return;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (isError) {
                channels.writeToStdErr(text);
            } else {
                channels.writeToStdOut(text);
            }
        }
    }

    /** How many bytes do not end within a letter. */
    private static int wholeLetters(byte[] bytes) {
        int start = bytes.length - 1;
        while (start >= 0 && bytes.length - start < 4 && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        if (start < 0) {
            return bytes.length;
        }
        int first = bytes[start] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
        return bytes.length - start < length ? start : bytes.length;
    }
}
