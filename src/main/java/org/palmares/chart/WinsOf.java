package org.palmares.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who won in which years.
 *
 * @param winners with most wins first; of as many, who won first, then by name
 * @param unknown rows without a rider or a year, which are left out
 */
record WinsOf(List<Winner> winners, int unknown) {
    /** One rider's wins, ascending; a year may be there twice. */
    record Winner(String rider, List<Integer> years) {}

    static WinsOf from(CheckedTable frame) {
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        RiderLabels labels = RiderLabels.of(frame);
        int unknown = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("year", row).isEmpty() || labels.at(row).isEmpty()) {
                unknown++;
            } else {
                years.computeIfAbsent(labels.at(row).get(), each -> new ArrayList<>())
                        .add((int) frame.number("year", row).getAsDouble());
            }
        }
        List<Winner> winners = new ArrayList<>();
        years.forEach((rider, each) -> {
            Collections.sort(each);
            winners.add(new Winner(rider, List.copyOf(each)));
        });
        winners.sort(Comparator.comparing((Winner winner) -> -winner.years().size())
                .thenComparing(winner -> winner.years().get(0))
                .thenComparing(Winner::rider));
        return new WinsOf(List.copyOf(winners), unknown);
    }

    int wins() {
        return winners.stream().mapToInt(winner -> winner.years().size()).sum();
    }

    /** {@code 113 wins of 67 riders; left out: 3 unknown}. */
    String count() {
        return wins() + (wins() == 1 ? " win" : " wins") + " of " + winners.size()
                + (winners.size() == 1 ? " rider" : " riders")
                + (unknown == 0 ? "" : "; left out: " + unknown + " unknown");
    }
}
