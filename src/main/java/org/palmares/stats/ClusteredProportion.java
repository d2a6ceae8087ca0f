package org.palmares.stats;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A share whose trials come in clusters that answer alike: the wins of one rider, whose birthplace is the same at each. What is
 * estimated is the probability of a success.
 *
 * <p>Wins of one rider are one independent fact, however often he won. The interval takes the outcomes within a cluster as
 * wholly dependent, which is the widest case: the trials count as {@code (Σm)² / Σm²} independent ones, where m is the size of
 * a cluster (L. Kish, Survey Sampling, 1965, section 8.2, with an intraclass correlation of 1), and Wilson's formula is taken
 * for that number. Where each cluster has one trial this is Wilson's own interval.
 *
 * @param successes how many trials had it
 * @param trials how many are known; trials of unknown outcome are not among them
 * @param clusters how many different ones they come from
 * @param effectiveTrials as how many independent trials they count; 0 without any, else from 1 to {@code clusters}
 * @param wilson 95 % interval by E. B. Wilson, JASA 22 (1927), 209–212, for the effective trials; 0 to 1 without trials
 */
public record ClusteredProportion(int successes, int trials, int clusters, double effectiveTrials, Interval wilson) {
    private static final double LEVEL = 0.95;
    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * One cluster.
     *
     * @param successes 0 to {@code trials}
     * @param trials at least 1
     */
    public record Cluster(int successes, int trials) {
        public Cluster {
            if (trials < 1 || successes < 0 || successes > trials) {
                throw new IllegalArgumentException("a cluster needs 1 trial or more and 0 ≤ successes ≤ trials, not "
                        + successes + " of " + trials);
            }
        }
    }

    public static ClusteredProportion of(List<Cluster> clusters) {
        int successes = clusters.stream().mapToInt(Cluster::successes).sum();
        int trials = clusters.stream().mapToInt(Cluster::trials).sum();
        double squares = clusters.stream()
                .mapToDouble(each -> (double) each.trials() * each.trials())
                .sum();
        double effective = trials == 0 ? 0 : (double) trials * trials / squares;
        return new ClusteredProportion(
                successes, trials, clusters.size(), effective, wilson(successes, trials, effective));
    }

    /** Successes over trials, 0 to 1; empty without trials. */
    public OptionalDouble share() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    private static Interval wilson(int successes, int trials, double n) {
        if (trials == 0) {
            return new Interval(0, 1, LEVEL);
        }
        double share = (double) successes / trials;
        double scale = 1 + Z * Z / n;
        double middle = (share + Z * Z / (2 * n)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;
        // At 0 and n the interval ends at exactly 0 and 1; rounding must not leave a hair outside.
        return new Interval(successes == 0 ? 0 : middle - half, successes == trials ? 1 : middle + half, LEVEL);
    }
}
