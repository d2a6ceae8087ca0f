package org.palmares.stats.random;

import org.apache.commons.rng.UniformRandomProvider;

/** One draw of a simulation that gives several numbers. Holds its own working arrays, and is used by one thread. */
@FunctionalInterface
public interface VectorDraw {
    /** Fills {@code into}, one number a statistic. */
    void next(UniformRandomProvider random, double[] into);
}
