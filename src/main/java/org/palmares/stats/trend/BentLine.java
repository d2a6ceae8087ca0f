package org.palmares.stats.trend;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Least squares of a line with a bend at a given time. */
final class BentLine {
    private final double[] times;
    private final double mean;

    BentLine(double[] times) {
        this.times = times;
        double sum = 0;
        for (double time : times) {
            sum += time;
        }
        mean = sum / times.length;
    }

    /** The first break that leaves three values before it. */
    double first() {
        return times[2];
    }

    /** The last that leaves three after it. */
    double last() {
        return times[times.length - 3];
    }

    /** Intercept, slope and residual sum of squares of the straight line. */
    double[] straight(double[] values) {
        double sum = 0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            products += (times[i] - mean) * values[i];
            squares += (times[i] - mean) * (times[i] - mean);
        }
        double slope = products / squares;
        double intercept = sum / values.length - slope * mean;
        double rss = 0;
        for (int i = 0; i < values.length; i++) {
            double residual = values[i] - intercept - slope * times[i];
            rss += residual * residual;
        }
        return new double[] {intercept, slope, rss};
    }

    /** Intercept, slope, change of slope and residual sum of squares with the bend at psi. */
    double[] fit(double psi, double[] values) {
        // The bend is regressed on what the straight line leaves of it and of the values (Frisch and Waugh).
        double[] line = straight(values);
        double[] hinge = new double[times.length];
        for (int i = 0; i < hinge.length; i++) {
            hinge[i] = Math.max(0, times[i] - psi);
        }
        double[] ofHinge = straight(hinge);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double bend = hinge[i] - ofHinge[0] - ofHinge[1] * times[i];
            products += bend * values[i];
            squares += bend * bend;
        }
        double change = squares <= 0 ? 0 : products / squares;
        return new double[] {
            line[0] - change * ofHinge[0], line[1] - change * ofHinge[1], change, line[2] - change * products
        };
    }

    /** The break with the least residual sum of squares. */
    double bestBreak(double[] values, int grid) {
        double step = (last() - first()) / grid;
        double best = first();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= grid; i++) {
            double rss = fit(first() + i * step, values)[3];
            if (rss < least) {
                least = rss;
                best = first() + i * step;
            }
        }
        double near = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(1000),
                        new UnivariateObjectiveFunction(psi -> fit(psi, values)[3]),
                        GoalType.MINIMIZE,
                        new SearchInterval(Math.max(first(), best - step), Math.min(last(), best + step), best))
                .getPoint();
        return polished(near, values);
    }

    /** Between two times the best break is where the lines before and after it meet, if they meet there: to the last digit. */
    private double polished(double near, double[] values) {
        int before = 0;
        while (times[before] <= near) {
            before++;
        }
        double[] first = new BentLine(Arrays.copyOf(times, before)).straight(Arrays.copyOf(values, before));
        double[] second = new BentLine(Arrays.copyOfRange(times, before, times.length))
                .straight(Arrays.copyOfRange(values, before, values.length));
        double meet = (second[0] - first[0]) / (first[1] - second[1]);
        return meet >= times[before - 1] && meet <= times[before] ? meet : near;
    }

    /**
     * For breaks over a grid the unit vector along which a bend moves the values, beyond any straight line: a bend there lowers
     * the residual sum of squares by the square of the values' component along it.
     */
    double[][] directions(int grid) {
        double[][] directions = new double[grid + 1][times.length];
        double step = (last() - first()) / grid;
        for (int g = 0; g <= grid; g++) {
            double[] hinge = directions[g];
            for (int i = 0; i < hinge.length; i++) {
                hinge[i] = Math.max(0, times[i] - first() - g * step);
            }
            double[] line = straight(hinge);
            double norm = Math.sqrt(line[2]);
            for (int i = 0; i < hinge.length; i++) {
                hinge[i] = (hinge[i] - line[0] - line[1] * times[i]) / norm;
            }
        }
        return directions;
    }
}
