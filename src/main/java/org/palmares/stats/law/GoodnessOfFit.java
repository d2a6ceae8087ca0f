package org.palmares.stats.law;

import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.random.VectorDraw;

/**
 * Whether a fitted law fits: the distances of Kolmogorov–Smirnov and Anderson–Darling, with p-values by parametric bootstrap.
 *
 * <p>Null model: the values come from the fitted law, recorded as they were. Each draw takes as many values from the law, cuts
 * them down to the same resolutions above the same entry levels, fits the law again and measures the distance; so the
 * p-value knows that the parameters were fitted and that the clock rounds, of which the textbook tables know neither.
 *
 * <p>Reference: W. Stute, W. González Manteiga and M. Presedo Quindimil, Metrika 40 (1993), 243–256.
 *
 * @param ks Kolmogorov–Smirnov; a great distance speaks against the law
 * @param ad Anderson–Darling
 */
public record GoodnessOfFit(MonteCarlo ks, MonteCarlo ad) {

    public static GoodnessOfFit of(LawFit fit, CensoredSample sample, Simulation simulation) {
        if (!sample.isExact() && !sample.isRecorded()) {
            throw new IllegalArgumentException(
                    "a fit is tested on exact values or on recorded gaps, whose recording can be"
                            + " repeated; these are intervals of any kind");
        }
        Discrepancy seen = Discrepancy.of(fit.distribution(), sample);
        double[][] drawn = simulation.run(2, () -> draw(fit, sample));
        return new GoodnessOfFit(
                MonteCarlo.of(seen.ks(), drawn[0], simulation), MonteCarlo.of(seen.ad(), drawn[1], simulation));
    }

    /** Kolmogorov–Smirnov's distance alone. */
    public static double ksDistance(LawFit fit, CensoredSample sample) {
        return Discrepancy.of(fit.distribution(), sample).ks();
    }

    /** Anderson–Darling's alone. */
    public static double adDistance(LawFit fit, CensoredSample sample) {
        return Discrepancy.of(fit.distribution(), sample).ad();
    }

    private static VectorDraw draw(LawFit fit, CensoredSample sample) {
        Recording recording = new Recording(fit.distribution(), sample);
        return (random, into) -> {
            CensoredSample drawn = recording.next(random);
            Discrepancy distance = Discrepancy.of(fit.again(drawn).distribution(), drawn);
            into[0] = distance.ks();
            into[1] = distance.ad();
        };
    }
}
