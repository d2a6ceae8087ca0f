package org.palmares.archive;

/** The archive or its data is at fault; the message is written for the user and says what to do. */
public class ArchiveException extends RuntimeException {
    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
