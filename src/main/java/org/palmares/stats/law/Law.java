package org.palmares.stats.law;

import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/** The laws that gaps may follow, all on the numbers above 0. */
public enum Law {
    /** {@code P(X > x) = exp(−x / mean)}: a gap has no memory. */
    EXPONENTIAL("exponential", "mean") {
        @Override
        ContinuousDistribution at(double[] free) {
            return ExponentialDistribution.of(Math.exp(free[0]));
        }

        @Override
        double[] start(double meanLog, double sdLog) {
            return new double[] {meanLog + sdLog * sdLog / 2};
        }
    },
    /** Density {@code x^(shape − 1) exp(−x / scale) / (Γ(shape) scale^shape)}. */
    GAMMA("gamma", "shape", "scale") {
        @Override
        ContinuousDistribution at(double[] free) {
            return GammaDistribution.of(Math.exp(free[0]), Math.exp(free[1]));
        }

        @Override
        double[] start(double meanLog, double sdLog) {
            double shape = Math.max(0.3, Math.min(20, 1 / (sdLog * sdLog)));
            return new double[] {Math.log(shape), meanLog + sdLog * sdLog / 2 - Math.log(shape)};
        }
    },
    /** {@code P(X > x) = exp(−(x / scale)^shape)}. */
    WEIBULL("Weibull", "shape", "scale") {
        @Override
        ContinuousDistribution at(double[] free) {
            return WeibullDistribution.of(Math.exp(free[0]), Math.exp(free[1]));
        }

        @Override
        double[] start(double meanLog, double sdLog) {
            // The logarithm of a Weibull variable has the standard deviation π / (√6 shape) and Euler's constant in its
            // mean.
            double shape = Math.PI / (Math.sqrt(6) * Math.max(sdLog, 0.05));
            return new double[] {Math.log(shape), meanLog + 0.5772 / shape};
        }
    },
    /** The logarithm is normal with mean mu and standard deviation sigma. */
    LOG_NORMAL("log-normal", "mu", "sigma") {
        @Override
        ContinuousDistribution at(double[] free) {
            return LogNormalDistribution.of(free[0], Math.exp(free[1]));
        }

        @Override
        double[] natural(double[] free) {
            return new double[] {free[0], Math.exp(free[1])};
        }

        @Override
        double[] start(double meanLog, double sdLog) {
            return new double[] {meanLog, Math.log(Math.max(sdLog, 0.05))};
        }
    },
    /**
     * {@code P(X > x) = (1 + shape x / scale)^(−1 / shape)}: the law of what lies far out. The shape is above −0.5: below, the
     * density piles up at its end, and the likelihood has no proper maximum (R. L. Smith, Biometrika 72 (1985), 67–90).
     */
    GENERALISED_PARETO("generalised Pareto", "shape", "scale") {
        @Override
        ContinuousDistribution at(double[] free) {
            if (free[0] <= LEAST_SHAPE) {
                throw new IllegalArgumentException("a shape of " + free[0] + " has no regular likelihood");
            }
            return new GeneralisedPareto(free[0], Math.exp(free[1]));
        }

        @Override
        double[] natural(double[] free) {
            return new double[] {free[0], Math.exp(free[1])};
        }

        @Override
        double[] start(double meanLog, double sdLog) {
            return new double[] {0.1, meanLog + 0.5};
        }
    };

    private static final double LEAST_SHAPE = -0.5;

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parameters;

    Law(String words, String... parameters) {
        this.words = words;
        this.parameters = List.of(parameters);
    }

    /** Such as {@code log-normal}. */
    public String words() {
        return words;
    }

    /** The names of its parameters. */
    public List<String> parameters() {
        return parameters;
    }

    /** The law with free parameters: any real numbers, so that an optimiser may go anywhere. */
    abstract ContinuousDistribution at(double[] free);

    /** The parameters by name from the free ones; their logarithm is what is free, unless a law says otherwise. */
    double[] natural(double[] free) {
        double[] natural = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            natural[i] = Math.exp(free[i]);
        }
        return natural;
    }

    /** Whether a free parameter is the logarithm of the named one. */
    boolean isLog(int parameter) {
        return parameter > 0 || (this != LOG_NORMAL && this != GENERALISED_PARETO);
    }

    /** A first guess from the logarithms of the values. */
    abstract double[] start(double meanLog, double sdLog);
}
