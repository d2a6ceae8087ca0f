package org.palmares.chart.plane;

import java.util.ArrayList;
import java.util.List;

/** How far from each other an axis puts its values. */
public enum Scale {
    /** Equal differences equally far. */
    LINEAR {
        @Override
        double place(double value) {
            return value;
        }
    },
    /** Equal ratios equally far; only for values above 0. */
    LOG {
        @Override
        double place(double value) {
            return Math.log(value);
        }
    },
    /** Nearly {@link #LOG}, but with a place for 0: {@code log(1 + value)}. */
    LOG_FROM_ZERO {
        @Override
        double place(double value) {
            return Math.log1p(value);
        }
    };

    private static final double[] SECONDS = {
        0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 36_000, 86_400, 360_000
    };

    /** Where a value stands, before the axis is stretched to its length. */
    abstract double place(double value);

    /** Ticks for an axis that is not linear: round values, as many as stay apart. */
    List<Tick> ticks(Unit unit, Range range, int most) {
        List<Tick> ticks = new ArrayList<>();
        double apart = (place(range.to()) - place(range.from())) / (most + 1) * 0.85;
        double last = Double.NEGATIVE_INFINITY;
        for (double value : unit == Unit.SECONDS ? SECONDS : powers(range)) {
            if (value >= range.from() && value <= range.to() && place(value) - last >= apart) {
                ticks.add(new Tick(value, unit == Unit.SECONDS ? Durations.axis(value) : unit.words(value)));
                last = place(value);
            }
        }
        return ticks;
    }

    /** 0, then 1, 2 and 5 times each power of ten. */
    private static double[] powers(Range range) {
        List<Double> values = new ArrayList<>(List.of(0.0));
        double least = range.from() > 0 ? range.from() : Math.min(1, range.to());
        for (int power = (int) Math.floor(Math.log10(least)); power <= Math.log10(range.to()); power++) {
            for (int times : new int[] {1, 2, 5}) {
                values.add(times * Math.pow(10, power));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
