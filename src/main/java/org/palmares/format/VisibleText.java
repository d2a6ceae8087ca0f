package org.palmares.format;

/** Text for a terminal, on one line, and unable to drive it: control characters are shown as Java would write them. */
final class VisibleText {
    static final String UNKNOWN = "NULL";

    private VisibleText() {}

    /** A cell for reading; {@value #UNKNOWN} when unknown. */
    static String ofCell(Object value) {
        return value == null ? UNKNOWN : of(CellText.forReading(value));
    }

    static String of(String text) {
        return InertText.ofLine(text);
    }
}
