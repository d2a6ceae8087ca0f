package org.palmares.format;

import org.palmares.failure.Worded;

/** Output that can't be written; the message names the place, the reason and what to do. */
public final class OutputException extends RuntimeException implements Worded {
    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
