package org.palmares.failure;

/** Whose fault a failure is. */
public enum Blame {
    /** The call: an option, a name or a value that can't be. */
    CALL,
    /** What was to be worked with: the data, the archive, a query, the machine. */
    MATTER,
    /** palmares itself. */
    PALMARES
}
