/**
 * Figures: one renderer per answer, drawn by XChart in one theme, as SVG, PNG or PDF. Start from
 * {@link org.palmares.chart.ChartKind}: it names the charts there are, the columns each wants, and draws them.
 *
 * <p>A renderer first prepares a model record from the frame (what is shown, what was left out, which bins), which is
 * tested without pixels; then it draws. No query runs here and nothing is read from the machine: the font comes from a
 * jar and its outlines are drawn as shapes, so that a figure has the same bytes on every machine, also on one that has
 * no font at all.
 */
package org.palmares.chart;
