/**
 * Are the values of one group greater than those of another? Start from {@link org.palmares.stats.compare.MannWhitney} for two
 * groups, {@link org.palmares.stats.compare.KruskalWallis} for more, {@link org.palmares.stats.compare.HodgesLehmann} and
 * {@link org.palmares.stats.compare.CliffsDelta} for how much, and {@link org.palmares.stats.compare.Adjustment} where several
 * tests are made.
 */
package org.palmares.stats.compare;
