package org.palmares.format;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where output goes: a stream that is already open, or a file that appears only once it is complete. */
public sealed interface OutputTarget permits StreamTarget, FileTarget {

    /** Writes the bytes of one output. */
    @FunctionalInterface
    interface Content {
        /** Writes all and closes nothing. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the content.
     *
     * @throws BrokenPipeException when the reader of the stream has closed it
     * @throws OutputException when it can't be written; a file is then as it was before
     */
    void write(Content content);

    /** Deletes what this process has written of files that are not complete; it is about to end. */
    static void discardUnfinished() {
        Unfinished.discardAll();
    }

    /** The process's standard output, without the {@code System.out} in front of it, which swallows a broken pipe. */
    static OutputTarget standardOutput() {
        return stream(new FileOutputStream(FileDescriptor.out));
    }

    /** A stream that stands for standard output; it is flushed and stays open. */
    static OutputTarget stream(OutputStream out) {
        return new StreamTarget(out);
    }

    /**
     * A file, replaced when it exists. The content is written beside it and moved there in one step, so nobody ever sees
     * half of it.
     */
    static OutputTarget file(Path file) {
        return new FileTarget(file);
    }
}
