package org.palmares.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.palmares.failure.Reason;

/** A stream that the caller opened. */
record StreamTarget(OutputStream out) implements OutputTarget {

    @Override
    public void write(Content content) {
        BufferedOutputStream buffered = new BufferedOutputStream(new PipeStream(out), 1 << 16);
        try {
            try {
                content.writeTo(buffered);
            } finally {
                // What was given before a failure is not lost by it.
                buffered.flush();
            }
        } catch (IOException e) {
            throw new OutputException("standard output can't be written: " + Reason.of(e), e);
        }
    }

    /** Tells a closed pipe apart where it happens: what the content reads may fail as well, with other words. */
    private static final class PipeStream extends OutputStream {
        private final OutputStream out;

        PipeStream(OutputStream out) {
            this.out = out;
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
                throw known(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw known(e);
            }
        }

        private static IOException known(IOException e) {
            if (BrokenPipeException.is(e)) {
                throw new BrokenPipeException(e);
            }
            return e;
        }
    }
}
