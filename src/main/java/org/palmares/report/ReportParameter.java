package org.palmares.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A value that whoever opens a report may set, declared at its top as {@code :race TEXT = 'milano-sanremo' -- the race}.
 *
 * @param name as in queries, without the {@code $}
 * @param type what it may be
 * @param defaultText the default as it is written; empty when the reader must give a value
 * @param meaning what it is, in words; may be empty
 * @param line where it is declared
 */
public record ReportParameter(String name, Type type, Optional<String> defaultText, String meaning, int line) {

    /** What a parameter may be: SQL's names. */
    public enum Type {
        TEXT("any text"),
        INTEGER("a whole number"),
        DOUBLE("a number"),
        BOOLEAN("true or false"),
        DATE("a date such as 2023-04-01");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        Object parse(String text) {
            return switch (this) {
                case TEXT -> text;
                case INTEGER -> Integer.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BOOLEAN -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new IllegalArgumentException(text);
                    }
                    yield Boolean.valueOf(text);
                }
                case DATE -> LocalDate.parse(text);
            };
        }
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when the text is not of the type
     */
    Object value(String text) {
        try {
            return type.parse(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "parameter " + name + " is " + type + ", " + type.words + "; given was '" + text + "'", e);
        }
    }
}
