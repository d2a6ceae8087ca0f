package org.palmares.chart.plane;

import java.util.Locale;

/** Seconds in the words of a figure. */
public final class Durations {
    private Durations() {}

    /** {@code 7 s}, {@code 0.17 s}, {@code 1:14 min}, {@code 1:01:00 h}; up to three decimals where there are any. */
    public static String words(double seconds) {
        long thousandths = Math.round(seconds * 1000);
        long whole = thousandths / 1000;
        String fraction =
                String.format(Locale.ROOT, ".%03d", thousandths % 1000).replaceFirst("[.]?0+$", "");
        if (whole < 60) {
            return whole + fraction + " s";
        }
        if (whole < 3600) {
            return String.format(Locale.ROOT, "%d:%02d%s min", whole / 60, whole % 60, fraction);
        }
        return String.format(Locale.ROOT, "%d:%02d:%02d%s h", whole / 3600, whole / 60 % 60, whole % 60, fraction);
    }

    /** As {@link #words}, with round minutes and hours short: {@code 5 min}, {@code 1:30 h}, {@code 2 h}. */
    public static String axis(double seconds) {
        long whole = Math.round(seconds);
        if (Math.abs(seconds - whole) >= 0.0005) {
            return words(seconds);
        }
        if (whole > 0 && whole % 3600 == 0) {
            return whole / 3600 + " h";
        }
        if (whole > 0 && whole % 60 == 0) {
            return whole < 3600
                    ? whole / 60 + " min"
                    : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
        }
        return words(seconds);
    }
}
