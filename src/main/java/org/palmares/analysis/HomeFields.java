package org.palmares.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palmares.archive.Archive;
import org.palmares.stats.share.CochranMantelHaenszel;
import org.palmares.stats.share.ConditionalLogit;
import tech.tablesaw.api.Row;

/**
 * Who raced for the race's nation among the known first riders of each edition that one rider won.
 *
 * @param homeByYear for each edition its riders, the winner first: whether they raced for the race's nation
 */
record HomeFields(Map<Integer, List<Boolean>> homeByYear) {
    /** Riders whose nation is known that an edition takes to have a field. */
    static final int RIDERS = 8;

    static HomeFields of(Archive archive, Scope scope) {
        Map<Integer, List<Boolean>> fields = new TreeMap<>();
        Map<Integer, Integer> winners = new TreeMap<>();
        for (Row row : archive.query(
                "SELECT s.year, s.rank, s.nation = o.home_nation AS home FROM standings(standing := $standing) AS s"
                        + " JOIN (SELECT DISTINCT year, home_nation FROM winner_origins(" + Scope.ARGUMENTS
                        + ")) AS o ON o.year = s.year"
                        + " WHERE s.race_id = $race AND s.rank >= 1 AND s.nation IS NOT NULL AND o.home_nation IS NOT NULL"
                        + " ORDER BY s.year, s.rank, s.rider_id",
                scope.parameters())) {
            int year = (int) row.getNumber("year");
            fields.computeIfAbsent(year, each -> new ArrayList<>()).add(row.getBoolean("home"));
            winners.merge(year, row.getNumber("rank") == 1 ? 1 : 0, Integer::sum);
        }
        fields.entrySet().removeIf(each -> each.getValue().size() < RIDERS || winners.get(each.getKey()) != 1);
        return new HomeFields(fields);
    }

    int editions() {
        return homeByYear.size();
    }

    int homeWins() {
        return (int) homeByYear.values().stream().filter(field -> field.get(0)).count();
    }

    /** The home share of each edition's field. */
    double[] chances() {
        return homeByYear.values().stream()
                .mapToDouble(field -> (double) home(field) / field.size())
                .toArray();
    }

    /** How much likelier a home rider wins; empty where the fields can't tell. */
    Optional<ConditionalLogit> odds() {
        double[][][] races = homeByYear.values().stream()
                .map(field ->
                        field.stream().map(home -> new double[] {home ? 1 : 0}).toArray(double[][]::new))
                .toArray(double[][][]::new);
        long telling = homeByYear.values().stream().filter(HomeFields::differs).count();
        boolean mixed = homeByYear.values().stream()
                        .filter(HomeFields::differs)
                        .map(field -> field.get(0))
                        .distinct()
                        .count()
                == 2;
        return telling < RIDERS || !mixed ? Optional.empty() : Optional.of(ConditionalLogit.of(races, 0.95));
    }

    /** Winners against the other first riders, decade by decade; empty where no decade can tell. */
    Optional<CochranMantelHaenszel> byDecade() {
        Map<Integer, int[]> decades = new TreeMap<>();
        homeByYear.forEach((year, field) -> {
            int[] counts = decades.computeIfAbsent(Math.floorDiv(year, 10), decade -> new int[4]);
            counts[field.get(0) ? 0 : 1]++;
            int others = home(field) - (field.get(0) ? 1 : 0);
            counts[2] += others;
            counts[3] += field.size() - 1 - others;
        });
        List<CochranMantelHaenszel.Stratum> strata = decades.values().stream()
                .map(counts -> new CochranMantelHaenszel.Stratum(counts[0], counts[1], counts[2], counts[3]))
                .toList();
        boolean told = strata.stream().anyMatch(each -> each.a() > 0 && each.d() > 0)
                && strata.stream().anyMatch(each -> each.b() > 0 && each.c() > 0);
        return told ? Optional.of(CochranMantelHaenszel.of(strata, 0.95)) : Optional.empty();
    }

    private static int home(List<Boolean> field) {
        return (int) field.stream().filter(home -> home).count();
    }

    private static boolean differs(List<Boolean> field) {
        return field.contains(true) && field.contains(false);
    }
}
