package org.palmares.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.Unit;

/** What charts of points say of them. */
final class PointWords {
    private PointWords() {}

    /** {@code n = 12; left out: 2 unknown}: points drawn, and rows without a place. */
    static String count(List<LinePlot.Series> series, CheckedTable frame, String x) {
        int known = series.stream().mapToInt(each -> each.known().size()).sum();
        int leftOut = frame.rows() - frame.numbers(x).length;
        return count(known, leftOut);
    }

    static String count(int known, int leftOut) {
        return "n = " + known + (leftOut == 0 ? "" : "; left out: " + leftOut + " unknown");
    }

    /** The count, then from where to where each series goes. */
    static String description(String count, List<LinePlot.Series> series, Unit unit) {
        return count + ". " + series.stream().map(each -> range(each, unit)).collect(Collectors.joining("; ")) + ".";
    }

    private static String range(LinePlot.Series series, Unit unit) {
        if (series.known().isEmpty()) {
            return series.name() + ": nothing known";
        }
        double low = series.known().stream().mapToDouble(Mark.Point::y).min().orElseThrow();
        double high = series.known().stream().mapToDouble(Mark.Point::y).max().orElseThrow();
        return series.name() + ": " + series.known().size()
                + (series.known().size() == 1 ? " point, from " : " points, from ") + unit.words(low) + " to "
                + unit.words(high);
    }

    /** The unit of several columns, where they have one. */
    static Unit common(CheckedTable frame, List<String> names) {
        List<Unit> units =
                names.stream().filter(frame::has).map(frame::unit).distinct().toList();
        return units.size() == 1 ? units.get(0) : Unit.NUMBER;
    }
}
