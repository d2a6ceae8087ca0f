package org.palmares.report;

import org.palmares.failure.Worded;

/** A report that can't be rendered. The message starts with file and line. */
public final class ReportException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final int line;

    ReportException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.line = line;
    }

    ReportException(String file, int line, String message, RuntimeException cause) {
        super(file + ":" + line + ": " + message, cause);
        this.line = line;
    }

    /** The line of the report file, from 1. */
    public int line() {
        return line;
    }
}
