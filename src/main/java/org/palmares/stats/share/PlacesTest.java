package org.palmares.stats.share;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Exact test of a count of places: do riders of one kind take more, or fewer, of the first places than their number in each field
 * gives?
 *
 * <p>Null model: each field deals its first places to any of its riders alike, whatever the other fields do. The count of one
 * field is hypergeometric, that of all their exact convolution. The two-sided p-value sums all counts no more probable than the
 * one observed, as R's {@code fisher.test} does. A rider who is often among the first makes places of different years alike, which
 * the null model does not know.
 *
 * <p>Reference: N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions (3rd ed. 2005), chapter 6.
 *
 * @param observed places that riders of this kind took
 * @param places all places taken
 * @param expected places of this kind under the null model
 * @param pValue two-sided
 */
public record PlacesTest(int observed, int places, double expected, double pValue) {
    /** R's slack: counts whose probability differs by rounding only are equally probable. */
    private static final double RELATIVE_SLACK = 1 + 1e-7;

    /**
     * One field.
     *
     * @param riders in it, at least 1
     * @param kind how many of them are of this kind
     * @param places how many first places it gives
     * @param taken how many of these went to riders of this kind
     */
    public record Field(int riders, int kind, int places, int taken) {
        public Field {
            if (riders < 1 || kind < 0 || kind > riders || places < 0 || places > riders) {
                throw new IllegalArgumentException("a field of " + riders + " riders can't have " + kind
                        + " of a kind and give " + places + " places");
            }
            if (taken < 0 || taken > Math.min(kind, places) || places - taken > riders - kind) {
                throw new IllegalArgumentException(
                        taken + " of " + places + " places can't go to " + kind + " of " + riders + " riders");
            }
        }

        private double[] probabilities() {
            HypergeometricDistribution law = HypergeometricDistribution.of(riders, kind, places);
            double[] probability = new double[places + 1];
            for (int count = 0; count <= places; count++) {
                probability[count] = law.probability(count);
            }
            return probability;
        }

        private double expected() {
            return (double) places * kind / riders;
        }
    }

    /** The test over all fields. */
    public static PlacesTest of(List<Field> fields) {
        double[] probability = {1};
        for (Field field : fields) {
            probability = sum(probability, field.probabilities());
        }
        int observed = fields.stream().mapToInt(Field::taken).sum();
        double most = probability[observed] * RELATIVE_SLACK;
        return new PlacesTest(
                observed,
                probability.length - 1,
                fields.stream().mapToDouble(Field::expected).sum(),
                Math.min(
                        1,
                        Arrays.stream(probability).filter(each -> each <= most).sum()));
    }

    /** The law of the sum of two independent counts. */
    private static double[] sum(double[] one, double[] other) {
        double[] both = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                both[i + j] += one[i] * other[j];
            }
        }
        return both;
    }
}
