package org.palmares.stats.law;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * The generalised Pareto distribution from 0: {@code P(X > x) = (1 + shape x / scale)^(−1 / shape)}, with the exponential
 * at shape 0 and an end at {@code −scale / shape} below it. Commons Statistics has Pareto's own distribution alone.
 *
 * <p>Reference: J. Pickands, The Annals of Statistics 3 (1975), 119–131.
 */
record GeneralisedPareto(double shape, double scale) implements ContinuousDistribution {
    /** Below this the exponential is nearer than the formula, which divides by the shape. */
    private static final double NO_SHAPE = 1e-9;

    GeneralisedPareto {
        if (!(scale > 0) || Double.isInfinite(scale) || !Double.isFinite(shape)) {
            throw new IllegalArgumentException("a generalised Pareto law needs a scale above 0, not " + scale);
        }
    }

    /** −log P(X > x). */
    private double hazard(double x) {
        if (x <= 0) {
            return 0;
        }
        if (Math.abs(shape) < NO_SHAPE) {
            return x / scale;
        }
        double base = shape * x / scale;
        return base <= -1 ? Double.POSITIVE_INFINITY : Math.log1p(base) / shape;
    }

    @Override
    public double survivalProbability(double x) {
        return Math.exp(-hazard(x));
    }

    @Override
    public double cumulativeProbability(double x) {
        return -Math.expm1(-hazard(x));
    }

    @Override
    public double probability(double x0, double x1) {
        double from = hazard(x0);
        return Math.exp(-from) * -Math.expm1(from - hazard(x1));
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x >= getSupportUpperBound()) {
            return Double.NEGATIVE_INFINITY;
        }
        return -Math.log(scale) - (1 + shape) * hazard(x);
    }

    @Override
    public double density(double x) {
        return Math.exp(logDensity(x));
    }

    @Override
    public double inverseCumulativeProbability(double p) {
        return inverseSurvivalProbability(1 - p);
    }

    @Override
    public double inverseSurvivalProbability(double p) {
        double hazard = -Math.log(p);
        return Math.abs(shape) < NO_SHAPE ? scale * hazard : scale * Math.expm1(shape * hazard) / shape;
    }

    @Override
    public double getMean() {
        return shape < 1 ? scale / (1 - shape) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double getVariance() {
        return shape < 0.5 ? scale * scale / ((1 - shape) * (1 - shape) * (1 - 2 * shape)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double getSupportLowerBound() {
        return 0;
    }

    @Override
    public double getSupportUpperBound() {
        return shape < 0 ? -scale / shape : Double.POSITIVE_INFINITY;
    }

    @Override
    public Sampler createSampler(UniformRandomProvider random) {
        return () -> inverseSurvivalProbability(1 - random.nextDouble());
    }
}
