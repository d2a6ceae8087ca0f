/**
 * Shares and what moves them: exact tests, bounds where some are not known, intervals that know that one rider wins several
 * times. Start from {@link org.palmares.stats.Proportion} and {@link org.palmares.stats.share.UnknownBounds}.
 */
package org.palmares.stats.share;
