package org.palmares.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * A cell's value as text, the same in every locale: dates and times in ISO 8601, numbers with a point and no grouping.
 */
final class CellText {
    /** In formats made for reading a number keeps this many significant digits, and all those before its point. */
    static final int READING_DIGITS = 6;

    /** Every decimal text of so many digits survives a double, so a shorter one can't be missed. */
    private static final int ALWAYS_EXACT_DIGITS = 15;

    private static final int LARGEST_PLAIN_EXPONENT = 20;
    private static final int SMALLEST_PLAIN_EXPONENT = -7;

    /** Seconds are always there, unlike in {@code toString()}, so that a column of times lines up. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    private CellText() {}

    /** All digits: the shortest text that reads back as the same number. */
    static String exact(Object value) {
        if (value instanceof Double number) {
            return exact(number.doubleValue());
        }
        if (value instanceof Float number) {
            return exact(number.floatValue());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DATE_TIME.format(time);
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_INSTANT.format(instant);
        }
        return value.toString();
    }

    /**
     * As {@link #exact}, but floating-point numbers rounded to {@value #READING_DIGITS} significant digits, half to even. A
     * DECIMAL keeps its digits: whoever chose its scale wants to see them.
     */
    static String forReading(Object value) {
        if (!(value instanceof Double || value instanceof Float) || !Double.isFinite(((Number) value).doubleValue())) {
            return exact(value);
        }
        BigDecimal number = new BigDecimal(value.toString());
        int digitsBeforePoint = Math.max(0, number.precision() - number.scale());
        MathContext rounding = new MathContext(Math.max(READING_DIGITS, digitsBeforePoint), RoundingMode.HALF_EVEN);
        return text(number.round(rounding));
    }

    private static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (shortest.precision() > ALWAYS_EXACT_DIGITS || Math.abs(value) < Double.MIN_NORMAL) {
            shortest = shorter(value, shortest);
        }
        return text(shortest);
    }

    /** {@link Double#toString(double)} of Java 17 is at times a digit too long (JDK-4511638). */
    private static BigDecimal shorter(double value, BigDecimal known) {
        BigDecimal whole = new BigDecimal(value);
        for (int digits = 1; digits < known.precision(); digits++) {
            BigDecimal rounded = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return known;
    }

    private static String exact(float value) {
        return Float.isFinite(value)
                ? text(new BigDecimal(Float.toString(value)).stripTrailingZeros())
                : Float.toString(value);
    }

    private static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        boolean plain = exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
        return plain ? stripped.toPlainString() : stripped.toString();
    }
}
