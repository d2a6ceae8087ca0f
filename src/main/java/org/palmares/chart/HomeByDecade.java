package org.palmares.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/** What the home-win bars show, decades ascending. */
record HomeByDecade(List<Decade> decades) {

    /** One decade's editions by where the winner came from. */
    record Decade(int decade, int home, int away, int unknown) {
        int known() {
            return home + away;
        }

        int all() {
            return home + away + unknown;
        }

        /** Home wins among the known; empty where none is known. */
        OptionalDouble homeShare() {
            return known() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) home / known());
        }
    }

    static HomeByDecade from(CheckedTable frame) {
        List<Decade> decades = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            decades.add(new Decade(
                    whole(frame, "decade", row),
                    whole(frame, "home", row),
                    whole(frame, "away", row),
                    whole(frame, "unknown", row)));
        }
        decades.sort(Comparator.comparingInt(Decade::decade));
        return new HomeByDecade(List.copyOf(decades));
    }

    int sum(ToIntFunction<Decade> part) {
        return decades.stream().mapToInt(part).sum();
    }

    private static int whole(CheckedTable frame, String column, int row) {
        double value = frame.number(column, row)
                .orElseThrow(() -> new ChartFrameException("chart home-by-decade: row " + (row + 1) + " has no "
                        + column + "; a count is 0 where there is none"));
        if (value < 0 || value != Math.rint(value)) {
            throw new ChartFrameException("chart home-by-decade: row " + (row + 1) + " has " + column + " " + value
                    + "; it must be a whole number, 0 or more");
        }
        return (int) value;
    }
}
