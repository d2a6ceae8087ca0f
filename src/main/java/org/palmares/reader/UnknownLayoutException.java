package org.palmares.reader;

/** The document is not laid out as the format it was read as; the message says what was looked for and found. */
public final class UnknownLayoutException extends RuntimeException {
    public UnknownLayoutException(String message) {
        super(message);
    }
}
