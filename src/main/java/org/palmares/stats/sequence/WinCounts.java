package org.palmares.stats.sequence;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;
import org.palmares.stats.numeric.Maximum;

/**
 * How unequal riders are, from how often each won: counts of Poisson, where all are alike, against negative binomial, whose
 * riders' means are gamma distributed with the variance {@code mean² / size} around the mean.
 *
 * <p>The likelihood ratio tells them apart; size = ∞ is on the edge, so that its p-value is half that of χ² with 1 degree (S. G.
 * Self and K.-Y. Liang, JASA 82 (1987), 605–610). Where only those who won are known, counts of zero are not seen and the
 * likelihood is that of counts above zero. Assumes that wins of one rider are independent, and that all had as many chances.
 *
 * @param mean wins a rider under Poisson, with those of no win where these were not seen
 * @param poissonLogLikelihood at that mean
 * @param negativeBinomialMean under negative binomial
 * @param size of the negative binomial; infinite where Poisson is as good
 * @param negativeBinomialLogLikelihood at these
 * @param pValue that riders are alike
 * @param n riders
 */
public record WinCounts(
        double mean,
        double poissonLogLikelihood,
        double negativeBinomialMean,
        double size,
        double negativeBinomialLogLikelihood,
        double pValue,
        int n) {
    private static final double ALIKE = 1e6;

    /** Of all riders who had a chance, those without a win among them. */
    public static WinCounts ofAll(int... wins) {
        return of(wins, false);
    }

    /** Of those alone who won at least once. */
    public static WinCounts ofWinners(int... wins) {
        return of(wins, true);
    }

    private static WinCounts of(int[] wins, boolean aboveZero) {
        int least = aboveZero ? 1 : 0;
        if (wins.length < 2 || Arrays.stream(wins).anyMatch(each -> each < least)) {
            throw new IllegalArgumentException(
                    "counts of wins need two riders of " + least + " wins or more, given " + Arrays.toString(wins));
        }
        int[] numbers = new int[Arrays.stream(wins).max().orElseThrow() + 1];
        Arrays.stream(wins).forEach(each -> numbers[each]++);
        double average = Arrays.stream(wins).average().orElseThrow();
        double start = Math.log(aboveZero ? Math.max(average - 1, 0.05) * 1.3 : Math.max(average, 1e-3));
        Maximum poisson = Maximum.of(free -> poisson(numbers, Math.exp(free[0]), aboveZero), start);
        Maximum binomial = Maximum.of(
                free -> negativeBinomial(numbers, Math.exp(free[0]), Math.exp(free[1]), aboveZero), start, 0);
        double gain = Math.max(0, 2 * (binomial.value() - poisson.value()));
        double size = Math.exp(binomial.point()[1]);
        boolean alike = gain < 1e-9 || size > ALIKE;
        return new WinCounts(
                Math.exp(poisson.point()[0]),
                poisson.value(),
                alike ? Math.exp(poisson.point()[0]) : Math.exp(binomial.point()[0]),
                alike ? Double.POSITIVE_INFINITY : size,
                Math.max(poisson.value(), binomial.value()),
                alike ? 1 : (1 - new ChiSquaredDistribution(1).cumulativeProbability(gain)) / 2,
                wins.length);
    }

    private static double poisson(int[] numbers, double mean, boolean aboveZero) {
        double sum = 0;
        for (int k = 0; k < numbers.length; k++) {
            sum += numbers[k] * (k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
        }
        return aboveZero ? sum - total(numbers) * Math.log(-Math.expm1(-mean)) : sum;
    }

    private static double negativeBinomial(int[] numbers, double mean, double size, boolean aboveZero) {
        if (size > 1e9 || size < 1e-9) {
            return Double.NEGATIVE_INFINITY;
        }
        double ofZero = -size * Math.log1p(mean / size);
        double sum = 0;
        for (int k = 0; k < numbers.length; k++) {
            double rising = 0;
            for (int i = 0; i < k; i++) {
                rising += Math.log((size + i) / (size + mean));
            }
            sum += numbers[k] * (rising + ofZero + k * Math.log(mean) - Gamma.logGamma(k + 1.0));
        }
        return aboveZero ? sum - total(numbers) * Math.log(-Math.expm1(ofZero)) : sum;
    }

    private static int total(int[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
