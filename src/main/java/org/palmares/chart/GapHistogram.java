package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.chart.plane.Durations;
import org.palmares.chart.plane.Ticks;
import org.palmares.stats.Ecdf;
import org.palmares.stats.HistogramBins;
import org.palmares.stats.Quantiles;

/**
 * What the gap histogram shows. Same-time finishes are a bar of their own; the bins hold gaps above 0 only.
 *
 * @param known the gaps, in seconds, as given
 * @param unknown rows whose gap is not known, which are left out
 * @param bins the gaps above 0 that are drawn to scale; empty when there is none
 * @param binRule how the width was chosen, in words
 * @param beyond gaps above the last bin, drawn as one bar at the end
 */
record GapHistogram(
        List<Double> known, int unknown, Optional<HistogramBins> bins, String binRule, List<Double> beyond) {
    private static final int MOST_BINS = 24;
    /** No more than this share of the gaps may stand beyond the last bin. */
    private static final double MOST_BEYOND = 0.1;

    static GapHistogram from(CheckedTable frame) {
        List<Double> known = new ArrayList<>();
        int unknown = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("gap_s", row).isEmpty()) {
                unknown++;
                continue;
            }
            known.add(checked("gap-histogram", frame, row));
        }
        return of(known, unknown);
    }

    /** A gap that is known, or a refusal that names the row where it is less than none. */
    static double checked(String chart, CheckedTable frame, int row) {
        double gap = frame.number("gap_s", row).orElseThrow();
        if (gap < 0) {
            throw new ChartFrameException(
                    "chart " + chart + ": row " + (row + 1) + " has gap_s " + gap + "; a gap is 0 (same time) or more");
        }
        return gap;
    }

    static GapHistogram of(List<Double> known, int unknown) {
        double[] behind = known.stream()
                .mapToDouble(Double::doubleValue)
                .filter(gap -> gap > 0)
                .toArray();
        if (behind.length == 0) {
            return new GapHistogram(List.copyOf(known), unknown, Optional.empty(), "", List.of());
        }
        HistogramBins ruled = HistogramBins.of(behind);
        double width = Ticks.clockStep(ruled.width(), 1);
        while (beyond(behind, width).size() > MOST_BEYOND * behind.length) {
            width = Ticks.clockStep(width * 1.01, 1);
        }
        double end = width * MOST_BINS;
        List<Double> beyond = beyond(behind, width);
        double[] drawn =
                java.util.Arrays.stream(behind).filter(gap -> gap < end).toArray();
        return new GapHistogram(
                List.copyOf(known),
                unknown,
                Optional.of(HistogramBins.of(0, width, drawn)),
                "bins of " + Durations.axis(width) + " (" + ruled.rule().words() + ", rounded up)",
                beyond);
    }

    private static List<Double> beyond(double[] behind, double width) {
        return java.util.Arrays.stream(behind)
                .filter(gap -> gap >= width * MOST_BINS)
                .sorted()
                .boxed()
                .toList();
    }

    int sameTime() {
        return (int) known.stream().filter(gap -> gap == 0).count();
    }

    double[] values() {
        return known.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Ecdf ecdf() {
        return Ecdf.of(values());
    }

    double median() {
        return Quantiles.of(values()).median();
    }

    /** Where the scale of the bins ends, in seconds. */
    double end() {
        return bins.map(each -> each.edge(each.counts().size())).orElse(1.0);
    }
}
