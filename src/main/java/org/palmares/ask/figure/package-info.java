/**
 * Figures of races: for each kind of chart the query, or the analysis, that gives its frame. Start from
 * {@link org.palmares.ask.figure.RaceFigures}. How a frame is drawn is the business of {@code chart}.
 */
package org.palmares.ask.figure;
