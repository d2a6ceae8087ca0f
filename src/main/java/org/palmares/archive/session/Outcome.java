package org.palmares.archive.session;

import java.util.OptionalLong;
import org.palmares.format.Rows;

/** What a statement came to: rows to read, or something done. */
public sealed interface Outcome {

    /** Rows; whoever got them closes them. */
    record Result(Rows rows) implements Outcome {}

    /**
     * The statement is done and has no rows.
     *
     * @param rowsChanged how many rows it inserted, updated, deleted or wrote to a file; empty for a statement that does
     *     none of these
     */
    record Done(OptionalLong rowsChanged) implements Outcome {}
}
