package org.palmares.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the timeline shows.
 *
 * @param first the first year of the frame
 * @param last the last
 * @param repeatWinners riders with two wins or more, by their first win, then by name
 * @param oneTime years won by a rider who won no other
 * @param winners who won in a year, several with commas between
 * @param nobody years held that no rider won: by decision, or because a team did
 * @param unknown years held whose winner is not known
 * @param notHeld years not held
 * @param uncertain years of which it is disputed or not known whether the race was held
 * @param missing years that are not in the archive
 */
record WinnersTimeline(
        int first,
        int last,
        List<Row> repeatWinners,
        List<Integer> oneTime,
        Map<Integer, String> winners,
        List<Integer> nobody,
        List<Integer> unknown,
        List<Integer> notHeld,
        List<Integer> uncertain,
        List<Integer> missing) {

    /** One rider's wins, ascending. */
    record Row(String rider, List<Integer> years) {}

    static WinnersTimeline from(CheckedTable frame) {
        Map<String, TreeSet<Integer>> wins = new LinkedHashMap<>();
        RiderLabels labels = RiderLabels.of(frame);
        TreeSet<Integer> nobody = new TreeSet<>();
        TreeSet<Integer> unknown = new TreeSet<>();
        TreeSet<Integer> notHeld = new TreeSet<>();
        TreeSet<Integer> uncertain = new TreeSet<>();
        TreeSet<Integer> missing = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("year", row).isEmpty()) {
                throw new ChartFrameException(
                        "chart winners-timeline: row " + (row + 1) + " has no year; leave such rows out in the query");
            }
            int year = (int) frame.number("year", row).getAsDouble();
            years.add(year);
            Optional<String> rider = labels.at(row);
            TreeSet<Integer> withoutRider = isWonByNobody(frame, row) ? nobody : unknown;
            switch (held(frame, row)) {
                case HELD ->
                    rider.ifPresentOrElse(
                            name -> wins.computeIfAbsent(name, each -> new TreeSet<>())
                                    .add(year),
                            () -> withoutRider.add(year));
                case NOT_HELD -> notHeld.add(year);
                case UNCERTAIN -> uncertain.add(year);
                case MISSING -> missing.add(year);
            }
        }
        Map<Integer, String> winners = new TreeMap<>();
        wins.forEach(
                (rider, each) -> each.forEach(year -> winners.merge(year, rider, (one, other) -> one + ", " + other)));
        List<Row> repeat = new ArrayList<>();
        List<Integer> oneTime = new ArrayList<>();
        wins.forEach((rider, each) -> {
            if (each.size() > 1) {
                repeat.add(new Row(rider, List.copyOf(each)));
            } else {
                oneTime.addAll(each);
            }
        });
        repeat.sort(Comparator.comparing((Row row) -> row.years().get(0)).thenComparing(Row::rider));
        oneTime.sort(Comparator.naturalOrder());
        return new WinnersTimeline(
                years.first(),
                years.last(),
                List.copyOf(repeat),
                List.copyOf(oneTime),
                winners,
                List.copyOf(nobody),
                List.copyOf(unknown),
                List.copyOf(notHeld),
                List.copyOf(uncertain),
                List.copyOf(missing));
    }

    private enum Held {
        HELD,
        NOT_HELD,
        UNCERTAIN,
        MISSING
    }

    private static Held held(CheckedTable frame, int row) {
        String word = frame.words("held", row).orElse("held");
        return switch (word) {
            case "held", "true" -> Held.HELD;
            case "not-held", "false" -> Held.NOT_HELD;
            case "disputed", "unknown" -> Held.UNCERTAIN;
            case "not-in-archive" -> Held.MISSING;
            default ->
                throw new ChartFrameException("chart winners-timeline: row " + (row + 1) + " has held '" + word
                        + "'; it is true, false, held, not-held, disputed, unknown or not-in-archive");
        };
    }

    /** Nobody is not unknown. */
    private static boolean isWonByNobody(CheckedTable frame, int row) {
        String outcome = frame.words("outcome", row).orElse("unknown");
        return switch (outcome) {
            case "no-winner", "team" -> true;
            case "won", "shared", "unknown" -> false;
            default ->
                throw new ChartFrameException("chart winners-timeline: row " + (row + 1) + " has outcome '" + outcome
                        + "'; it is won, shared, no-winner, team or unknown");
        };
    }

    /** Editions, not wins: a shared win is two wins of one. */
    int editionsWithWinner() {
        TreeSet<Integer> years = new TreeSet<>(oneTime);
        repeatWinners.forEach(row -> years.addAll(row.years()));
        return years.size();
    }
}
