/**
 * How marks get onto paper: a canvas that plots draw on, behind it SVG, PNG and PDF; the theme and the bundled typeface.
 * Start from {@link org.palmares.chart.drawing.Canvas}. It knows nothing of figures, axes or tables. Closed: only
 * {@code chart} draws.
 */
package org.palmares.chart.drawing;
