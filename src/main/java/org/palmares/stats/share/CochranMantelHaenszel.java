package org.palmares.stats.share;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.palmares.stats.Interval;

/**
 * Whether two groups differ in a share once a third thing, such as the era, is held fixed: the common odds ratio of several
 * two-by-two tables {@code (Σ a d / n) / (Σ b c / n)}, and whether it is 1.
 *
 * <p>Null model: within each table both groups have one share. The statistic has a continuity correction, as R's {@code
 * mantelhaen.test}; the interval's variance is that of J. Robins, N. Breslow and S. Greenland, Biometrics 42 (1986), 311–323.
 * References: W. G. Cochran, Biometrics 10 (1954), 417–451; N. Mantel and W. Haenszel, JNCI 22 (1959), 719–748.
 *
 * @param chiSquare with 1 degree of freedom
 * @param tables that say something: those in which both groups and both outcomes occur
 * @param left tables that do not
 */
public record CochranMantelHaenszel(
        double oddsRatio, Interval interval, double chiSquare, double pValue, int tables, int left) {

    /**
     * One table: {@code a} of {@code a + b} in the first group, {@code c} of {@code c + d} in the second.
     */
    public record Stratum(int a, int b, int c, int d) {
        int n() {
            return a + b + c + d;
        }

        boolean tells() {
            return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
        }
    }

    public static CochranMantelHaenszel of(List<Stratum> strata, double level) {
        List<Stratum> telling = strata.stream().filter(Stratum::tells).toList();
        if (telling.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of " + strata.size() + " tables has both groups and both outcomes");
        }
        double excess = 0;
        double variance = 0;
        double r = 0;
        double s = 0;
        double pr = 0;
        double cross = 0;
        double qs = 0;
        for (Stratum each : telling) {
            double n = each.n();
            double rows = (double) (each.a + each.b) * (each.c + each.d);
            double columns = (double) (each.a + each.c) * (each.b + each.d);
            excess += each.a - (each.a + each.b) * (double) (each.a + each.c) / n;
            variance += rows * columns / (n * n * (n - 1));
            double p = (each.a + each.d) / n;
            double q = (each.b + each.c) / n;
            double ri = (double) each.a * each.d / n;
            double si = (double) each.b * each.c / n;
            r += ri;
            s += si;
            pr += p * ri;
            cross += p * si + q * ri;
            qs += q * si;
        }
        double corrected = Math.max(0, Math.abs(excess) - 0.5);
        double chiSquare = corrected * corrected / variance;
        double odds = r / s;
        double sd = Math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s));
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        boolean open = r == 0 || s == 0;
        return new CochranMantelHaenszel(
                odds,
                open
                        ? new Interval(0, Double.POSITIVE_INFINITY, level)
                        : new Interval(odds * Math.exp(-z * sd), odds * Math.exp(z * sd), level),
                chiSquare,
                1 - new ChiSquaredDistribution(1).cumulativeProbability(chiSquare),
                telling.size(),
                strata.size() - telling.size());
    }
}
