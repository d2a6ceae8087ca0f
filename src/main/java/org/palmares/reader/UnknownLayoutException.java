package org.palmares.reader;

import org.palmares.failure.Worded;

/** The document is not laid out as the format it was read as; the message says what was looked for and found. */
public final class UnknownLayoutException extends RuntimeException implements Worded {
    public UnknownLayoutException(String message) {
        super(message);
    }
}
