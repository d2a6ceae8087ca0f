package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.chart.plane.Unit;
import org.palmares.stats.HistogramBins;

/**
 * What a histogram shows.
 *
 * @param values the known values
 * @param unknown rows without a value, which are left out
 * @param bins empty without values
 * @param name the header of the column, in words
 * @param unit what it counts
 */
record Histogram(List<Double> values, int unknown, Optional<HistogramBins> bins, String name, Unit unit) {
    static Histogram from(CheckedTable frame) {
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            frame.number("<value>", row).ifPresent(values::add);
        }
        Optional<HistogramBins> bins = values.isEmpty()
                ? Optional.empty()
                : Optional.of(HistogramBins.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new Histogram(
                List.copyOf(values), frame.rows() - values.size(), bins, frame.title("<value>"), frame.unit("<value>"));
    }
}
