package org.palmares.chart.drawing;

/** Which end of a text its x names. */
public enum Anchor {
    START,
    MIDDLE,
    END;

    double left(double x, double width) {
        return switch (this) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }
}
