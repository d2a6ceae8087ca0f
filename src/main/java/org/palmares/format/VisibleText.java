package org.palmares.format;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text for a terminal, on one line, and unable to drive it: control characters are shown as Java would write them. */
final class VisibleText {
    static final String UNKNOWN = "NULL";

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private VisibleText() {}

    /** A cell for reading; {@value #UNKNOWN} when unknown. */
    static String ofCell(Object value) {
        return value == null ? UNKNOWN : of(CellText.forReading(value));
    }

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(VisibleText::escape);
    }

    /** The backslash is doubled for {@code replaceAll}. */
    private static String escape(MatchResult control) {
        char c = control.group().charAt(0);
        return switch (c) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            case '\t' -> "\\\\t";
            default -> String.format("\\\\u%04x", (int) c);
        };
    }
}
