package org.palmares.stats.rating;

import java.util.Arrays;

/**
 * The order of one race: riders from first to last, and which of them came in together.
 *
 * @param riders numbers from 0, the best first
 * @param groups how many came in together, from first to last: {@code {1, 3, …}}; they sum to the number of riders
 */
public record Ranking(int[] riders, int[] groups) {
    public Ranking {
        riders = riders.clone();
        groups = groups.clone();
        if (Arrays.stream(groups).sum() != riders.length
                || Arrays.stream(groups).anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException(
                    "groups of " + Arrays.toString(groups) + " don't make " + riders.length + " riders");
        }
        if (Arrays.stream(riders).distinct().count() != riders.length) {
            throw new IllegalArgumentException("a rider stands twice in an order");
        }
    }

    /** An order without ties. */
    public static Ranking strict(int... riders) {
        int[] groups = new int[riders.length];
        Arrays.fill(groups, 1);
        return new Ranking(riders, groups);
    }

    @Override
    public int[] riders() {
        return riders.clone();
    }

    @Override
    public int[] groups() {
        return groups.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that
                && Arrays.equals(riders, that.riders)
                && Arrays.equals(groups, that.groups);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(riders) + Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
        return "Ranking of " + riders.length + " riders";
    }
}
