package org.palmares.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * A distribution in eight numbers, in the unit of the values.
 *
 * @param n how many values
 * @param min the least
 * @param q1 first quartile, {@linkplain Quantiles type 7}
 * @param median type 7
 * @param mean the arithmetic mean
 * @param q3 third quartile, type 7
 * @param max the greatest
 * @param sd the sample standard deviation (divisor n − 1); empty for a single value, which has none
 */
public record Summary(
        int n, double min, double q1, double median, double mean, double q3, double max, OptionalDouble sd) {

    /** Empty when there are no values: nothing is known of an empty distribution. */
    public static Optional<Summary> of(double... values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        Quantiles quantiles = Quantiles.of(values);
        return Optional.of(new Summary(
                values.length,
                quantiles.at(0),
                quantiles.at(0.25),
                quantiles.median(),
                Mean.of(values).getAsDouble(),
                quantiles.at(0.75),
                quantiles.at(1),
                values.length == 1
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(StandardDeviation.of(values).getAsDouble())));
    }
}
