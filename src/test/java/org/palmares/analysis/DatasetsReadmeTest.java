package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What {@code datasets/README.md} says about how much there is, is so. */
final class DatasetsReadmeTest {
    private static Archive archive;
    private static String readme;

    @BeforeAll
    static void open() throws IOException {
        archive = Archives.inMemory();
        readme = Files.readString(Path.of("datasets/README.md")).replace('\n', ' ');
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void theCountsOnTopAreThoseOfTheArchive() {
        Row row = archive.query("""
                        SELECT
                            (SELECT count(*) FROM race) AS races,
                            (SELECT count(*) FROM race WHERE category = 'men') AS men,
                            (SELECT count(*) FROM race WHERE category = 'women') AS women,
                            (SELECT min(year) FROM edition) AS first_year,
                            (SELECT max(year) FROM edition WHERE held = 'held') AS last_year,
                            (SELECT count(*) FROM edition) AS editions,
                            (SELECT count(*) FROM edition WHERE held = 'held') AS held,
                            (SELECT count(*) FROM rider) AS riders,
                            (SELECT count(*) FROM claim) AS claims,
                            (SELECT count(*) FROM source) AS sources,
                            (SELECT count(*) FROM place) AS places""").row(0);

        assertThat(readme)
                .contains("Facts of " + row.getLong("races") + " races, " + row.getLong("men") + " of them men's and "
                        + row.getLong("women") + " women's, " + row.getInt("first_year") + " to "
                        + row.getInt("last_year") + ", as CSV: " + count(row, "editions") + " years of races, "
                        + count(row, "held") + " of them held editions, " + count(row, "riders") + " riders, "
                        + count(row, "claims") + " claims of " + count(row, "sources") + " sources, "
                        + count(row, "places") + " places.");
    }

    /** The reference figures are those of the archive: {@link HistoryReferenceTest}. */
    @Test
    void theTableOfRacesHasTheReferenceFigures() throws IOException {
        List<String> expected = HistoryReferenceTest.read().stream()
                .map(row -> Stream.of(
                                Races.find(archive, row.getString("race_id")).name(),
                                row.getString("editions_held"),
                                row.getString("winner_known"),
                                row.getString("podium_known"),
                                row.getString("margin_known"),
                                row.getString("birthplace_known"),
                                row.getString("winners_complete").equals("true") ? "yes" : "no")
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .toList();

        Matcher table = Pattern.compile("\\|---\\|---\\|---\\|---\\|---\\|---\\|---\\| (.*?\\|)  ")
                .matcher(readme);
        assertThat(table.find()).isTrue();
        assertThat(table.group(1).split("(?<=\\|) (?=\\|)")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theYearsWithoutARowAreThoseOfTheArchive() {
        Table missing = archive.query("""
                        SELECT r.name, c.year
                        FROM calendar() AS c
                        JOIN race AS r ON r.race_id = c.race_id
                        WHERE c.held = 'not-in-archive'
                        ORDER BY c.race_id, c.year""");
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        missing.forEach(row -> years.computeIfAbsent(row.getString("name"), race -> new ArrayList<>())
                .add(row.getInt("year")));

        assertThat(years).isNotEmpty();
        String words = readme.replaceAll("\\s+", " ");
        years.forEach((race, each) -> assertThat(words).contains(race + " " + Words.years(each)));
    }

    @Test
    void everyYearOfARaceThatIsCalledCompleteHasARow() {
        assertThat(archive.query("""
                                SELECT r.race_id, y.year
                                FROM race AS r
                                CROSS JOIN (SELECT unnest(generate_series(1850, 2100)) AS year) AS y
                                WHERE r.winners_complete
                                    AND y.year BETWEEN (
                                        SELECT min(year) FROM edition AS e WHERE e.race_id = r.race_id)
                                    AND (SELECT max(year) FROM edition AS e WHERE e.race_id = r.race_id)
                                    AND NOT EXISTS (
                                        SELECT 1 FROM edition AS e WHERE e.race_id = r.race_id AND e.year = y.year)""").rowCount()).isZero();
    }

    private static String count(Row row, String column) {
        return String.format(Locale.ROOT, "%,d", row.getLong(column));
    }
}
