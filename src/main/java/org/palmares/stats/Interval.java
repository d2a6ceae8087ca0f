package org.palmares.stats;

/** A confidence interval: both ends belong to it, {@code level} is 0.95 for 95 %. */
public record Interval(double low, double high, double level) {
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
