package org.palmares.stats.bootstrap;

import java.util.function.ToDoubleFunction;
import org.palmares.stats.Interval;
import org.palmares.stats.Quantiles;
import org.palmares.stats.Sample;
import org.palmares.stats.random.Simulation;

/**
 * The interval of a statistic by drawing as many values again from the data, with replacement.
 *
 * <p>Assumes that the values are independent and of one law; says nothing where they are few (ask for 10 or more). The
 * interval is BCa ({@link Bca}).
 *
 * @param estimate the statistic of the data
 * @param interval BCa
 * @param n values
 * @param simulation the seed and number of draws
 */
public record Bootstrap(double estimate, Interval interval, int n, Simulation simulation) {

    /**
     * Of any statistic.
     *
     * @param statistic must leave the array as it is, and be safe to call from several threads
     */
    public static Bootstrap of(
            double[] values, ToDoubleFunction<double[]> statistic, double level, Simulation simulation) {
        Sample.atLeast(2, values);
        double[] replicates = simulation.run(() -> {
            double[] drawn = new double[values.length];
            return random -> {
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = values[random.nextInt(values.length)];
                }
                return statistic.applyAsDouble(drawn);
            };
        });
        double estimate = statistic.applyAsDouble(values);
        return new Bootstrap(
                estimate,
                Bca.interval(estimate, replicates, jackknife(values, statistic), level),
                values.length,
                simulation);
    }

    /** Of a quantile of type 7. */
    public static Bootstrap ofQuantile(double[] values, double p, double level, Simulation simulation) {
        return of(values, sample -> Quantiles.of(sample).at(p), level, simulation);
    }

    private static double[] jackknife(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] without = new double[values.length];
        double[] rest = new double[values.length - 1];
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values, 0, rest, 0, i);
            System.arraycopy(values, i + 1, rest, i, values.length - i - 1);
            without[i] = statistic.applyAsDouble(rest);
        }
        return without;
    }
}
