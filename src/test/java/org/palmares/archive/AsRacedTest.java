package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the order on the road is, where sources state places on the road for some riders only. */
final class AsRacedTest {
    @Test
    void whoWasPromotedDoesNotKeepOnTheRoadThePlaceHeWasPromotedTo() {
        // Two was promoted from third, and nobody says where Three came in: he takes the next free place of the order.
        assertThat(raced("""
                        ('one', 1, 2, 'FINISHED'), ('two', 2, 3, 'FINISHED'), ('three', 3, NULL, 'FINISHED'),
                        ('four', 13, 1, 'FINISHED'), ('five', 14, NULL, 'FINISHED')""")).containsExactly("1 four", "2 one", "3 two", "4 three", "14 five");
    }

    @Test
    void whereAStruckOutPlaceStaysEmptyTheOthersKeepTheirs() {
        assertThat(raced("""
                        ('one', 1, NULL, 'FINISHED'), ('two', NULL, 2, 'DSQ'), ('three', 3, NULL, 'FINISHED')""")).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void aPlaceSharedOnTheRoadAsOfficiallyIsNotTakenFromAnybody() {
        assertThat(raced("('one', 1, 1, 'FINISHED'), ('two', 1, NULL, 'FINISHED')"))
                .containsExactly("1 one", "1 two");
    }

    private static List<String> raced(String riders) {
        try (Archive archive = Archives.inMemory()) {
            return archive
                    .change(change -> {
                        change.run("INSERT INTO source VALUES ('test', 'test', 'user', 4, NULL)", Map.of());
                        change.run(
                                "INSERT INTO race (race_id, name, winners_complete, source) VALUES"
                                        + " ('valley-race', 'Valley Race', false, 'test')",
                                Map.of());
                        change.run("""
                        INSERT INTO claim (import_id, line, race_id, year, classification, rider_id, rank, rank_raced, status, source_id)
                        SELECT 9, row_number() OVER (), 'valley-race', 2000, 'GENERAL', rider_id, rank, rank_raced, status,
                            'test'
                        FROM (VALUES %s) AS v (rider_id, rank, rank_raced, status)""".formatted(riders), Map.of());
                        change.resolve("SELECT 'valley-race' AS race_id, 2000 AS year");
                        return change.query(
                                "SELECT rank_raced, rider_id FROM result WHERE race_id = 'valley-race'"
                                        + " ORDER BY rank_raced, rider_id",
                                Map.of());
                    })
                    .stream()
                    .map(row -> row.columnNames().stream()
                            .map(column -> row.isMissing(column) ? "null" : String.valueOf(row.getObject(column)))
                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }
}
