package org.palmares.stats;

import java.util.Arrays;

/** A checked, sorted copy of a caller's values. */
final class Sample {
    private Sample() {}

    static double[] sorted(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + (i + 1) + " of " + values.length + " is " + values[i]
                        + "; statistics need finite numbers: leave unknown values out and count them");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double[] sortedNonEmpty(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values given; at least one is needed");
        }
        return sorted(values);
    }
}
