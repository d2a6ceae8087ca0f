package org.palmares.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** A cell in the words of a page. Unknown is empty here; what stands for it is the caller's choice. */
final class Cells {
    private static final int DECIMALS = 3;
    /** Half to even, in three decimals of a number and in one of a percent. */
    private static final double LARGEST_ROUNDED_AWAY = 0.0005;

    private static final BigDecimal FROM_HERE_GROUPED = BigDecimal.valueOf(10_000);

    private Cells() {}

    static Optional<String> words(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return Optional.empty();
        }
        if (column instanceof BooleanColumn truth) {
            return Optional.of(truth.get(row) ? "yes" : "no");
        }
        if (column instanceof NumericColumn<?> numbers) {
            double value = numbers.getDouble(row);
            return Optional.of(isShare(column) ? percent(value) : number(value));
        }
        return Optional.of(column.getUnformattedString(row));
    }

    /** A parameter's value; one that is NULL sets no limit. */
    static String parameter(Object value) {
        return value == null ? "any" : value instanceof Double number ? number(number) : value.toString();
    }

    /** A column of shares (0 to 1) reads as percent. */
    static boolean isShare(Column<?> column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return name.equals("share") || name.endsWith("_share");
    }

    /** To one decimal: {@code 62.5 %}; a share that would then be 0 as {@link #number}. */
    static String percent(double share) {
        if (share != 0 && Math.abs(share) <= LARGEST_ROUNDED_AWAY) {
            return number(share * 100) + " %";
        }
        return decimals(share * 100, 1, RoundingMode.HALF_UP) + " %";
    }

    /**
     * To three decimals at most, and a number that would then be 0 with two significant digits, as {@code 1.2e-6}; thousands are
     * set apart from 10,000 on, as a year is no number of things.
     */
    static String number(double value) {
        if (value != 0 && Math.abs(value) <= LARGEST_ROUNDED_AWAY) {
            String words = String.format(Locale.ROOT, "%.1e", value).replaceFirst("e-0*", "e-");
            return words.startsWith("-") ? "−" + words.substring(1) : words;
        }
        return Double.isFinite(value) ? decimals(value, DECIMALS, RoundingMode.HALF_EVEN) : Double.toString(value);
    }

    private static String decimals(double value, int most, RoundingMode rounding) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, rounding).stripTrailingZeros();
        int scale = Math.max(0, rounded.scale());
        String pattern = rounded.abs().compareTo(FROM_HERE_GROUPED) >= 0 ? "%,." : "%.";
        String words = String.format(Locale.ROOT, pattern + scale + "f", rounded);
        return words.startsWith("-") ? "−" + words.substring(1) : words;
    }

    /** Seconds as {@code 7 s}, {@code 0.17 s}, {@code 1:14}, {@code 1:02.26} or {@code 1:01:00}. */
    static String duration(double seconds) {
        long thousandths = Math.round(seconds * 1000);
        long whole = thousandths / 1000;
        if (Math.abs(whole) < 60) {
            return number(seconds) + " s";
        }
        String fraction = String.format(Locale.ROOT, ".%03d", Math.abs(thousandths % 1000))
                .replaceFirst("[.]?0+$", "");
        return (whole < 3600
                        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60))
                + fraction;
    }

    /** {@code distance_km} as {@code distance, km}: the units that names end in are set apart. */
    static String header(String name) {
        String words = name.replace('_', ' ');
        int cut = name.lastIndexOf('_');
        String unit = cut < 1 ? "" : name.substring(cut + 1);
        return switch (unit) {
            case "s", "km", "m", "kmh" -> words.substring(0, cut) + ", " + (unit.equals("kmh") ? "km/h" : unit);
            default -> words;
        };
    }
}
