package org.palmares.reader;

/** A file that is no text a reader could be asked to read; the message names it, says why and what to do. */
public final class UnreadableFileException extends RuntimeException {
    public UnreadableFileException(String message) {
        super(message);
    }
}
