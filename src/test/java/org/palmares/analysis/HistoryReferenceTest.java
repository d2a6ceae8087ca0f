package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.model.Race;
import org.palmares.stats.Summary;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Holds the archive and our answers against {@code reference-figures.csv}, which was computed from the files of {@code datasets/}
 * by two programs in another language that share no code with this one. Whoever changes the data so that a figure moves says
 * in the commit why, and computes it by a way that is not ours.
 *
 * <p>A pair is two held editions with nothing but known non-editions between them, both winners known; it is kept where they
 * have a winner in common. The margin is the gap of the official second where there is an official winner.
 */
final class HistoryReferenceTest {
    private static final List<String> QUARTILES = List.of("min_s", "q1_s", "median_s", "q3_s", "max_s");

    private static Archive archive;
    private static Table reference;

    @BeforeAll
    static void open() throws IOException {
        archive = Archives.inMemory();
        reference = read();
    }

    /** The figures, each as text. */
    static Table read() throws IOException {
        try (InputStream in = HistoryReferenceTest.class.getResourceAsStream("reference-figures.csv")) {
            return Table.read()
                    .usingOptions(CsvReadOptions.builder(in)
                            .columnTypes(column -> ColumnType.STRING)
                            .build());
        }
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void everyRaceIsThere() {
        assertThat(lines(Races.coverage(archive), "race_id")).isEqualTo(lines(reference, "race_id"));
        assertThat(reference.rowCount()).isEqualTo(26);
    }

    @Test
    void coverageOfEveryRaceAgrees() {
        String[] columns = {
            "race_id",
            "editions_held",
            "winner_known",
            "podium_known",
            "margin_known",
            "birthplace_known",
            "winners_complete"
        };
        assertThat(lines(archive.query("""
                        WITH held AS (
                            SELECT
                                e.race_id,
                                e.year,
                                count(*) FILTER (WHERE s.rank = 1) > 0 AS winner,
                                count(*) FILTER (WHERE s.rank <= 3) > 2 AS podium,
                                count(s.gap_s) FILTER (WHERE s.rank = 2) > 0 AND winner AS margin,
                                count(d.birth_place) FILTER (WHERE s.rank = 1) > 0 AS birthplace
                            FROM edition AS e
                            LEFT JOIN standings() AS s ON s.race_id = e.race_id AND s.year = e.year
                            LEFT JOIN rider AS d ON d.rider_id = s.rider_id
                            WHERE e.held = 'held'
                            GROUP BY e.race_id, e.year)
                        SELECT
                            race_id,
                            count(*) AS editions_held,
                            count(*) FILTER (WHERE winner) AS winner_known,
                            count(*) FILTER (WHERE podium) AS podium_known,
                            count(*) FILTER (WHERE margin) AS margin_known,
                            count(*) FILTER (WHERE birthplace) AS birthplace_known,
                            any_value(r.winners_complete) AS winners_complete
                        FROM held
                        JOIN race AS r USING (race_id)
                        GROUP BY race_id
                        ORDER BY race_id"""), columns)).isEqualTo(lines(reference, columns));
    }

    @Test
    void successiveEditionsAndTitlesKeptAgree() {
        String[] columns = {"race_id", "pairs", "kept"};
        assertThat(lines(archive.query("""
                        WITH held AS (
                            SELECT
                                e.race_id,
                                e.year,
                                (SELECT list(s.rider_id) FROM standings() AS s
                                    WHERE s.race_id = e.race_id AND s.year = e.year AND s.rank = 1) AS winner,
                                (SELECT count(*) FROM edition AS n
                                    WHERE n.race_id = e.race_id AND n.year < e.year AND n.held = 'not-held') AS not_held
                            FROM edition AS e
                            WHERE e.held = 'held'),
                        pair AS (
                            SELECT
                                race_id,
                                winner,
                                lag(winner) OVER w AS before,
                                year - lag(year) OVER w - 1 = not_held - lag(not_held) OVER w AS successive
                            FROM held
                            WINDOW w AS (PARTITION BY race_id ORDER BY year))
                        SELECT
                            race_id,
                            count(*) FILTER (WHERE successive AND winner IS NOT NULL AND before IS NOT NULL) AS pairs,
                            count(*) FILTER (WHERE successive AND list_has_any(winner, before)) AS kept
                        FROM pair
                        GROUP BY race_id
                        ORDER BY race_id"""), columns)).isEqualTo(lines(reference, columns));
    }

    @Test
    void officialWinsRepeatWinnersAndNationsOfEveryRaceAgree() {
        String[] columns = {"race_id", "wins", "different_winners", "repeat_winners", "wins_by_nation"};
        assertThat(lines(archive.query("""
                        SELECT
                            w.race_id,
                            w.wins,
                            w.different_winners,
                            coalesce(r.named, '') AS repeat_winners,
                            coalesce(n.named, '') AS wins_by_nation
                        FROM win_repetition() AS w
                        LEFT JOIN (
                            SELECT race_id, string_agg(rider_id || ' ' || wins, ', ' ORDER BY wins DESC, rider_id) AS named
                            FROM repeat_winners()
                            GROUP BY race_id
                        ) AS r USING (race_id)
                        LEFT JOIN (
                            SELECT race_id, string_agg(coalesce(nation, '') || ' ' || wins, ', ' ORDER BY wins DESC, nation) AS named
                            FROM (
                                SELECT race_id, nation, count(*) AS wins
                                FROM winners()
                                WHERE rider_id IS NOT NULL
                                GROUP BY race_id, nation
                            )
                            GROUP BY race_id
                        ) AS n USING (race_id)
                        ORDER BY w.race_id"""), columns)).isEqualTo(lines(reference, columns));
    }

    @Test
    void quartilesOfTheWinningMarginsAgreeInJavaAndInSql() {
        for (Row expected : reference) {
            if (expected.getString("min_s").isEmpty()) {
                continue;
            }
            String raceId = expected.getString("race_id");
            List<Double> figures = QUARTILES.stream()
                    .map(column -> Double.valueOf(expected.getString(column)))
                    .toList();
            Summary margins =
                    Gaps.of(archive, Scope.of(race(expected)), 2).summary().orElseThrow();
            assertThat(List.of(margins.min(), margins.q1(), margins.median(), margins.q3(), margins.max()))
                    .as(raceId)
                    .isEqualTo(figures);
            Row sql = archive.query("""
                            SELECT
                                min(gap_s) AS min_s,
                                quantile_cont(gap_s, 0.25) AS q1_s,
                                median(gap_s) AS median_s,
                                quantile_cont(gap_s, 0.75) AS q3_s,
                                max(gap_s) AS max_s,
                                count(*) AS n,
                                count(*) FILTER (WHERE gap_s = 0) AS same_time
                            FROM (
                                SELECT min(gap_s) FILTER (WHERE rank = 2) AS gap_s
                                FROM standings()
                                WHERE race_id = $race
                                GROUP BY year
                                HAVING count(*) FILTER (WHERE rank = 1) > 0)
                            WHERE gap_s IS NOT NULL""", Map.of("race", raceId)).row(0);
            assertThat(QUARTILES.stream().map(sql::getDouble).toList())
                    .as(raceId)
                    .isEqualTo(figures);
            assertThat(List.of(sql.getLong("n"), sql.getLong("same_time")))
                    .as(raceId)
                    .isEqualTo(List.of(
                            Long.valueOf(expected.getString("margin_known")),
                            Long.valueOf(expected.getString("same_time"))));
        }
    }

    @Test
    void heldEditionsWithoutAWinnerAreTheSameYears() {
        for (Row expected : reference) {
            assertThat(archive.query("""
                                    SELECT coalesce(string_agg(year, ', ' ORDER BY year), '') AS years
                                    FROM edition AS e
                                    WHERE race_id = $race AND held = 'held' AND NOT EXISTS (
                                        SELECT 1 FROM standings() AS s
                                        WHERE s.race_id = e.race_id AND s.year = e.year AND s.rank = 1)""", Map.of("race", expected.getString("race_id")))
                            .stringColumn("years")
                            .get(0))
                    .as(expected.getString("race_id"))
                    .isEqualTo(expected.getString("held_without_winner"));
        }
    }

    private static Race race(Row expected) {
        return Races.find(archive, expected.getString("race_id"));
    }

    private static List<String> lines(Table table, String... columns) {
        return table.stream()
                .map(row -> Stream.of(columns)
                        .map(column -> String.valueOf(row.getObject(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
