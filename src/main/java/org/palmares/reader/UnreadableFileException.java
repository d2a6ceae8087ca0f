package org.palmares.reader;

import org.palmares.failure.Worded;

/** A file that is no text a reader could be asked to read; the message names it, says why and what to do. */
public final class UnreadableFileException extends RuntimeException implements Worded {
    public UnreadableFileException(String message) {
        super(message);
    }
}
