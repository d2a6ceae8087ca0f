package org.palmares.format;

import java.util.Objects;
import java.util.OptionalInt;
import org.palmares.failure.UsageException;

/**
 * What the surroundings of the output allow. Only {@link OutputFormat#BOX}, made for reading on a terminal, asks for it;
 * the other formats write every row and column in full.
 *
 * @param width columns of the terminal, or empty for no limit
 * @param maxRows rows to show before the rest is only counted, or empty for all
 * @param colour whether terminal colours may be used
 * @param overflow what becomes of long texts
 */
public record Style(OptionalInt width, OptionalInt maxRows, Colour colour, Overflow overflow) {

    /** What becomes of a text that is longer than its column. */
    public enum Overflow {
        /** Its end is left out, and each row takes one line. */
        CUT,
        /** It goes on in the next line. */
        WRAP
    }

    /** Whether escape sequences for colour and weight are written. */
    public enum Colour {
        /** None. */
        PLAIN,
        /** ANSI's bold and dim. */
        ANSI
    }

    public Style {
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(overflow, "overflow");
        if (width.isPresent() && width.getAsInt() < 1) {
            throw new IllegalArgumentException("a width of " + width.getAsInt() + "; it must be 1 or more");
        }
        if (maxRows.isPresent() && maxRows.getAsInt() < 0) {
            throw new UsageException("at most " + maxRows.getAsInt() + " rows; the number must be 0 or more");
        }
    }

    /** Any width, all rows, no colour: for a file or a pipe. */
    public static Style unlimited() {
        return new Style(OptionalInt.empty(), OptionalInt.empty(), Colour.PLAIN, Overflow.CUT);
    }

    /** This style within so many terminal columns. */
    public Style withWidth(int columns) {
        return new Style(OptionalInt.of(columns), maxRows, colour, overflow);
    }

    /** This style with at most so many rows shown. */
    public Style withMaxRows(int rows) {
        return new Style(width, OptionalInt.of(rows), colour, overflow);
    }

    /** This style in that colour. */
    public Style withColour(Colour other) {
        return new Style(width, maxRows, other, overflow);
    }

    /** This style with long texts treated so. */
    public Style with(Overflow other) {
        return new Style(width, maxRows, colour, other);
    }
}
