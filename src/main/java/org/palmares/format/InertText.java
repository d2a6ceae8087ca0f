package org.palmares.format;

import java.util.Locale;

/**
 * Text that comes from data, made unable to do anything where it is shown: to drive a terminal, to turn the order of letters
 * round, to make an SVG or a page that is not well-formed. What acts is shown as Java would write it, such as {@code \\u001b};
 * what is only unusual, accents and other scripts, stays. The one place that decides this, for terminal, table, page and figure;
 * CSV, TSV and JSON are data for programs and keep every character.
 */
public final class InertText {
    private InertText() {}

    /** Text of several lines: line ends and tabs stay. */
    public static String ofLines(String text) {
        return of(text, true);
    }

    /** Text on one line: its line ends and tabs are shown as {@code \n}, {@code \r} and {@code \t}. */
    public static String ofLine(String text) {
        return of(text, false);
    }

    private static String of(String text, boolean linesStay) {
        StringBuilder inert = null;
        for (int i = 0; i < text.length(); ) {
            int each = text.codePointAt(i);
            int next = i + Character.charCount(each);
            boolean stays = !acts(each) || (linesStay && (each == '\n' || each == '\t'));
            if (!stays && inert == null) {
                inert = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (inert != null) {
                inert.append(stays ? text.substring(i, next) : shown(each));
            }
            i = next;
        }
        return inert == null ? text : inert.toString();
    }

    /** Controls (C0, C1, DEL), line and paragraph separators, bidi controls, surrogates without their other half, noncharacters. */
    private static boolean acts(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || isBidiControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || (codePoint & 0xfffe) == 0xfffe
                || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
    }

    private static boolean isBidiControl(int codePoint) {
        return codePoint == 0x061c
                || codePoint == 0x200e
                || codePoint == 0x200f
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static String shown(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                codePoint < 0x10000
                        ? String.format(Locale.ROOT, "\\u%04x", codePoint)
                        : String.format(Locale.ROOT, "\\u{%x}", codePoint);
        };
    }
}
