package org.palmares.model;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as programs write them: ISO 8601 ({@code PT4H59M31S}), pandas ({@code 0 days 04:59:31}) and Python
 * ({@code 3 days, 4:05:06}). Further decimals than three are rounded, for it was a program that made them.
 */
final class DurationNotation {
    private static final String SECONDS = "(?<s>\\d{1,7})(?:[.,](?<f>\\d{1,9}))?";
    private static final Pattern ISO =
            Pattern.compile("P(?:(?<d>\\d{1,4})D)?T(?:(?<h>\\d{1,5})H)?(?:(?<m>\\d{1,7})M)?(?:" + SECONDS + "S)?");
    private static final Pattern DAYS =
            Pattern.compile("(?<d>\\d{1,4}) days?,? (?<h>\\d{1,2}):(?<m>\\d{2}):" + SECONDS, Pattern.CASE_INSENSITIVE);

    private DurationNotation() {}

    /** The milliseconds; empty when the text is no such duration. */
    static OptionalLong millis(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && !text.endsWith("T")) {
            return millis(iso);
        }
        Matcher days = DAYS.matcher(text);
        return days.matches() ? millis(days) : OptionalLong.empty();
    }

    private static OptionalLong millis(Matcher parts) {
        long hours = number(parts.group("d")) * 24 + number(parts.group("h"));
        long seconds = (hours * 60 + number(parts.group("m"))) * 60 + number(parts.group("s"));
        String fraction = parts.group("f") == null ? "0" : parts.group("f");
        long millis = seconds * 1000 + Math.round(Double.parseDouble("0." + fraction) * 1000);
        return millis <= TimeCell.LONGEST_MS ? OptionalLong.of(millis) : OptionalLong.empty();
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
