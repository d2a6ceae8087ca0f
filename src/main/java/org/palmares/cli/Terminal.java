package org.palmares.cli;

import java.util.OptionalInt;
import org.palmares.format.Style;
import org.palmares.format.Style.Colour;

/**
 * What standard output is. The launcher knows, and says so in system properties: asking the system from Java would cost a
 * process or a native library at every start.
 */
final class Terminal {
    private Terminal() {}

    /** Columns of the terminal; empty when standard output is a file or a pipe. */
    static OptionalInt columns() {
        Integer columns = Integer.getInteger("palmares.columns");
        return columns == null || columns < 20 ? OptionalInt.empty() : OptionalInt.of(columns);
    }

    /** How a table should look there: fitted and coloured on a terminal, whole and plain elsewhere. */
    static Style style() {
        OptionalInt columns = columns();
        if (columns.isEmpty()) {
            return Style.unlimited();
        }
        return Style.unlimited().withWidth(columns.getAsInt()).withColour(colour());
    }

    /** The colour of a terminal: none where the user has set NO_COLOR. */
    static Colour colour() {
        String noColour = System.getenv("NO_COLOR");
        return noColour == null || noColour.isEmpty() ? Colour.ANSI : Colour.PLAIN;
    }
}
