package org.palmares.stats;

import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Sample quantiles of type 7: linear interpolation between order statistics at position {@code (n - 1) p}.
 *
 * <p>This is the definition of R's {@code quantile}, NumPy and DuckDB's {@code quantile_cont}, so that a figure computed
 * here equals the one computed in SQL. Commons Math's default ({@code LEGACY}, type 6) and Tablesaw's quartiles differ.
 * Ties need no rule: equal values interpolate to themselves.
 *
 * <p>Reference: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
 * (1996), 361–365.
 */
public final class Quantiles {
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when there are no values or one is not finite */
    public static Quantiles of(double... values) {
        return new Quantiles(Sample.sortedNonEmpty(values));
    }

    /** The value below which the share {@code p} (0 to 1) of the sample lies. */
    public double at(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is asked at a share from 0 to 1, not at " + p);
        }
        return TYPE_7.evaluate(sorted.length, i -> sorted[i], p);
    }

    public double median() {
        return at(0.5);
    }

    /** The distance from the first to the third quartile. */
    public double interquartileRange() {
        return at(0.75) - at(0.25);
    }
}
