package org.palmares.stats.random;

import org.apache.commons.rng.UniformRandomProvider;

/** One draw of a simulation: a number computed from random ones. Holds its own working arrays, and is used by one thread. */
@FunctionalInterface
public interface Draw {
    double next(UniformRandomProvider random);
}
