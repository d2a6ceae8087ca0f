/**
 * Do winners come back, and do they come back in a row, more than chance? Start from
 * {@link org.palmares.stats.sequence.WinnerSequence} for the order of the winners, {@link org.palmares.stats.sequence.FieldDraw}
 * for chance among those who started, and {@link org.palmares.stats.sequence.RunsTest} for the runs of one rider or nation.
 */
package org.palmares.stats.sequence;
