package org.palmares.stats.share;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.palmares.stats.Interval;

/**
 * By how much something that riders have, such as being at home, raises their chance of winning, compared with those they raced
 * against: {@code P(i wins) = exp(β xᵢ) / Σ exp(β xⱼ)} over the field of each race.
 *
 * <p>What all riders of a race share (its year, how many are from home) drops out. Races whose winner does not differ from the
 * field tell nothing. Newton's method; the likelihood is concave. Reference: D. McFadden, in Frontiers in Econometrics, Academic
 * Press 1974, 105–142.
 *
 * @param coefficients one a variable, in the order given
 * @param races that tell something
 */
public record ConditionalLogit(List<Coefficient> coefficients, double logLikelihood, int races) {
    private static final int MOST_STEPS = 100;
    private static final String NO_EFFECT = "the fields do not differ in a variable: it has no effect to estimate";
    private static final String NO_BOUND =
            "all winners, or none, have a variable: its effect has no bound that the data could set";

    /**
     * β of one variable.
     *
     * @param oddsRatio exp(β): how many times the chance grows with 1 more
     * @param interval of the odds ratio, Wald's
     * @param pValue two-sided, of β = 0
     */
    public record Coefficient(double beta, double standardError, double oddsRatio, Interval interval, double pValue) {}

    public ConditionalLogit {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Fits β.
     *
     * @param races for each race and rider the variables; the winner first
     */
    public static ConditionalLogit of(double[][][] races, double level) {
        int k = races[0][0].length;
        double[] beta = new double[k];
        Curve curve = Curve.at(races, beta);
        for (int step = 0; step < MOST_STEPS; step++) {
            LUDecomposition information = new LUDecomposition(new Array2DRowRealMatrix(curve.information, false));
            if (!information.getSolver().isNonSingular()) {
                throw new IllegalArgumentException(step == 0 ? NO_EFFECT : NO_BOUND);
            }
            double[] move = information
                    .getSolver()
                    .solve(new ArrayRealVector(curve.score))
                    .toArray();
            double longest = 0;
            for (int i = 0; i < k; i++) {
                beta[i] += move[i];
                longest = Math.max(longest, Math.abs(move[i]));
            }
            curve = Curve.at(races, beta);
            if (longest < 1e-12) {
                break;
            }
            if (longest > 20 || Math.abs(beta[0]) > 30) {
                throw new IllegalArgumentException(NO_BOUND);
            }
        }
        double[][] covariances = new LUDecomposition(new Array2DRowRealMatrix(curve.information, false))
                .getSolver()
                .getInverse()
                .getData();
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            double error = Math.sqrt(covariances[i][i]);
            coefficients.add(new Coefficient(
                    beta[i],
                    error,
                    Math.exp(beta[i]),
                    new Interval(Math.exp(beta[i] - z * error), Math.exp(beta[i] + z * error), level),
                    2 * new NormalDistribution().cumulativeProbability(-Math.abs(beta[i] / error))));
        }
        return new ConditionalLogit(coefficients, curve.logLikelihood, curve.telling);
    }

    /** Log-likelihood, slope and negative curvature at β. */
    private static final class Curve {
        private final double[] score;
        private final double[][] information;
        private double logLikelihood;
        private int telling;

        private Curve(int k) {
            score = new double[k];
            information = new double[k][k];
        }

        static Curve at(double[][][] races, double[] beta) {
            Curve curve = new Curve(beta.length);
            for (double[][] race : races) {
                curve.add(race, beta);
            }
            return curve;
        }

        private void add(double[][] race, double[] beta) {
            int k = beta.length;
            double total = 0;
            double[] mean = new double[k];
            double[][] second = new double[k][k];
            boolean differs = false;
            for (double[] rider : race) {
                double weight = Math.exp(dot(rider, beta) - dot(race[0], beta));
                total += weight;
                for (int i = 0; i < k; i++) {
                    mean[i] += weight * rider[i];
                    differs |= rider[i] != race[0][i];
                    for (int j = 0; j < k; j++) {
                        second[i][j] += weight * rider[i] * rider[j];
                    }
                }
            }
            logLikelihood -= Math.log(total);
            telling += differs ? 1 : 0;
            for (int i = 0; i < k; i++) {
                score[i] += race[0][i] - mean[i] / total;
                for (int j = 0; j < k; j++) {
                    information[i][j] += second[i][j] / total - mean[i] * mean[j] / (total * total);
                }
            }
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
