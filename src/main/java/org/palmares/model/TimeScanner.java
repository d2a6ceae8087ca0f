package org.palmares.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the clock notations of {@link TimeNotation} character by character. It is written by hand, without regular
 * expressions, because an import asks it for ten thousand cells before the virtual machine is warm.
 *
 * <p>Each notation is tried from the start and must end with the text.
 */
final class TimeScanner {
    /** What stands there is in none of the notations. */
    static final long NO_TIME = -1;

    private static final long ABSENT = -1;

    // The longer before the shorter that it begins with.
    private static final List<String> HOURS = List.of(
            "hours", "hour", "hrs", "hr", "heures", "heure", "horas", "hora", "ore", "std.", "std", "uur", "u", "h");
    private static final List<String> MINUTES = List.of("minutes", "minute", "mins", "min.", "min", "mn", "m");
    private static final List<String> SECONDS =
            List.of("seconds", "second", "secs", "sec.", "sec", "sek.", "sek", "segs", "seg", "s");

    private final String text;
    private final int start;
    private int at;
    private OptionalLong over59 = OptionalLong.empty();

    /**
     * @param text with plain signs and single spaces, as {@link TimeNotation} lays it out
     * @param start where the time begins, behind a plus sign
     */
    TimeScanner(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /** The time in milliseconds, or {@link #NO_TIME}. */
    long millis() {
        at = start;
        long millis = colons();
        if (millis == NO_TIME) {
            at = start;
            millis = units();
        }
        if (millis == NO_TIME) {
            at = start;
            millis = point();
        }
        return millis;
    }

    /**
     * The milliseconds of a number alone, which is seconds: {@code 02}, {@code 0.17}. Three decimals need a lone zero
     * before them, for {@code 1.234} may as well be a thousand.
     */
    long bareSeconds() {
        at = start;
        long seconds = digits(1, 5);
        int point = at;
        long thousandths = fraction();
        return seconds > 0 && at - point > 3 ? NO_TIME : total(ABSENT, ABSENT, seconds, thousandths);
    }

    /** The metres of {@code 5 km} and {@code 0,5 km}, or {@link #NO_TIME}. */
    long metres() {
        at = start;
        long km = digits(1, 3);
        long thousandths = fraction();
        take(' ');
        return km == ABSENT || thousandths == ABSENT || !take("km") || !atEnd() ? NO_TIME : km * 1000 + thousandths;
    }

    /** The number that kept a time from being one, where minutes or seconds behind another field were over 59. */
    OptionalLong over59() {
        return over59;
    }

    /** {@code 6:28:18}, {@code 02:26}, {@code 45:24.99}. */
    private long colons() {
        long first = digits(1, 4);
        if (!take(':')) {
            return NO_TIME;
        }
        int second = at;
        long minutes = digits(1, 3);
        if (minutes != ABSENT && take(':')) {
            return total(first, minutes, digits(2, 2), fraction());
        }
        at = second;
        return first > 999 ? NO_TIME : total(ABSENT, first, digits(2, 2), fraction());
    }

    /** {@code 94h 33' 14''}, {@code 94h 33m 14s}, {@code 5"}, {@code 45' 24.99''}, {@code 45'24"99}. */
    private long units() {
        long hours = ABSENT;
        long minutes = ABSENT;
        long number = digits(1, 5);
        if (at - start <= 4 && takeHours()) {
            hours = number;
            take(' ');
            number = digits(1, 2);
        }
        if ((hours != ABSENT || at - start <= 3) && takeMinutes()) {
            minutes = number;
            if (atEnd()) {
                return total(hours, minutes, 0, 0);
            }
            take(' ');
            int seconds = at;
            number = digits(1, 5);
            if (atEnd() && at - seconds == 2) {
                return total(hours, minutes, number, 0);
            }
        }
        if (hours != ABSENT && minutes == ABSENT) {
            return NO_TIME;
        }
        int point = at;
        long thousandths = fraction();
        boolean whole = at == point;
        if (takeUnit("''") || takeUnit("\"")) {
            thousandths = whole && !atEnd() ? decimals() : thousandths;
        } else if (!takeAny(SECONDS)) {
            return NO_TIME;
        }
        return total(hours, minutes, number, thousandths);
    }

    /** {@code 45.24,99}, {@code 4.19,3}: minutes, seconds and their fraction, as ProCyclingStats prints a time trial. */
    private long point() {
        long minutes = digits(1, 3);
        if (!take('.')) {
            return NO_TIME;
        }
        long seconds = digits(2, 2);
        int comma = at;
        long thousandths = take(',') ? decimals() : ABSENT;
        return at - comma > 3 ? NO_TIME : total(ABSENT, minutes, seconds, thousandths);
    }

    private long total(long hours, long minutes, long seconds, long thousandths) {
        if (seconds == ABSENT || thousandths == ABSENT || !atEnd()) {
            return NO_TIME;
        }
        if (hours != ABSENT && minutes > 59) {
            over59 = OptionalLong.of(minutes);
            return NO_TIME;
        }
        if (minutes != ABSENT && seconds > 59) {
            over59 = OptionalLong.of(seconds);
            return NO_TIME;
        }
        return ((Math.max(hours, 0) * 60 + Math.max(minutes, 0)) * 60 + seconds) * 1000 + thousandths;
    }

    /** A prime that is not the first half of a double one, {@code min} or {@code m}. */
    private boolean takeMinutes() {
        int before = at;
        if (takeUnit("''")) {
            at = before;
            return false;
        }
        return takeUnit("'") || takeAny(MINUTES);
    }

    private boolean takeHours() {
        return takeAny(HOURS);
    }

    private boolean takeAny(List<String> units) {
        return units.stream().anyMatch(this::takeUnit);
    }

    /** Whether this unit stands here, with or without a space before it. */
    private boolean takeUnit(String unit) {
        int before = at;
        take(' ');
        if (take(unit)) {
            return true;
        }
        at = before;
        return false;
    }

    private boolean take(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private boolean take(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    /** A number of so many digits; further digits are left standing. */
    private long digits(int fewest, int most) {
        int from = at;
        long value = 0;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at) - '0';
            at++;
        }
        if (at - from < fewest) {
            at = from;
            return ABSENT;
        }
        return value;
    }

    /** The thousandths of {@code .9}, {@code ,99} and {@code .999}; 0 where there is no point. */
    private long fraction() {
        return take('.') || take(',') ? decimals() : 0;
    }

    private long decimals() {
        int from = at;
        long value = digits(1, 3);
        return value == ABSENT ? ABSENT : at - from == 1 ? value * 100 : at - from == 2 ? value * 10 : value;
    }

    private boolean atEnd() {
        return at == text.length();
    }
}
