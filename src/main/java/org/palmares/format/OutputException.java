package org.palmares.format;

/** Output that can't be written; the message names the place, the reason and what to do. */
public final class OutputException extends RuntimeException {
    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
