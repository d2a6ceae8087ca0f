package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.palmares.chart.plane.Unit;

/**
 * What a bar chart shows.
 *
 * @param bars in the order of the frame
 * @param leftOut rows after the last that is drawn
 * @param valueName the header of the value column, in words
 * @param unit what it counts
 */
record Bars(List<Bar> bars, int leftOut, String valueName, Unit unit) {
    /** More bars than this are a table. */
    static final int MOST = 60;

    /** One bar; without a value it is unknown, which is not 0. */
    record Bar(String label, OptionalDouble value) {}

    static Bars from(CheckedTable frame) {
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST, frame.rows()); row++) {
            bars.add(new Bar(frame.words("<label>", row).orElse("unknown"), frame.number("<value>", row)));
        }
        return new Bars(List.copyOf(bars), frame.rows() - bars.size(), frame.title("<value>"), frame.unit("<value>"));
    }
}
