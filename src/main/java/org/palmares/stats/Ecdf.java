package org.palmares.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The empirical distribution function: which share of the values is at most x. A right-continuous staircase; ties make
 * one higher step.
 */
public final class Ecdf {
    /** The share of the sample that is at most {@code x}. */
    public record Step(double x, double share) {}

    private final double[] sorted;

    private Ecdf(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when there are no values or one is not finite */
    public static Ecdf of(double... values) {
        return new Ecdf(Sample.sortedNonEmpty(values));
    }

    public int n() {
        return sorted.length;
    }

    /** The share of values ≤ x, from 0 to 1. */
    public double at(double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (double) low / sorted.length;
    }

    /** One step for each distinct value, ascending; the last share is 1. */
    public List<Step> steps() {
        return DoubleStream.of(sorted)
                .distinct()
                .mapToObj(x -> new Step(x, at(x)))
                .toList();
    }

    /**
     * How far the true distribution function may be from this one, everywhere at once: half the height of the band of A.
     * Dvoretzky, J. Kiefer and J. Wolfowitz with P. Massart's constant (The Annals of Probability 18 (1990), 1269–1283),
     * {@code √(log(2 / (1 − level)) / 2n)}. Holds for any law, for ties too, where values are independent.
     */
    public double bandHalfWidth(double level) {
        return Math.sqrt(Math.log(2 / (1 - level)) / (2 * sorted.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ecdf that && Arrays.equals(sorted, that.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "Ecdf of " + sorted.length + " values";
    }
}
