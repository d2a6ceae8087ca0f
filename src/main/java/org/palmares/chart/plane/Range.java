package org.palmares.chart.plane;

/** From where to where an axis goes, in the unit of the data. */
public record Range(double from, double to) {
    public Range {
        if (!(from < to)) {
            throw new IllegalArgumentException("an axis needs a length, not " + from + " to " + to);
        }
    }

    /** 0 at the start of the axis, 1 at its end. */
    public double share(double value) {
        return (value - from) / (to - from);
    }
}
