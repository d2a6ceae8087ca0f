package org.palmares.chart.plane;

/** A labelled place on an axis. */
public record Tick(double at, String label) {}
