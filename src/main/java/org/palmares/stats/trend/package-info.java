/**
 * Does something rise or fall over the years, and was there a break? Start from {@link org.palmares.stats.trend.MannKendall}
 * and {@link org.palmares.stats.trend.TheilSen} for a trend, from {@link org.palmares.stats.trend.Pettitt} and
 * {@link org.palmares.stats.trend.SegmentedRegression} for a break.
 */
package org.palmares.stats.trend;
