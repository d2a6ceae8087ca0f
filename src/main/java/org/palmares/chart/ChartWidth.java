package org.palmares.chart;

/** For which width of page a figure is laid out; letters have the same size in each. */
public enum ChartWidth {
    /** A page on a desk: 860 points. */
    PAGE(860),
    /** A phone held upright: 358 points. */
    PHONE(358);

    private final int points;

    ChartWidth(int points) {
        this.points = points;
    }

    /** CSS pixels at 100 %. */
    public int points() {
        return points;
    }
}
