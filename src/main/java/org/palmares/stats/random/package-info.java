/**
 * Randomness with a seed from the caller: {@link org.palmares.stats.random.Simulation} makes many draws on all cores, the same
 * on every machine. Nothing here looks at the clock.
 */
package org.palmares.stats.random;
