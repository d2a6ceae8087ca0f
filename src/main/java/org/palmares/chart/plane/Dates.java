package org.palmares.chart.plane;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days since 1 January 1970 in the words of a figure. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 300, 600, 1200, 2400, 6000, 12_000};
    private static final double DAYS_OF_A_MONTH = 30.44;

    private Dates() {}

    static String words(double day) {
        return LocalDate.ofEpochDay((long) Math.floor(day)).format(DAY);
    }

    /** On first days of months or years, or on days where the axis is short. */
    static List<Tick> ticks(Range range, int most) {
        double length = range.to() - range.from();
        for (int step : DAYS) {
            if (length / step <= most) {
                return everyDays(step, range);
            }
        }
        for (int step : MONTHS) {
            if (length / (step * DAYS_OF_A_MONTH) <= most) {
                return everyMonths(step, range);
            }
        }
        return everyMonths(MONTHS[MONTHS.length - 1], range);
    }

    private static List<Tick> everyDays(int step, Range range) {
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(range.from() / step) * step;
        for (long day = first; day <= range.to(); day += step) {
            ticks.add(new Tick(day, LocalDate.ofEpochDay(day).format(DAY)));
        }
        return ticks;
    }

    private static List<Tick> everyMonths(int step, Range range) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate from = LocalDate.ofEpochDay((long) Math.floor(range.from()));
        long month = Math.floorDiv(from.getYear() * 12L + from.getMonthValue() - 1, step) * step;
        DateTimeFormatter format = step % 12 == 0 ? YEAR : MONTH;
        for (; ; month += step) {
            LocalDate day = LocalDate.of((int) Math.floorDiv(month, 12L), (int) Math.floorMod(month, 12L) + 1, 1);
            if (day.toEpochDay() > range.to()) {
                return ticks;
            }
            if (day.toEpochDay() >= range.from()) {
                ticks.add(new Tick(day.toEpochDay(), day.format(format)));
            }
        }
    }
}
