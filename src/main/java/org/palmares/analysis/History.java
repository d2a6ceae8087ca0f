package org.palmares.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.archive.Archive;
import org.palmares.stats.sequence.WinnerSequence;
import tech.tablesaw.api.Row;

/**
 * Who won, year by year, as an order that statistics can look at.
 *
 * @param winners the riders who won, by year; none where the winner is not known
 * @param bridged years without an edition, or whose edition nobody won by decision
 */
record History(Map<Integer, List<String>> winners, int bridged) {

    static History of(Archive archive, Scope scope) {
        Map<Integer, List<String>> winners = new TreeMap<>();
        int bridged = 0;
        for (Row row : archive.query("FROM outcomes(" + Scope.ARGUMENTS + ")", scope.parameters())) {
            boolean nobody = row.getString("held").equals("not-held")
                    || (!row.isMissing("outcome") && row.getString("outcome").equals("no-winner"));
            if (nobody) {
                bridged++;
            } else {
                winners.put((int) row.getNumber("year"), new ArrayList<>());
            }
        }
        for (Row row : archive.query("FROM winners(" + Scope.ARGUMENTS + ")", scope.parameters())) {
            int year = (int) row.getNumber("year");
            if (!row.isMissing("rider_id") && winners.containsKey(year)) {
                winners.get(year).add(row.getString("rider_id"));
            }
        }
        return new History(winners, bridged);
    }

    boolean hasOneWinner(int year) {
        return winners.getOrDefault(year, List.of()).size() == 1;
    }

    int known() {
        return (int) winners.values().stream().filter(each -> each.size() == 1).count();
    }

    int left() {
        return winners.size() - known();
    }

    /** One number a year, {@link WinnerSequence#UNKNOWN} where there is not one winner. */
    int[] sequence() {
        Map<String, Integer> numbers = new HashMap<>();
        return winners.values().stream()
                .mapToInt(each -> each.size() == 1
                        ? numbers.computeIfAbsent(each.get(0), rider -> numbers.size())
                        : WinnerSequence.UNKNOWN)
                .toArray();
    }

    /** How often each winner won alone. */
    int[] wins() {
        Map<String, Integer> wins = new LinkedHashMap<>();
        winners.values().stream()
                .filter(each -> each.size() == 1)
                .forEach(each -> wins.merge(each.get(0), 1, Integer::sum));
        return wins.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** From each win, shared ones too, the years to the rider's next one and 1, or to the last year of all and 0. */
    List<double[]> waits() {
        List<double[]> waits = new ArrayList<>();
        int last = winners.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<String, Integer> before = new LinkedHashMap<>();
        winners.forEach((year, riders) -> {
            for (String rider : riders) {
                Integer win = before.put(rider, year);
                if (win != null) {
                    waits.add(new double[] {year - win, 1});
                }
            }
        });
        before.values().stream().filter(year -> year < last).forEach(year -> waits.add(new double[] {last - year, 0}));
        return waits;
    }
}
