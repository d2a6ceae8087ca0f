package org.palmares.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal bins over a sample and how many values fall into each. A value on an edge belongs to the bin that starts there;
 * the last bin holds its end too.
 *
 * @param rule how the width was chosen
 * @param start the left edge of the first bin
 * @param width the width of every bin, in the unit of the values
 * @param counts values per bin, left to right
 */
public record HistogramBins(Rule rule, double start, double width, List<Integer> counts) {

    /** How a bin width is chosen. */
    public enum Rule {
        /** {@code 2 IQR n^(-1/3)}: D. Freedman and P. Diaconis, Z. Wahrscheinlichkeitstheorie 57 (1981), 453–476. */
        FREEDMAN_DIACONIS("Freedman–Diaconis"),
        /**
         * {@code ⌈log2 n⌉ + 1} bins over the range: H. A. Sturges, JASA 21 (1926), 65–66. Used when the interquartile
         * range is 0 (more than half of the values tie), where Freedman–Diaconis has no width to give.
         */
        STURGES("Sturges, as the interquartile range is 0"),
        /** All values are equal: one bin of width 1 that starts at the value. */
        ONE_VALUE("one bin, as all values are equal"),
        /** The caller named the width. */
        GIVEN("width given");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        /** The rule in words, for a caption. */
        public String words() {
            return words;
        }
    }

    /** More bins than this say nothing more to an eye, and one far outlier would ask for thousands. */
    private static final int MOST_BINS = 10_000;

    public HistogramBins {
        counts = List.copyOf(counts);
    }

    /**
     * Bins by Freedman–Diaconis, or by the fallbacks of {@link Rule}. The number of bins is the range over the rule's
     * width, rounded up; the bins then share the range equally.
     *
     * @throws IllegalArgumentException when there are no values or one is not finite
     */
    public static HistogramBins of(double... values) {
        double[] sorted = Sample.sortedNonEmpty(values);
        double start = sorted[0];
        double range = sorted[sorted.length - 1] - start;
        if (range == 0) {
            return new HistogramBins(Rule.ONE_VALUE, start, 1, List.of(sorted.length));
        }
        double iqr = Quantiles.of(sorted).interquartileRange();
        Rule rule = iqr > 0 ? Rule.FREEDMAN_DIACONIS : Rule.STURGES;
        double bins = iqr > 0
                ? Math.ceil(range / (2 * iqr / Math.cbrt(sorted.length)))
                : Math.ceil(Math.log(sorted.length) / Math.log(2)) + 1;
        int count = (int) Math.max(1, Math.min(bins, MOST_BINS));
        return new HistogramBins(rule, start, range / count, count(sorted, start, range / count, count));
    }

    /** Bins of a given width from a given start, as many as reach the greatest value. */
    public static HistogramBins of(double start, double width, double[] values) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a bin needs a width above 0, not " + width);
        }
        double[] sorted = Sample.sortedNonEmpty(values);
        if (sorted[0] < start) {
            throw new IllegalArgumentException("the bins start at " + start + " but a value is " + sorted[0]);
        }
        double bins = Math.floor((sorted[sorted.length - 1] - start) / width) + 1;
        if (bins > MOST_BINS) {
            throw new IllegalArgumentException("width " + width + " would make " + (long) bins + " bins; the most is "
                    + MOST_BINS + ": give a greater width");
        }
        return new HistogramBins(Rule.GIVEN, start, width, count(sorted, start, width, (int) bins));
    }

    /** The left edge of bin {@code i}; with {@code i} = number of bins, the end of the last. */
    public double edge(int i) {
        return start + i * width;
    }

    /** How many values there are in all bins. */
    public int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> count(double[] sorted, double start, double width, int bins) {
        int[] counts = new int[bins];
        for (double value : sorted) {
            counts[Math.min(bins - 1, (int) Math.floor((value - start) / width))]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
