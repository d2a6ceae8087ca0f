/**
 * Which law do waits, gaps and margins follow, when they were recorded to a second, to five or to a minute? Start from
 * {@link org.palmares.stats.law.CensoredSample} and {@link org.palmares.stats.law.LawFit}; whether a law fits says
 * {@link org.palmares.stats.law.GoodnessOfFit}, which of two is nearer {@link org.palmares.stats.law.Vuong}.
 */
package org.palmares.stats.law;
