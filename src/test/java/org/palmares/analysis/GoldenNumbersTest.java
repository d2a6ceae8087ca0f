package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/**
 * Numbers that others published about races, each reached from the archive's {@code standings} by plain SQL. Where the archive
 * differs from a published number, {@code datasets/README.md} says who is right and why.
 */
final class GoldenNumbersTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void sanremoHad84WinnersUntil2023And51WinsBy37Italians() {
        assertThat(rows("""
                        SELECT
                            count(DISTINCT rider_id) AS winners,
                            count(*) FILTER (WHERE nation = 'ITA') AS italian_wins,
                            count(DISTINCT rider_id) FILTER (WHERE nation = 'ITA') AS italian_winners
                        FROM standings()
                        WHERE race_id = 'milano-sanremo' AND rank = 1 AND year <= 2023""")).containsExactly("84 51 37");
    }

    @Test
    void sanremoHad34PodiumsOfItaliansAlone() {
        assertThat(rows(PODIUM + """
                        SELECT count(*) AS podiums, max(year) AS last
                        FROM podium
                        WHERE nations = ['ITA'] AND riders = 3""")).containsExactly("34 2006");
    }

    @Test
    void italiansTook173PodiumPlacesOfSanremoUntil2022() {
        assertThat(rows("""
                        SELECT count(*) AS places
                        FROM standings()
                        WHERE race_id = 'milano-sanremo' AND rank <= 3 AND nation = 'ITA' AND year <= 2022""")).containsExactly("173");
    }

    @Test
    void oneOtherNationTookAWholePodiumOfSanremo() {
        assertThat(rows(PODIUM + """
                        SELECT nations[1] AS nation, year
                        FROM podium
                        WHERE len(nations) = 1 AND nations[1] <> 'ITA' AND riders = 3""")).containsExactly("BEL 1962");
    }

    @Test
    void eightRidersKeptTheTitleOfSanremo() {
        assertThat(rows("""
                        WITH winner AS (
                            SELECT year, rider_id
                            FROM standings()
                            WHERE race_id = 'milano-sanremo' AND rank = 1)
                        SELECT DISTINCT rider_id
                        FROM winner AS w
                        WHERE EXISTS (
                            SELECT 1
                            FROM winner AS b
                            WHERE b.rider_id = w.rider_id AND b.year < w.year AND NOT EXISTS (
                                SELECT 1
                                FROM edition AS e
                                WHERE e.race_id = 'milano-sanremo' AND e.held = 'held' AND e.year > b.year
                                    AND e.year < w.year))
                        ORDER BY rider_id"""))
                .containsExactly(
                        "costante-girardengo",
                        "eddy-merckx",
                        "erik-zabel",
                        "fausto-coppi",
                        "gino-bartali",
                        "laurent-fignon",
                        "loretto-petrucci",
                        "roger-de-vlaeminck");
    }

    @Test
    void girardengoStoodElevenTimesOnThePodiumOfSanremoTenOfThemInARow() {
        assertThat(rows("""
                        SELECT year
                        FROM standings()
                        WHERE race_id = 'milano-sanremo' AND rider_id = 'costante-girardengo' AND rank <= 3
                        ORDER BY year"""))
                .containsExactly(
                        "1917", "1918", "1919", "1920", "1921", "1922", "1923", "1924", "1925", "1926", "1928");
    }

    @Test
    void fiveNationsSharedTheMonumentsOfOneYearForTheFifthTimeIn2014() {
        assertThat(rows("""
                        SELECT year
                        FROM standings()
                        JOIN race_set USING (race_id)
                        WHERE set_id = 'monuments' AND rank = 1 AND year <= 2014
                        GROUP BY year
                        HAVING count(DISTINCT race_id) = 5 AND count(DISTINCT nation) = 5
                        ORDER BY year""")).hasSize(5).endsWith("2014");
    }

    @Test
    void theTenSmallestMarginsOfTheTourUntil2020() {
        assertThat(margins("tour-de-france", "official", 2020))
                .startsWith("8", "23", "32", "38", "40", "48", "54", "55", "58", "59");
    }

    @Test
    void asRacedContadorWonTheTourOf2010By39Seconds() {
        assertThat(rows("""
                        SELECT rank, rider_id, gap_s
                        FROM standings(standing := 'raced')
                        WHERE race_id = 'tour-de-france' AND year = 2010 AND rank <= 3
                        ORDER BY rank""")).containsExactly("1 alberto-contador 0.0", "2 andy-schleck 39.0", "3 denis-menchov 121.0");
    }

    @Test
    void theSmallestMarginOfTheGiroIsThatOf1948() {
        assertThat(margins("giro-d-italia", "official", 2025)).startsWith("11");
        assertThat(rows("""
                        SELECT year
                        FROM standings()
                        WHERE race_id = 'giro-d-italia' AND rank = 2 AND gap_s = 11""")).containsExactly("1948");
    }

    private static final String PODIUM = """
            WITH podium AS (
                SELECT year, list_sort(list(DISTINCT nation)) AS nations, count(*) AS riders
                FROM standings()
                WHERE race_id = 'milano-sanremo' AND rank <= 3
                GROUP BY year)
            """;

    /** Margins in whole seconds, smallest first. */
    private static List<String> margins(String race, String standing, int lastYear) {
        return archive.query("""
                        SELECT CAST(CAST(gap_s AS INTEGER) AS VARCHAR) AS margin
                        FROM standings(standing := $standing) AS s
                        WHERE race_id = $race AND rank = 2 AND gap_s IS NOT NULL AND year <= $last AND EXISTS (
                            SELECT 1
                            FROM standings(standing := $standing) AS w
                            WHERE w.race_id = s.race_id AND w.year = s.year AND w.rank = 1)
                        ORDER BY gap_s, year""", java.util.Map.of("race", race, "standing", standing, "last", lastYear))
                .stringColumn(0)
                .asList();
    }

    private static List<String> rows(String query) {
        return archive.query(query).stream()
                .map(row -> row.columnNames().stream()
                        .map(column -> String.valueOf(row.getObject(column)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
