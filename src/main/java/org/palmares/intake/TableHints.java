package org.palmares.intake;

import java.util.Optional;

/**
 * Where in a file the rows are, as far as a mapping says so.
 *
 * @param table for a database file, its table or view; empty where there is only one
 * @param sheet for a workbook, its sheet; empty where there is only one with rows
 * @param records for JSON, the path of the records
 * @param heading whether a text table or sheet has a row of headings
 */
record TableHints(Optional<Named> table, Optional<Named> sheet, Optional<String> records, Heading heading) {

    /** Whether the first row tells what the columns are. */
    enum Heading {
        FIRST_ROW,
        /** Columns are told by position, and called c1, c2 and so on. */
        NONE
    }

    /** A file of one table with a row of headings. */
    static final TableHints NOTHING_SAID =
            new TableHints(Optional.empty(), Optional.empty(), Optional.empty(), Heading.FIRST_ROW);

    /** The name of the column at this position, from 1, where there are no headings. */
    static String nameOf(long position) {
        return "c" + position;
    }
}
