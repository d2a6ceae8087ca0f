package org.palmares.stats.numeric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The maximum of a smooth function of a few free parameters, as a log-likelihood is: Nelder and Mead's simplex from the
 * start and again from where it ended, then Newton steps on central differences. A point that is not allowed has the value
 * −∞.
 *
 * <p>Reference: J. A. Nelder and R. Mead, The Computer Journal 7 (1965), 308–313.
 */
public final class Maximum {
    private static final int MOST_EVALUATIONS = 20_000;
    /** Where the error of a central difference (h²) and that of its rounding (ε/h², of a sum of some hundred terms) meet. */
    private static final double STEP = 1e-4;

    private static final double CURVATURE_STEP = 1e-3;
    private static final int MOST_NEWTON_STEPS = 20;

    private final double[] point;
    private final double value;
    private final ToDoubleFunction<double[]> function;

    private Maximum(double[] point, double value, ToDoubleFunction<double[]> function) {
        this.point = point;
        this.value = value;
        this.function = function;
    }

    /** To about seven digits of each parameter. */
    public static Maximum of(ToDoubleFunction<double[]> function, double... start) {
        double[] found = simplex(function, simplex(function, start, 0.5, 1e-9), 0.05, 1e-13);
        return new Maximum(found, function.applyAsDouble(found), function).polished();
    }

    /** To about three digits, from a start that is near: for a bootstrap, which does this a thousand times. */
    public static Maximum near(ToDoubleFunction<double[]> function, double... start) {
        double[] found = simplex(function, start, 0.2, 1e-7);
        return new Maximum(found, function.applyAsDouble(found), function);
    }

    public double[] point() {
        return point.clone();
    }

    public double value() {
        return value;
    }

    /**
     * The inverse of the negative curvature at the maximum: for a log-likelihood the covariances of the estimates. Empty
     * where the function does not bend down, so that the data leave a parameter open.
     */
    public Optional<double[][]> covariances() {
        RealMatrix information = curvature(CURVATURE_STEP).scalarMultiply(-1);
        LUDecomposition lu = new LUDecomposition(information);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[][] covariances = lu.getSolver().getInverse().getData();
        for (int i = 0; i < covariances.length; i++) {
            if (!(covariances[i][i] > 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(covariances);
    }

    private static double[] simplex(
            ToDoubleFunction<double[]> function, double[] start, double edge, double tolerance) {
        double[] steps = new double[start.length];
        Arrays.fill(steps, edge);
        try {
            return new SimplexOptimizer(tolerance, tolerance)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            new ObjectiveFunction(function::applyAsDouble),
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(steps))
                    .getPoint();
        } catch (TooManyEvaluationsException e) {
            return start.clone();
        }
    }

    private Maximum polished() {
        Maximum best = this;
        for (int i = 0; i < MOST_NEWTON_STEPS; i++) {
            RealMatrix curvature = best.curvature(CURVATURE_STEP);
            LUDecomposition lu = new LUDecomposition(curvature);
            if (!lu.getSolver().isNonSingular()) {
                return best;
            }
            double[] step = lu.getSolver().getInverse().operate(best.gradient());
            double[] next = new double[step.length];
            double longest = 0;
            for (int k = 0; k < step.length; k++) {
                next[k] = best.point[k] - step[k];
                longest = Math.max(longest, Math.abs(step[k]) / (1 + Math.abs(next[k])));
            }
            double reached = function.applyAsDouble(next);
            // A step that leads away is a sign that the function is flat here to the last digit, or no parabola.
            if (!(reached >= best.value - 1e-9 * Math.abs(best.value))) {
                return best;
            }
            best = new Maximum(next, reached, function);
            if (longest < 1e-10) {
                return best;
            }
        }
        return best;
    }

    private double[] gradient() {
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double h = STEP * (1 + Math.abs(point[i]));
            // Two widths, combined so that the error of order h² cancels (Richardson).
            gradient[i] = (4 * slope(i, h) - slope(i, 2 * h)) / 3;
        }
        return gradient;
    }

    private double slope(int i, double h) {
        return (moved(i, h, 0, 0) - moved(i, -h, 0, 0)) / (2 * h);
    }

    private RealMatrix curvature(double step) {
        int n = point.length;
        double[][] second = new double[n][n];
        for (int i = 0; i < n; i++) {
            double hi = step * (1 + Math.abs(point[i]));
            second[i][i] = (moved(i, hi, 0, 0) - 2 * value + moved(i, -hi, 0, 0)) / (hi * hi);
            for (int k = 0; k < i; k++) {
                double hk = step * (1 + Math.abs(point[k]));
                second[i][k] =
                        (moved(i, hi, k, hk) - moved(i, hi, k, -hk) - moved(i, -hi, k, hk) + moved(i, -hi, k, -hk))
                                / (4 * hi * hk);
                second[k][i] = second[i][k];
            }
        }
        return new Array2DRowRealMatrix(second, false);
    }

    private double moved(int i, double by, int k, double also) {
        double[] other = point.clone();
        other[i] += by;
        other[k] += also;
        return function.applyAsDouble(other);
    }
}
