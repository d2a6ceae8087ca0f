package org.palmares.chart;

import java.awt.Color;

/** One entry of a legend. */
record Key(Mark mark, Color color, String words) {
    /** The shape that stands before the words. */
    enum Mark {
        SQUARE,
        HATCHED,
        DOT,
        RING,
        LINE,
        DASHES
    }
}
