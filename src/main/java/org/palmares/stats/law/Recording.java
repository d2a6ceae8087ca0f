package org.palmares.stats.law;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Draws values from a law and records them as a sample was recorded: in the same steps, with the same finest one. */
record Recording(ContinuousDistribution law, CensoredSample like) {

    CensoredSample next(UniformRandomProvider random) {
        return like.isExact() ? exact(random) : recorded(random);
    }

    private CensoredSample exact(UniformRandomProvider random) {
        double[] values = new double[like.n()];
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(law.inverseSurvivalProbability(1 - random.nextDouble()), Double.MIN_NORMAL);
        }
        return CensoredSample.exact(values);
    }

    private CensoredSample recorded(UniformRandomProvider random) {
        double[] low = new double[like.n()];
        double[] steps = new double[like.n()];
        double finest = like.observation(0).entry();
        double entered = law.survivalProbability(finest);
        int k = 0;
        for (int i = 0; i < like.distinct(); i++) {
            double width = like.observation(i).width();
            for (int copy = 0; copy < like.count(i); copy++, k++) {
                double value = law.inverseSurvivalProbability(entered * (1 - random.nextDouble()));
                steps[k] = value < width ? finest : width;
                // A value at the finest step itself may fall below it by rounding.
                low[k] = Math.max(1, Math.floor(value / steps[k] + 1e-12)) * steps[k];
            }
        }
        return CensoredSample.recorded(low, steps, finest);
    }
}
