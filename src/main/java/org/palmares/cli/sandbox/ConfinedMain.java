package org.palmares.cli.sandbox;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.session.SqlSession;
import org.palmares.failure.Blame;
import org.palmares.failure.Failure;
import org.palmares.format.OutputTarget;
import picocli.CommandLine.ExitCode;

/** Where the sandbox's process starts. It reads its assignment, shuts the archive's walls, and answers in {@link Frame}s. */
final class ConfinedMain implements ConfinedWork.Surroundings {
    private final DataOutputStream frames;

    private ConfinedMain(OutputStream out) {
        this.frames = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        ConfinedMain main = new ConfinedMain(new FileOutputStream(FileDescriptor.out));
        // It comes from the process that waits, not from the script.
        @SuppressWarnings("BanSerializableRead")
        Assignment assignment = (Assignment) new ObjectInputStream(System.in).readObject();
        endWith(System.in);
        main.send(Frame.of(Frame.Kind.END, main.run(assignment).text()));
        // DuckDB's threads may still be busy with what was stopped.
        Runtime.getRuntime().halt(0);
    }

    private End run(Assignment assignment) {
        try (Archive archive = Archives.openAs(Path.of(assignment.archive()), assignment.name(), assignment.title());
                SqlSession session = SqlSession.open(archive)) {
            archive.confine();
            send(Frame.of(Frame.Kind.READY, ""));
            return End.done(assignment.work().on(archive, session, this));
        } catch (OutOfMemoryError e) {
            say("palmares: " + assignment.name() + ": the answer does not fit into the sandbox's memory ("
                    + Limits.HEAP_MB + " MB for a page, or the rows of a box); csv or json hold one row at a time");
            return End.failed(ExitCode.SOFTWARE);
        } catch (RuntimeException | Error e) {
            Failure failure = Failure.of(e);
            // The copy's path means nothing to the user.
            say("palmares: " + failure.words().replace(assignment.archive(), assignment.name()));
            return End.failed(failure.blame() == Blame.CALL ? ExitCode.USAGE : ExitCode.SOFTWARE);
        }
    }

    /** Nobody waits any more when standard input is closed. */
    private static void endWith(InputStream in) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {
                            // Nothing more is sent.
                        }
                    } catch (IOException e) {
                        // The same.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "waits for the end of the process that started this one");
        watch.setDaemon(true);
        watch.start();
    }

    @Override
    public OutputTarget data() {
        return OutputTarget.stream(new DataFrames());
    }

    @Override
    public void say(String words) {
        send(Frame.of(Frame.Kind.WORDS, words));
    }

    @Override
    public void at(String place) {
        send(Frame.of(Frame.Kind.PLACE, place));
    }

    private synchronized void send(Frame frame) {
        try {
            frame.to(frames);
            if (frame.kind() != Frame.Kind.DATA) {
                frames.flush();
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private final class DataFrames extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int at = 0; at < length; at += 1 << 16) {
                byte[] part = java.util.Arrays.copyOfRange(bytes, from + at, from + Math.min(length, at + (1 << 16)));
                send(new Frame(Frame.Kind.DATA, part));
            }
        }
    }
}
