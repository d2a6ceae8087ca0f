package org.palmares.archive;

import org.palmares.failure.Worded;

/** The archive or its data is at fault; the message is written for the user and says what to do. */
public class ArchiveException extends RuntimeException implements Worded {
    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
