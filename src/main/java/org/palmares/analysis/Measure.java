package org.palmares.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.palmares.stats.Interval;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * One number of a statistical answer, with what it rests on.
 *
 * @param what is measured, with its unit
 * @param estimate empty for a test that estimates nothing
 * @param interval 95 %
 * @param p the p-value of the null model
 * @param n on how many it rests
 * @param leftOut how many were left out, as not known
 * @param nullModel what p holds the data against, or how the interval was found
 * @param seed where numbers were drawn
 */
public record Measure(
        String what,
        OptionalDouble estimate,
        Optional<Interval> interval,
        OptionalDouble p,
        int n,
        int leftOut,
        String nullModel,
        OptionalLong seed) {

    /** A number without interval and test. */
    static Measure of(String what, double estimate, int n, int leftOut, String how) {
        return new Measure(
                what,
                finite(estimate),
                Optional.empty(),
                OptionalDouble.empty(),
                n,
                leftOut,
                how,
                OptionalLong.empty());
    }

    Measure in(Interval other) {
        return new Measure(what, estimate, Optional.of(other), p, n, leftOut, nullModel, seed);
    }

    Measure p(double other) {
        return new Measure(what, estimate, interval, OptionalDouble.of(other), n, leftOut, nullModel, seed);
    }

    /** The p-value that more than the observed is drawn. */
    Measure more(MonteCarlo drawn) {
        return p(drawn.pGreater()).drawn(drawn.simulation());
    }

    Measure drawn(Simulation simulation) {
        return new Measure(what, estimate, interval, p, n, leftOut, nullModel, OptionalLong.of(simulation.seed()));
    }

    /** The measure in a sentence, where a table would be too much. */
    public String sentence() {
        return what + ": " + (estimate.isPresent() ? Words.figures(estimate.getAsDouble()) : "not known")
                + (p.isPresent() ? ", " + Words.p(p.getAsDouble()) : "") + " (n " + n + "; " + nullModel + ").";
    }

    private static OptionalDouble finite(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
