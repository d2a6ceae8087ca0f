package org.palmares.chart.plane;

import java.util.Arrays;
import java.util.List;

/**
 * One axis of a plane.
 *
 * @param title its words; empty for none
 * @param unit what it counts
 * @param scale how far from each other values stand
 * @param direction whether values grow away from the origin or towards it
 * @param range from where to where it goes, in the unit of the data
 */
public record Axis(String title, Unit unit, Scale scale, Direction direction, Range range) {
    /** Room beyond the outermost values. */
    private static final double PAD = 0.04;

    /** Which way values grow. */
    public enum Direction {
        /** To the right, or upwards. */
        GROWING,
        /** To the left, or downwards: for ranks, whose best is 1. */
        REVERSED
    }

    public Axis {
        if (scale == Scale.LOG && range.from() <= 0) {
            throw new IllegalArgumentException("a logarithmic axis has no place for " + range.from());
        }
    }

    /** Plain numbers without a title. */
    public static Axis of(Range range) {
        return of("", Unit.NUMBER, range);
    }

    /** A linear axis of exactly that length. */
    public static Axis of(String title, Unit unit, Range range) {
        return new Axis(title, unit, Scale.LINEAR, Direction.GROWING, range);
    }

    /** A linear axis with a little room around these values, one of them at least. */
    public static Axis around(String title, Unit unit, double... values) {
        return of(title, unit, around(unit, values));
    }

    /** As {@link #around}, but from 0: for amounts, which a stretched axis would show larger than they are. */
    public static Axis fromZero(String title, Unit unit, double... values) {
        double most = Arrays.stream(values).max().orElse(0);
        return of(title, unit, new Range(0, most > 0 ? most * (1 + PAD) : 1));
    }

    /** For values of 0 or more of which a few are far greater than the others, such as gaps. */
    public static Axis logFromZero(String title, Unit unit, double... values) {
        double most = Math.max(1, Arrays.stream(values).max().orElse(0));
        return new Axis(
                title,
                unit,
                Scale.LOG_FROM_ZERO,
                Direction.GROWING,
                new Range(0, Math.expm1(Math.log1p(most) * (1 + PAD))));
    }

    private static Range around(Unit unit, double... values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double pad = high > low ? (high - low) * PAD : 0;
        // A single year has its neighbours beside it, and not four percent of two thousand years.
        double least = switch (unit) {
            case YEAR, COUNT, DATE -> 1;
            case SHARE -> high > low ? 0 : 0.05;
            case NUMBER, SECONDS, LATITUDE, LONGITUDE -> high > low ? 0 : Math.max(1, Math.abs(low) * PAD);
        };
        return new Range(low - Math.max(pad, least), high + Math.max(pad, least));
    }

    public Axis reversed() {
        return new Axis(title, unit, scale, Direction.REVERSED, range);
    }

    public Axis on(Scale other) {
        return new Axis(title, unit, other, direction, range);
    }

    public Axis in(Unit other) {
        return new Axis(title, other, scale, direction, range);
    }

    public Axis over(Range other) {
        return new Axis(title, unit, scale, direction, other);
    }

    public Axis titled(String words) {
        return new Axis(words, unit, scale, direction, range);
    }

    /** The same axis, made longer where it must be to hold a value. */
    public Axis with(double value) {
        return value >= range.from() && value <= range.to()
                ? this
                : over(new Range(Math.min(value, range.from()), Math.max(value, range.to())));
    }

    /** 0 at the start of the axis, left or below, 1 at its end. */
    public double share(double value) {
        double from = scale.place(range.from());
        double share = (scale.place(value) - from) / (scale.place(range.to()) - from);
        return switch (direction) {
            case GROWING -> share;
            case REVERSED -> 1 - share;
        };
    }

    /** About so many labelled places, ascending. */
    public List<Tick> ticks(int most) {
        return scale == Scale.LINEAR ? unit.ticks(range, most) : scale.ticks(unit, range, most);
    }
}
