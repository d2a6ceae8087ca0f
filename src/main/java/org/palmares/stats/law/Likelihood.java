package org.palmares.stats.law;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** How likely a censored sample is under a law; −∞ where parameters are beyond what numbers can hold. */
final class Likelihood {
    /** exp(±50) is beyond every time that was ever measured, in any unit. */
    private static final double FARTHEST = 50;

    private Likelihood() {}

    static double log(Law law, CensoredSample sample, double[] free) {
        for (double parameter : free) {
            if (!(Math.abs(parameter) <= FARTHEST)) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        ContinuousDistribution distribution;
        try {
            distribution = law.at(free);
        } catch (IllegalArgumentException e) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i < sample.distinct(); i++) {
            sum += sample.count(i) * log(distribution, sample.observation(i));
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    static double log(ContinuousDistribution law, CensoredSample.Observation seen) {
        double entered = seen.entry() > 0 ? Math.log(law.survivalProbability(seen.entry())) : 0;
        if (seen.exact()) {
            return law.logDensity(seen.low()) - entered;
        }
        double mass = Double.isInfinite(seen.high())
                ? law.survivalProbability(seen.low())
                : law.probability(seen.low(), seen.high());
        return Math.log(mass) - entered;
    }
}
