package org.palmares.stats.law;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Which of two fitted laws is nearer to the truth, neither being a special case of the other: {@code z = (Σ dᵢ − c) / (√n
 * s)}, where dᵢ is the difference of the log-likelihoods of value i, s their standard deviation (divisor n) and {@code c =
 * (k₁ − k₂) log(n) / 2} what the first law's additional parameters cost by Schwarz's criterion.
 *
 * <p>Null model: both laws are equally near. Assumes independent values. Reference: Q. H. Vuong, Econometrica 57 (1989),
 * 307–333.
 *
 * @param z above 0 where the first law is nearer
 * @param pValue two-sided
 * @param n values
 */
public record Vuong(Law first, Law second, double z, double pValue, int n) {

    /** Compares two fits to the same sample. */
    public static Vuong of(LawFit first, LawFit second, CensoredSample sample) {
        double n = sample.n();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < sample.distinct(); i++) {
            double difference = Likelihood.log(first.distribution(), sample.observation(i))
                    - Likelihood.log(second.distribution(), sample.observation(i));
            sum += sample.count(i) * difference;
            squares += sample.count(i) * difference * difference;
        }
        double sd = Math.sqrt(squares / n - sum / n * (sum / n));
        double cost = (first.parameters().size() - second.parameters().size()) * Math.log(n) / 2;
        double z = sd == 0 ? 0 : (sum - cost) / (Math.sqrt(n) * sd);
        return new Vuong(
                first.law(),
                second.law(),
                z,
                2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)),
                sample.n());
    }
}
