package org.palmares.stats.compare;

import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.palmares.stats.Sample;

/**
 * The two-sample test of Kolmogorov and Smirnov: the greatest distance of both distribution functions, which sees any
 * difference, not of place alone.
 *
 * <p>Null model: both groups are independent draws of one continuous law; with ties the p-value is too great, never too small.
 * Exact up to 10,000 pairs of values. Reference: N. V. Smirnov, The Annals of Mathematical Statistics 19 (1948), 279–281.
 *
 * @param d from 0 to 1
 */
public record TwoSampleKs(double d, double pValue, int m, int n) {
    private static final long MOST_EXACT = 10_000;

    public static TwoSampleKs of(double[] first, double[] second) {
        Sample.atLeast(2, first);
        Sample.atLeast(2, second);
        PValueMethod method =
                (long) first.length * second.length <= MOST_EXACT ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
        KolmogorovSmirnovTest.TwoResult result =
                KolmogorovSmirnovTest.withDefaults().with(method).test(first, second);
        return new TwoSampleKs(result.getStatistic(), result.getPValue(), first.length, second.length);
    }
}
