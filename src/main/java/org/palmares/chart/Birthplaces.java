package org.palmares.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the distance view shows.
 *
 * @param winners nearest first, then by name
 * @param unknown winners whose distance is not known, who are left out
 * @param withinKm up to where a win counts as a home win; empty when not asked
 */
record Birthplaces(List<Winner> winners, int unknown, OptionalDouble withinKm) {

    /** One winner. */
    record Winner(String rider, double distanceKm, int wins) {}

    static Birthplaces from(CheckedTable frame) {
        List<Winner> winners = new ArrayList<>();
        int unknown = 0;
        OptionalDouble within = OptionalDouble.empty();
        RiderLabels labels = RiderLabels.of(frame);
        for (int row = 0; row < frame.rows(); row++) {
            OptionalDouble distance = frame.number("distance_km", row);
            within = within.isPresent() ? within : frame.number("within_km", row);
            if (distance.isEmpty()) {
                unknown++;
                continue;
            }
            if (distance.getAsDouble() < 0) {
                throw new ChartFrameException("chart birthplaces-by-distance: row " + (row + 1) + " has distance_km "
                        + distance.getAsDouble() + "; a distance is 0 or more");
            }
            winners.add(new Winner(labels.at(row).orElse("unknown rider"), distance.getAsDouble(), (int)
                    frame.number("wins", row).orElse(1)));
        }
        winners.sort(Comparator.comparingDouble(Winner::distanceKm).thenComparing(Winner::rider));
        return new Birthplaces(List.copyOf(winners), unknown, within);
    }

    boolean isHome(Winner winner) {
        return withinKm.isPresent() && winner.distanceKm() <= withinKm.getAsDouble();
    }

    long home() {
        return winners.stream().filter(this::isHome).count();
    }
}
