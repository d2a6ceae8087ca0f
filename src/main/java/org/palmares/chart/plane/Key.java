package org.palmares.chart.plane;

import java.awt.Color;
import java.util.List;

/** One entry of a legend. */
public record Key(Mark mark, Color color, Look look, String words) {
    /** The shape that stands before the words. */
    public enum Mark {
        SQUARE,
        HATCHED,
        DOT,
        RING,
        LINE,
        DASHES
    }

    /** A mark that looks the same in every figure. */
    public Key(Mark mark, Color color, String words) {
        this(mark, color, new Look(color, List.of(), org.palmares.chart.plane.Mark.Shape.CIRCLE), words);
    }

    /** A line or a dot of a series. */
    public static Key of(Mark mark, Look look, String words) {
        return new Key(mark, look.color(), look, words);
    }
}
