package org.palmares.stats;

import java.util.Arrays;

/** A checked copy of a caller's values. */
public final class Sample {
    private Sample() {}

    /**
     * The values themselves, all finite.
     *
     * @throws IllegalArgumentException when one is not, naming it
     */
    public static double[] finite(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + (i + 1) + " of " + values.length + " is " + values[i]
                        + "; statistics need finite numbers: leave unknown values out and count them");
            }
        }
        return values;
    }

    /**
     * A sorted copy of at least one value.
     *
     * @throws IllegalArgumentException when there is none or one is not finite
     */
    public static double[] sortedNonEmpty(double... values) {
        atLeast(1, values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * The values themselves, all finite, so many or more.
     *
     * @throws IllegalArgumentException when there are fewer
     */
    public static double[] atLeast(int least, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "no values given; at least " + (least == 1 ? "one is" : least + " are") + " needed");
        }
        if (values.length < least) {
            throw new IllegalArgumentException(values.length + " values given; at least " + least + " are needed");
        }
        return finite(values);
    }
}
