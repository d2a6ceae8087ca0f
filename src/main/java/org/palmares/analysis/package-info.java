/**
 * One class per question about a race: {@link org.palmares.analysis.RepeatWinners},
 * {@link org.palmares.analysis.HomeWins}, {@link org.palmares.analysis.Gaps}. Each takes a
 * {@link org.palmares.analysis.Scope} and gives a record that holds its frames, its figures and, always, how much of the
 * race's history they rest on.
 *
 * <p>The counting is done by the archive's table macros; what is added here is what SQL can't do, and words.
 */
package org.palmares.analysis;
