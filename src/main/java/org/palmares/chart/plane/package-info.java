/**
 * Marks in data coordinates over two axes: what every kind of figure is made of. Start from
 * {@link org.palmares.chart.plane.Scene}. It knows nothing of tables or races. Closed: only {@code chart} draws.
 */
package org.palmares.chart.plane;
