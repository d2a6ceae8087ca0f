package org.palmares.cli.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PrivateCopy;
import org.palmares.format.OutputTarget;

/**
 * The one way in for what somebody else wrote. The work is done in a process of its own, on a copy of the archive whose name
 * is gone once it is open, behind the walls of a {@linkplain org.palmares.archive.Archive#confine() confined} archive, with
 * limits that hold whatever it is busy with: it is ended from outside.
 *
 * <p>That costs the start of a second Java and the copy; {@code docs/security.md} has the numbers.
 */
public final class Sandbox {
    private final PrivateCopy archive;
    private final Limits limits;
    private final Consumer<String> words;

    /** @param words told what the work says, line by line, without its data */
    public Sandbox(PrivateCopy archive, Limits limits, Consumer<String> words) {
        this.archive = archive;
        this.limits = limits;
        this.words = words;
    }

    /** To be called before anything changes the class path of this process, which the sandbox's process is to have too. */
    public static void keepClassPath() {
        ChildCommand.keepClassPath();
    }

    /**
     * Does the work, and writes its data; a file is left as it was when the work fails on its way.
     *
     * @return the exit code
     * @throws ArchiveException when it was ended, saying where it was and why
     */
    public int run(ConfinedWork work, OutputTarget target) {
        End[] end = {End.failed(1)};
        try {
            target.write(out -> {
                end[0] = run(work, out);
                if (!end[0].isWhole()) {
                    throw new Incomplete();
                }
            });
        } catch (Incomplete e) {
            // Why has been said.
        }
        return end[0].exitCode();
    }

    private End run(ConfinedWork work, OutputStream out) throws IOException {
        Process process = new ProcessBuilder(
                        ChildCommand.of(limits, archive.file().getParent()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        try (OutputStream toProcess = process.getOutputStream();
                Watch watch = new Watch(process)) {
            ObjectOutputStream assignment = new ObjectOutputStream(toProcess);
            assignment.writeObject(
                    new Assignment(archive.file().toString(), archive.original(), archive.title(), work));
            assignment.flush();
            return new Conversation(process, watch).read(out);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    /** What the process says, until it ends or is ended. */
    private final class Conversation {
        private final Process process;
        private final Watch watch;
        private String place = archive.original();
        private long bytes;

        Conversation(Process process, Watch watch) {
            this.process = process;
            this.watch = watch;
        }

        End read(OutputStream out) throws IOException {
            DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
            while (true) {
                Frame frame = next(in);
                switch (frame.kind()) {
                    case READY -> {
                        archive.close();
                        watch.start();
                    }
                    case PLACE -> place = frame.words();
                    case WORDS -> words.accept(frame.words());
                    case DATA -> write(frame.content(), out);
                    case END -> {
                        return End.of(frame.words());
                    }
                }
            }
        }

        private Frame next(DataInputStream in) {
            try {
                return Frame.from(in);
            } catch (IOException e) {
                throw new ArchiveException(place + ": " + reason(), e);
            }
        }

        private void write(byte[] content, OutputStream out) throws IOException {
            bytes += content.length;
            if (bytes > limits.bytes()) {
                throw new ArchiveException(place + ": stopped: the sandbox gives at most " + (limits.bytes() >> 20)
                        + " MB of data; ask for fewer rows");
            }
            out.write(content);
        }

        private String reason() {
            if (watch.hasExpired()) {
                return "stopped after " + limits.time().toSeconds() + " s; --timeout allows more";
            }
            int code = waitFor();
            return switch (code) {
                case 128 + 11, 128 + 7 ->
                    "the statement broke the engine (signal " + (code - 128)
                            + "), and the sandbox's process ended; the archive is untouched";
                case 128 + 6, 128 + 9, 3 ->
                    "stopped: it needs more memory than the sandbox has (" + (Limits.MEMORY_KB >> 20)
                            + " GB for all that the process holds)";
                case 128 + 24 -> "stopped: it has used the sandbox's processor time";
                default -> "the sandbox's process ended without an answer (exit code " + code + ")";
            };
        }

        private int waitFor() {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }

    /** Ends the process when its time is over: that for its start at first, then that for its work. */
    private final class Watch implements AutoCloseable {
        private final Timer timer = new Timer("sandbox", true);
        private final Process process;
        private TimerTask end = endIn(Limits.START.toMillis());
        private volatile boolean expired;

        Watch(Process process) {
            this.process = process;
        }

        void start() {
            end.cancel();
            end = endIn(limits.time().plus(Limits.GRACE).toMillis());
        }

        private TimerTask endIn(long millis) {
            TimerTask task = new TimerTask() {
                @Override
                public void run() {
                    expired = true;
                    process.destroyForcibly();
                }
            };
            timer.schedule(task, millis);
            return task;
        }

        boolean hasExpired() {
            return expired;
        }

        @Override
        public void close() {
            timer.cancel();
        }
    }

    /** Lets go of a file that is half written. */
    private static final class Incomplete extends RuntimeException {}
}
