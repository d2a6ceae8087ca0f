package org.palmares.stats.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values of several tests made at once, so that a report of twenty does not find one by chance.
 *
 * <p>A p-value that is below a limit after the adjustment may be read as if the test had been the only one. Both keep the
 * order of the tests.
 */
public enum Adjustment {
    /**
     * The chance of any false finding stays below the limit: {@code max over j ≤ i of (m − j + 1) p₍ⱼ₎}. Reference: S. Holm,
     * Scandinavian Journal of Statistics 6 (1979), 65–70.
     */
    HOLM {
        @Override
        public double[] of(double... pValues) {
            int[] order = ascending(pValues);
            double[] adjusted = new double[pValues.length];
            double greatest = 0;
            for (int i = 0; i < order.length; i++) {
                greatest = Math.max(greatest, Math.min(1, (order.length - i) * pValues[order[i]]));
                adjusted[order[i]] = greatest;
            }
            return adjusted;
        }
    },
    /**
     * The share of false findings among the findings stays below the limit: {@code min over j ≥ i of m p₍ⱼ₎ / j}. Reference: Y.
     * Benjamini and Y. Hochberg, JRSS B 57 (1995), 289–300.
     */
    BENJAMINI_HOCHBERG {
        @Override
        public double[] of(double... pValues) {
            int[] order = ascending(pValues);
            double[] adjusted = new double[pValues.length];
            double least = 1;
            for (int i = order.length - 1; i >= 0; i--) {
                least = Math.min(least, order.length * pValues[order[i]] / (i + 1));
                adjusted[order[i]] = least;
            }
            return adjusted;
        }
    };

    /** The adjusted p-values, in the order given. */
    public abstract double[] of(double... pValues);

    private static int[] ascending(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a p-value is a number from 0 to 1, not " + p);
            }
        }
        return IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
