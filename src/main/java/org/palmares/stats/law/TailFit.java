package org.palmares.stats.law;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.palmares.stats.Sample;
import org.palmares.stats.numeric.Maximum;

/**
 * How rare is a value far out: a generalised Pareto law for what exceeds a threshold. The return period of x is {@code T = n
 * / (n_u P(X − u > x − u))} editions: in so many one is expected to go beyond x.
 *
 * <p>Assumes independent editions of one law, and that the threshold u is high enough for the limit law of excesses. Intervals
 * are by profile likelihood with {@code n_u / n} taken as known, and can have no upper end: then the data can't rule out that
 * it never comes again. References: A. C. Davison and R. L. Smith, JRSS B 52 (1990), 393–442; S. Coles, An Introduction to
 * Statistical Modeling of Extreme Values, Springer 2001, chapter 4.
 *
 * @param threshold u, in the unit of the values
 * @param n values
 * @param exceedances how many are above the threshold
 * @param fit the law of the excesses
 */
public record TailFit(double threshold, int n, int exceedances, LawFit fit, CensoredSample excesses) {
    /** A return period beyond this is as good as never. */
    private static final double LONGEST = 1e12;

    /**
     * So many editions.
     *
     * @param editions the return period; infinite where the fitted law ends before the value
     * @param low 95 % lower end
     * @param high upper end; empty where the data set none
     */
    public record ReturnPeriod(double editions, double low, OptionalDouble high) {}

    /** Fits the excesses over a threshold; needs two different ones. */
    public static TailFit of(double threshold, double... values) {
        Sample.atLeast(2, values);
        double[] excesses = Arrays.stream(values)
                .filter(value -> value > threshold)
                .map(value -> value - threshold)
                .toArray();
        if (Arrays.stream(excesses).distinct().count() < 2) {
            throw new IllegalArgumentException("a tail needs two different values above " + threshold + ", found "
                    + Arrays.stream(excesses).distinct().count());
        }
        CensoredSample sample = CensoredSample.exact(excesses);
        return new TailFit(
                threshold, values.length, excesses.length, LawFit.of(Law.GENERALISED_PARETO, sample), sample);
    }

    /** The return period of a value above the threshold. */
    public ReturnPeriod returnPeriod(double x) {
        if (!(x > threshold)) {
            throw new IllegalArgumentException(
                    "a return period is that of a value above the threshold of " + threshold + ", not " + x);
        }
        double beyond = fit.distribution().survivalProbability(x - threshold);
        double period = n / (exceedances * beyond);
        double drop = new ChiSquaredDistribution(1).inverseCumulativeProbability(0.95) / 2;
        double floor = fit.logLikelihood() - drop;
        double least = (double) n / exceedances;
        double best = Math.min(period, LONGEST);
        double low = Math.exp(crossing(x, floor, Math.log(best), Math.log(least)));
        OptionalDouble high = profile(x, LONGEST) > floor
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.exp(crossing(x, floor, Math.log(best), Math.log(LONGEST))));
        return new ReturnPeriod(period, low, high);
    }

    /** Bisection on the logarithm of the period between one inside the interval and one outside. */
    private double crossing(double x, double floor, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int i = 0; i < 80; i++) {
            double middle = (in + out) / 2;
            if (profile(x, Math.exp(middle)) > floor) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }

    /** The greatest log-likelihood of a shape, given that the return period of x is T, which sets the scale. */
    private double profile(double x, double period) {
        double ratio = period * exceedances / n;
        if (ratio <= 1) {
            return Double.NEGATIVE_INFINITY;
        }
        double excess = x - threshold;
        double best = Double.NEGATIVE_INFINITY;
        // Several starts: the profile may have a hump on either side of 0.
        for (double start : new double[] {-0.4, -0.1, 0.3, 1}) {
            best = Math.max(
                    best,
                    Maximum.near(shape -> logLikelihood(shape[0], excess, ratio), start)
                            .value());
        }
        return best;
    }

    private double logLikelihood(double shape, double excess, double ratio) {
        double scale = Math.abs(shape) < 1e-9
                ? excess / Math.log(ratio)
                : shape * excess / Math.expm1(shape * Math.log(ratio));
        return scale > 0
                ? Likelihood.log(Law.GENERALISED_PARETO, excesses, new double[] {shape, Math.log(scale)})
                : Double.NEGATIVE_INFINITY;
    }
}
