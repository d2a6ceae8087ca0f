package org.palmares.stats.career;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.palmares.stats.Interval;
import org.palmares.stats.Quantiles;
import org.palmares.stats.Sample;

/**
 * A smooth curve through a cloud of points: a cubic spline by least squares, straight beyond the outermost points, with inner
 * knots at quantiles of x, as R's {@code lm(y ~ ns(x, df))}.
 *
 * <p>The band is Student's interval of the curve at one x; it assumes independent y of one variance around the curve. Reference: T.
 * Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, Springer 2009, section 5.2.
 */
public final class NaturalSpline {
    private final double[] knots;
    private final double centre;
    private final double scale;
    private final RealVector coefficients;
    private final RealMatrix covariances;
    private final double residualSd;
    private final int n;

    private NaturalSpline(
            double[] knots,
            double centre,
            double scale,
            RealVector coefficients,
            RealMatrix covariances,
            double residualSd,
            int n) {
        this.knots = knots;
        this.centre = centre;
        this.scale = scale;
        this.coefficients = coefficients;
        this.covariances = covariances;
        this.residualSd = residualSd;
        this.n = n;
    }

    /**
     * Fits a curve.
     *
     * @param degreesOfFreedom 1 for a straight line, 3 or 4 for a curve
     */
    public static NaturalSpline of(double[] x, double[] y, int degreesOfFreedom) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " values: each point has both");
        }
        Sample.atLeast(degreesOfFreedom + 2, x);
        Sample.finite(y);
        double[] sorted = Sample.sortedNonEmpty(x);
        double centre = sorted[0];
        double scale = sorted[sorted.length - 1] - sorted[0];
        if (scale == 0) {
            throw new IllegalArgumentException("a curve needs two different x; all are " + centre);
        }
        Quantiles quantiles = Quantiles.of(sorted);
        double[] knots = new double[degreesOfFreedom + 1];
        Arrays.setAll(knots, i -> (quantiles.at((double) i / degreesOfFreedom) - centre) / scale);
        double[][] design = new double[x.length][];
        Arrays.setAll(design, i -> basis(knots, (x[i] - centre) / scale));
        RealMatrix matrix = new Array2DRowRealMatrix(design, false);
        QRDecomposition qr = new QRDecomposition(matrix, 1e-12);
        if (!qr.getSolver().isNonSingular()) {
            throw new IllegalArgumentException(
                    "too few different x for a curve of " + degreesOfFreedom + " degrees of freedom: ask for fewer");
        }
        RealVector coefficients = qr.getSolver().solve(new ArrayRealVector(y));
        RealVector residuals = new ArrayRealVector(y).subtract(matrix.operate(coefficients));
        double variance = residuals.dotProduct(residuals) / (x.length - degreesOfFreedom - 1);
        // (X'X)⁻¹ by R⁻¹: X'X itself would square the condition of the basis.
        int p = degreesOfFreedom + 1;
        RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
        RealMatrix inverse = new QRDecomposition(r).getSolver().getInverse();
        return new NaturalSpline(
                knots,
                centre,
                scale,
                coefficients,
                inverse.multiply(inverse.transpose()).scalarMultiply(variance),
                Math.sqrt(variance),
                x.length);
    }

    /** Truncated powers, combined so that the curve is straight beyond the outer knots. */
    private static double[] basis(double[] knots, double x) {
        int last = knots.length - 1;
        double[] row = new double[knots.length];
        row[0] = 1;
        row[1] = x;
        for (int k = 0; k < last - 1; k++) {
            row[k + 2] = bend(knots, k, x) - bend(knots, last - 1, x);
        }
        return row;
    }

    private static double bend(double[] knots, int k, double x) {
        double end = knots[knots.length - 1];
        return (cube(x - knots[k]) - cube(x - end)) / (end - knots[k]);
    }

    private static double cube(double x) {
        return x <= 0 ? 0 : x * x * x;
    }

    /** The curve at x. */
    public double at(double x) {
        return coefficients.dotProduct(new ArrayRealVector(basis(knots, (x - centre) / scale)));
    }

    /** Where the curve lies at x. */
    public Interval band(double x, double level) {
        RealVector row = new ArrayRealVector(basis(knots, (x - centre) / scale));
        double error = Math.sqrt(row.dotProduct(covariances.operate(row)));
        double t = new TDistribution(n - (double) knots.length).inverseCumulativeProbability((1 + level) / 2);
        return new Interval(at(x) - t * error, at(x) + t * error, level);
    }

    /** The standard deviation of the points around the curve. */
    public double residualSd() {
        return residualSd;
    }

    public int n() {
        return n;
    }
}
