package org.palmares.chart;

/** From where to where an axis goes, in the unit of the data. */
record Range(double from, double to) {
    Range {
        if (!(from < to)) {
            throw new IllegalArgumentException("an axis needs a length, not " + from + " to " + to);
        }
    }

    /** 0 at the start of the axis, 1 at its end. */
    double share(double value) {
        return (value - from) / (to - from);
    }
}
