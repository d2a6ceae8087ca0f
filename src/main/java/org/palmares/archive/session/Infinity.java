package org.palmares.archive.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * DuckDB's dates and timestamps before and after all others. The driver gives them as days that are none; they are told by
 * the words that DuckDB has for them.
 */
final class Infinity {
    private static final LocalDate LAST_DAY = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(-Integer.MAX_VALUE);
    private static final Instant LAST = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);
    private static final Instant FIRST = Instant.EPOCH.plus(-Long.MAX_VALUE, ChronoUnit.MICROS);

    private static final LocalDateTime LAST_TIME = LocalDateTime.ofInstant(LAST, ZoneOffset.UTC);
    private static final LocalDateTime FIRST_TIME = LocalDateTime.ofInstant(FIRST, ZoneOffset.UTC);

    private Infinity() {}

    /** The value, or its word where it is infinite. */
    static Object told(Object value) {
        if (value instanceof LocalDate day) {
            return told(day, FIRST_DAY, LAST_DAY);
        }
        if (value instanceof LocalDateTime time) {
            return told(time, FIRST_TIME, LAST_TIME);
        }
        return value instanceof Instant instant ? told(instant, FIRST, LAST) : value;
    }

    private static Object told(Object value, Object first, Object last) {
        return value.equals(last) ? "infinity" : value.equals(first) ? "-infinity" : value;
    }
}
