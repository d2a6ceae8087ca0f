package org.palmares.stats.compare;

import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.palmares.stats.Alternative;
import org.palmares.stats.Sample;

/**
 * The rank-sum test of Wilcoxon, Mann and Whitney: U counts the pairs in which the first value is the greater one, ties half.
 *
 * <p>Null model: both groups are independent draws of one law. The p-value is exact up to 50 values a group without ties, else
 * normal with the tie correction and a continuity correction. References: F. Wilcoxon, Biometrics Bulletin 1 (1945), 80–83; H.
 * B. Mann and D. R. Whitney, The Annals of Mathematical Statistics 18 (1947), 50–60.
 *
 * @param u of the first group
 * @param superiority {@code u / (m n)}: the chance that a value of the first group is greater than one of the second
 */
public record MannWhitney(double u, double superiority, Alternative alternative, double pValue, int m, int n) {

    public static MannWhitney of(double[] first, double[] second, Alternative alternative) {
        Sample.atLeast(1, first);
        Sample.atLeast(1, second);
        MannWhitneyUTest.Result result =
                MannWhitneyUTest.withDefaults().with(alternative.commons()).test(first, second);
        return new MannWhitney(
                result.getStatistic(),
                result.getStatistic() / ((double) first.length * second.length),
                alternative,
                // Where all values are equal there is no variance, and nothing speaks against the null model.
                Double.isNaN(result.getPValue()) ? 1 : result.getPValue(),
                first.length,
                second.length);
    }
}
