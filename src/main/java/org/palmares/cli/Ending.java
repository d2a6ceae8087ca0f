package org.palmares.cli;

/** The last resort where DuckDB does not hear that it is to stop: it looks up between portions of rows, not within one call. */
@FunctionalInterface
interface Ending {
    /** Where the process is not this program's alone, the call goes on. */
    Ending NONE = words -> {};

    /** Ends the process after these words; what was given before is not lost. */
    void endProcess(String words);
}
