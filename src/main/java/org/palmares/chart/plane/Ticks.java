package org.palmares.chart.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Round places for the ticks of an axis, as people count in that unit. */
public final class Ticks {
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};
    private static final int[] DEGREE_STEPS = {1, 2, 5, 10, 15, 30, 45, 60, 90};
    private static final int[] CLOCK_STEPS = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400
    };

    private Ticks() {}

    /** Steps of 1, 2 or 5 times a power of ten, at most {@code most} ticks inside the range. */
    public static List<Tick> numbers(Range range, int most) {
        double step = numberStep(range.to() - range.from(), most);
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return every(step, range, at -> number(at, decimals));
    }

    /** As {@link #numbers}, but whole numbers only. */
    public static List<Tick> counts(Range range, int most) {
        double step = Math.max(1, numberStep(range.to() - range.from(), most));
        return every(step, range, at -> number(at, 0));
    }

    public static List<Tick> years(Range range, int most) {
        return every(stepOf(YEAR_STEPS, range.to() - range.from(), most), range, at -> Long.toString(Math.round(at)));
    }

    public static List<Tick> seconds(Range range, int most) {
        return every(clockStep(range.to() - range.from(), most), range, Durations::axis);
    }

    static List<Tick> degrees(Range range, int most, String beyond, String before) {
        return every(stepOf(DEGREE_STEPS, range.to() - range.from(), most), range, at -> degrees(at, beyond, before));
    }

    static String degrees(double value, String beyond, String before) {
        return Numbers.words(Math.abs(value)) + "°" + (value == 0 ? "" : value > 0 ? " " + beyond : " " + before);
    }

    /** The round step of seconds that cuts {@code length} into at most {@code most} parts. */
    public static double clockStep(double length, int most) {
        return stepOf(CLOCK_STEPS, length, most);
    }

    public static String number(double value, int decimals) {
        String plain = String.format(java.util.Locale.ROOT, "%,." + decimals + "f", value);
        return plain.startsWith("-") ? "−" + plain.substring(1) : plain;
    }

    private static double numberStep(double length, int most) {
        double least = length / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int times : new int[] {1, 2, 5}) {
            if (times * power >= least * (1 - 1e-9)) {
                return times * power;
            }
        }
        return 10 * power;
    }

    private static double stepOf(int[] steps, double length, int most) {
        for (int step : steps) {
            if (length / step <= most) {
                return step;
            }
        }
        return numberStep(length, most);
    }

    private static List<Tick> every(double step, Range range, DoubleFunction<String> label) {
        List<Tick> ticks = new ArrayList<>();
        double slack = step * 1e-9;
        for (double n = Math.ceil((range.from() - slack) / step); n * step <= range.to() + slack; n++) {
            // Adding 0 turns the −0 of a rounded-up slack into 0.
            double at = n * step + 0.0;
            ticks.add(new Tick(at, label.apply(at)));
        }
        return ticks;
    }
}
