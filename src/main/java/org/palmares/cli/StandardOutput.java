package org.palmares.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import org.palmares.failure.Reason;
import org.palmares.format.BrokenPipeException;
import org.palmares.format.OutputTarget;
import picocli.CommandLine.ExitCode;

/** The process's standard output, for data and for lines. A {@link PrintWriter} keeps a failure to itself; this remembers it. */
final class StandardOutput {
    private final Watched stream;
    private final PrintWriter lines;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        this.stream = new Watched(out);
        this.lines = Main.writer(stream);
    }

    /** Where data goes. */
    OutputTarget target() {
        return OutputTarget.stream(stream);
    }

    /** Where a command prints what is one line, such as the page that it wrote. */
    PrintWriter lines() {
        return lines;
    }

    /** Sends what is left, and gives the exit code of a command that did well otherwise. */
    int finish(PrintWriter err) {
        lines.flush();
        if (stream.failure.isEmpty() || BrokenPipeException.is(stream.failure.get())) {
            return ExitCode.OK;
        }
        err.println("palmares: standard output can't be written: " + Reason.of(stream.failure.get()));
        return ExitCode.SOFTWARE;
    }

    private static final class Watched extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure.or(() -> Optional.of(e));
                throw e;
            }
        }
    }
}
