package org.palmares.stats.trend;

import org.palmares.stats.Sample;

/** Checks shared by the methods here: values at ascending times. */
final class Series {
    private Series() {}

    static void check(int least, double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    times.length + " times and " + values.length + " values: each value has a time");
        }
        Sample.atLeast(least, values);
        Sample.finite(times);
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new IllegalArgumentException("times ascend, but " + times[i] + " follows " + times[i - 1]);
            }
        }
    }
}
