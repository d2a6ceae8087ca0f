package org.palmares.chart;

/** A labelled place on an axis. */
record Tick(double at, String label) {}
