/**
 * How long until the next win, and at which age riders win: {@link org.palmares.stats.career.KaplanMeier} and {@link
 * org.palmares.stats.career.NaturalSpline}.
 */
package org.palmares.stats.career;
