package org.palmares.stats.concentration;

import java.util.Arrays;
import org.palmares.stats.Sample;

/**
 * How unequally something, such as wins, is divided among those who have some.
 *
 * <p>With shares s of n holders: Herfindahl and Hirschman's {@code Σ s²}, from 1/n to 1; Gini's {@code Σ (2 i − n − 1) x₍ᵢ₎ / (n
 * Σ x)}, from 0 to 1 − 1/n; Theil's {@code Σ s log(n s)}, from 0 to log n. All depend on how many editions there were and how
 * many could win: compare with {@link ConcentrationTest}, not between races of different length. References: A. O. Hirschman,
 * American Economic Review 54 (1964), 761–762; C. Gini, Variabilità e mutabilità, Bologna 1912; H. Theil, Economics and
 * Information Theory, North-Holland 1967.
 *
 * @param herfindahl Herfindahl–Hirschman
 * @param gini Gini, without correction for n
 * @param theil Theil's T, natural logarithm
 * @param holders how many have some
 * @param total of all
 */
public record Concentration(double herfindahl, double gini, double theil, int holders, double total) {

    /** Of amounts above 0; holders of nothing are left out by the caller. */
    public static Concentration of(double... amounts) {
        double[] sorted = Sample.sortedNonEmpty(amounts);
        if (!(sorted[0] > 0)) {
            throw new IllegalArgumentException("what is divided is above 0 for each holder, not " + sorted[0]);
        }
        int n = sorted.length;
        double total = Arrays.stream(sorted).sum();
        double squares = 0;
        double ranked = 0;
        double theil = 0;
        for (int i = 0; i < n; i++) {
            double share = sorted[i] / total;
            squares += share * share;
            ranked += (2 * (i + 1) - n - 1) * sorted[i];
            theil += share * Math.log(n * share);
        }
        return new Concentration(squares, ranked / (n * total), theil, n, total);
    }

    /** Which share the k greatest have. */
    public static double ofGreatest(int k, double... amounts) {
        double[] sorted = Sample.sortedNonEmpty(amounts);
        return Arrays.stream(sorted, Math.max(0, sorted.length - k), sorted.length)
                        .sum()
                / Arrays.stream(sorted).sum();
    }
}
