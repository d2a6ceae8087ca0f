package org.palmares.stats.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.palmares.stats.Interval;
import org.palmares.stats.numeric.Maximum;

/**
 * A law fitted to values of which intervals are known, by maximum likelihood: the parameters under which what was recorded
 * is most probable, {@code Σ log((F(high) − F(low)) / P(X ≥ entry))}.
 *
 * <p>Assumes independent values of one law. Intervals of the parameters are Wald's (on the logarithm of those that are above
 * 0), from the curvature at the maximum and with Student's t of n less the number of parameters, without which they are too
 * short at n = 16. References: B. W. Turnbull, JRSS B 38 (1976), 290–295, for censoring with entry; H.
 * Akaike, IEEE Trans. Autom. Control 19 (1974), 716–723; G. Schwarz, The Annals of Statistics 6 (1978), 461–464.
 *
 * @param law which one
 * @param parameters the estimates, in the order of {@link Law#parameters()}
 * @param logLikelihood at the estimates
 * @param n values
 * @param settled false where the likelihood has no proper maximum: the values leave the parameters open
 */
public record LawFit(Law law, List<Parameter> parameters, double logLikelihood, int n, boolean settled) {
    /** Beyond this a shape on the logarithmic scale is no estimate but a flight. */
    private static final double FLIGHT = 20;

    /**
     * One estimate.
     *
     * @param free the number that the optimiser moves: the estimate or its logarithm
     * @param interval 95 %; empty where the fit has not settled
     */
    public record Parameter(String name, double estimate, double free, Optional<Interval> interval) {}

    public LawFit {
        parameters = List.copyOf(parameters);
    }

    /** Fits one law. */
    public static LawFit of(Law law, CensoredSample sample) {
        double[] logs = logMoments(sample);
        Maximum maximum = Maximum.of(free -> Likelihood.log(law, sample, free), law.start(logs[0], logs[1]));
        return of(law, sample, maximum);
    }

    /** Fits all laws, that with the least AIC first; those that have not settled last. */
    public static List<LawFit> all(CensoredSample sample) {
        List<LawFit> fits = new ArrayList<>();
        for (Law law : Law.values()) {
            fits.add(of(law, sample));
        }
        fits.sort(Comparator.comparing(LawFit::settled).reversed().thenComparingDouble(LawFit::aic));
        return fits;
    }

    /** The same law from a start that is near, for a bootstrap. */
    LawFit again(CensoredSample sample) {
        Maximum maximum = Maximum.near(free -> Likelihood.log(law, sample, free), free());
        return new LawFit(
                law, estimates(law, maximum.point(), Optional.empty(), sample.n()), maximum.value(), sample.n(), true);
    }

    private static LawFit of(Law law, CensoredSample sample, Maximum maximum) {
        double[] point = maximum.point();
        boolean inBounds = true;
        for (double free : point) {
            inBounds &= Math.abs(free) < FLIGHT;
        }
        Optional<double[][]> covariances = inBounds ? maximum.covariances() : Optional.empty();
        return new LawFit(
                law,
                estimates(law, point, covariances, sample.n()),
                maximum.value(),
                sample.n(),
                covariances.isPresent());
    }

    private static List<Parameter> estimates(Law law, double[] free, Optional<double[][]> covariances, int n) {
        double t = new TDistribution(Math.max(1, n - free.length)).inverseCumulativeProbability(0.975);
        double[] natural = law.natural(free);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            int k = i;
            Optional<Interval> interval = covariances.map(c -> {
                double low = free[k] - t * Math.sqrt(c[k][k]);
                double high = free[k] + t * Math.sqrt(c[k][k]);
                return law.isLog(k) ? new Interval(Math.exp(low), Math.exp(high), 0.95) : new Interval(low, high, 0.95);
            });
            parameters.add(new Parameter(law.parameters().get(i), natural[i], free[i], interval));
        }
        return parameters;
    }

    private static double[] logMoments(CensoredSample sample) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < sample.distinct(); i++) {
            double log = Math.log(Math.max(sample.middle(i), 1e-6));
            sum += sample.count(i) * log;
            squares += sample.count(i) * log * log;
        }
        double mean = sum / sample.n();
        return new double[] {mean, Math.sqrt(Math.max(0.01, squares / sample.n() - mean * mean))};
    }

    private double[] free() {
        return parameters.stream().mapToDouble(Parameter::free).toArray();
    }

    /** The estimate of a parameter by its name. */
    public double estimate(String name) {
        return parameter(name).estimate();
    }

    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the " + law.words() + " law has the parameters " + law.parameters() + ", not " + name));
    }

    /** Akaike's criterion: {@code 2 k − 2 log L}; less is better. */
    public double aic() {
        return 2 * parameters.size() - 2 * logLikelihood;
    }

    /** Schwarz's: {@code k log n − 2 log L}. */
    public double bic() {
        return Math.log(n) * parameters.size() - 2 * logLikelihood;
    }

    /** The law with its estimates. */
    public ContinuousDistribution distribution() {
        return law.at(free());
    }
}
