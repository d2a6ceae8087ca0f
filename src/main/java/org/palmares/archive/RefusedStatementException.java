package org.palmares.archive;

import java.util.OptionalInt;

/** A statement that is not run: it is nested too deep, or a confined archive does not admit its kind. */
public final class RefusedStatementException extends ArchiveException {
    private final transient OptionalInt offset;

    RefusedStatementException(String message, OptionalInt offset) {
        super(message);
        this.offset = offset;
    }

    /** Where in the statement the reason is, as an offset in its text; empty where it is the statement as a whole. */
    public OptionalInt offset() {
        return offset == null ? OptionalInt.empty() : offset;
    }
}
