package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.Importer;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The reports that come with palmares, made for every race, for riders great and small, for odd editions and seasons. */
final class TemplatesTest {
    private static final Colophon COLOPHON = new Colophon("0", "bundled archive", "0");

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
    void theRacePageIsTrueForRacesOfWhichMuchAndLittleIsKnown() throws IOException {
        raceIsTrue("tour-de-france,clasica-primavera,giro-d-italia-women");
    }

    @Test
    void whatNobodyWonIsNotUnknownAndAMarginOfNothingIsTheSameTime() throws IOException {
        Document tour = page(bundled("race"), Map.of("race", "tour-de-france"));
        assertThat(tour.select("figure.chart .wide svg").first().text())
                .doesNotContain("unknown")
                .contains("nobody");
        assertThat(prose(tour)).doesNotContain("day of birth");
        assertThat(prose(page(bundled("race"), Map.of("race", "clasica-primavera"))))
                .contains("Of 11 wins the day, or the rider's day of birth, is not known here.");

        Document sanremo = page(bundled("race"), Map.of("race", "milano-sanremo"));
        assertThat(prose(sanremo)).contains("The median is 0 s");
        assertThat(sanremo.select("figure.chart .wide svg > title").eachText())
                .contains("Half the known finishes, or more, were in the same time");
        assertThat(sanremo.select("figure.answer").first().select("td").eachText())
                .contains("same time")
                .doesNotContain("0 s");
    }

    @Test
    void aRacePageOfOneEditionOrTwoSaysNothingOfMany(@TempDir Path folder) throws IOException {
        Path results = Files.writeString(folder.resolve("few.csv"), """
                race,year,date,rank,rider,nation,gap_s
                Trofeo Prova,2024,2024-05-01,1,Anna Uno,ITA,0
                Ronde van Niets,2022,2022-05-01,1,Jan Een,BEL,0
                Ronde van Niets,2022,2022-05-01,2,Piet Twee,BEL,0
                Ronde van Niets,2023,2023-05-01,1,Jan Een,BEL,0
                Ronde van Niets,2023,2023-05-01,2,Koos Vier,NED,12
                """);
        try (Archive few = Archives.inMemory()) {
            new Importer(few).take(results, ImportOptions.none());

            Document one = page(few, "trofeo-prova");
            assertThat(prose(one)).isEqualTo("""
                    Trofeo Prova is a one-day race. The last edition here with a known winner is that of 2024: Anna Uno.
                    What it rests on. The archive has 1 held edition, 2024. The list of editions is not complete: what follows is \
                    about the edition in the archive, and any record could fall. The winner is known, the margin is not, and the \
                    winner's birthplace is not.
                    The winner's age is not known here: the day of the race, or that of the rider's birth, is missing.
                    Of one edition nobody can tell who comes back.
                    The archive names no home of this race, neither land nor region: it moves from place to place, or nobody said \
                    where its home is.
                    No winning margin of this race is known here.
                    Of no edition the whole podium is known.
                    The speed of no edition can be computed.
                    One source alone states the results: none can disagree with it.""");
            assertThat(one.select("figure.chart .wide svg > title").eachText())
                    .containsExactly("Wins by nation", "Most podium places");
            assertThat(one.select("meta[name=description]").attr("content"))
                    .isEqualTo("Trofeo Prova in figures: 1 edition, 2024.");

            assertThat(prose(page(few, "ronde-van-niets")))
                    .contains(
                            "The winner is known of 2 of them. The margin is known of all 2 that have one, the winner's"
                                    + " birthplace of none.")
                    .contains(
                            "All 2 known wins are those of Jan Een; what is not known could change that. Of the 2 editions"
                                    + " with a known winner at least 1 (50 %) went to a rider who had won before.")
                    .contains(
                            "The winning margin is known of all 2 editions that have one. 1 edition was decided in the same"
                                    + " time.")
                    .doesNotContain(" ,", " ;", " .");
        }
    }

    private static Document page(Archive archive, String race) throws IOException {
        return Jsoup.parse(bundled("race").html(new ArchiveAnswers(archive), Map.of("race", race), COLOPHON));
    }

    @Test
    void aRiderWhoWonOnceIsToldSo() throws IOException {
        assertThat(prose(page(bundled("rider"), Map.of("rider", "jean-marie-wampers"))))
                .contains("Jean-Marie Wampers has raced for Belgium and was born on 7 April 1959.")
                .contains("The winner was 30 years old.");
    }

    @Test
    @Tag("heavy")
    void theRacePageIsTrueForEveryRace() throws IOException {
        raceIsTrue(archive.query("SELECT string_agg(race_id, ',' ORDER BY race_id) AS ids FROM race")
                .getString(0, "ids"));
    }

    private static void raceIsTrue(String ids) throws IOException {
        Report report = bundled("race");
        Table races = archive.query("""
                SELECT r.race_id, r.name, r.kind, r.winners_complete,
                    count(*) FILTER (e.held = 'held') AS held,
                    (SELECT count(DISTINCT s.rider_id) FROM standings() AS s WHERE s.race_id = r.race_id AND s.rank = 1) AS winners,
                    (SELECT count(*) FROM (
                        SELECT s.rider_id FROM standings() AS s WHERE s.race_id = r.race_id AND s.rank = 1
                        GROUP BY s.rider_id HAVING count(*) > 1)) AS repeat_winners
                FROM race AS r
                JOIN edition AS e ON e.race_id = r.race_id
                WHERE list_contains(string_split($ids, ','), r.race_id)
                GROUP BY r.race_id, r.name, r.kind, r.winners_complete
                ORDER BY r.race_id""", Map.of("ids", ids));
        for (Row race : races) {
            Document page = page(report, Map.of("race", race.getString("race_id")));
            String words = prose(page);
            assertThat(page.select("h1").text()).isEqualTo(race.getString("name"));
            assertThat(words)
                    .as(race.getString("race_id"))
                    .contains(race.getString("kind").equals("stage-race") ? "stage race" : "one-day race")
                    .contains("The archive has " + race.getLong("held") + " held edition")
                    .contains(
                            race.getBoolean("winners_complete")
                                    ? "The list of editions is complete."
                                    : "The list of editions is not complete:")
                    .contains(
                            race.getLong("repeat_winners") > 0
                                    ? race.getLong("repeat_winners") + " of " + race.getLong("winners")
                                            + " known winners won more than once."
                                    : "Each of the " + race.getLong("winners") + " known winners won once")
                    .doesNotContain("{{", "unknown", "no editions", " ,", " .", "NULL");
            assertThat(page.select("figure.answer table")
                            .first()
                            .select("tbody tr")
                            .size())
                    .as("years of " + race.getString("race_id"))
                    .isGreaterThanOrEqualTo((int) race.getLong("held"));
        }
    }

    @Test
    void theRiderPageIsTrueForTheGreatestAndTheLeastKnown() throws IOException {
        ridersAreTrue(2);
    }

    @Test
    @Tag("heavy")
    void theRiderPageIsTrueForFiftyRiders() throws IOException {
        ridersAreTrue(25);
    }

    /** @param n so many of the greatest, and as many of the least known */
    private static void ridersAreTrue(int n) throws IOException {
        Report report = bundled("rider");
        Table riders = archive.query("""
                WITH counted AS (
                    SELECT rider_id, count(*) AS results, count(*) FILTER (rank = 1) AS wins, count(*) FILTER (rank <= 3) AS podiums
                    FROM standings()
                    GROUP BY rider_id
                )
                (SELECT c.*, d.name FROM counted AS c JOIN rider AS d ON d.rider_id = c.rider_id
                 ORDER BY c.wins DESC, c.results DESC, c.rider_id LIMIT $n)
                UNION ALL
                (SELECT c.*, d.name FROM counted AS c JOIN rider AS d ON d.rider_id = c.rider_id
                 ORDER BY c.results, c.wins, c.rider_id LIMIT $n)""", Map.of("n", n));
        for (Row rider : riders) {
            Document page = page(report, Map.of("rider", rider.getString("rider_id")));
            assertThat(page.select("h1").text()).isEqualTo(rider.getString("name"));
            assertThat(prose(page))
                    .as(rider.getString("rider_id"))
                    .contains(counted(rider.getLong("results"), "result", "results") + " in final classifications")
                    .contains(counted(rider.getLong("wins"), "win", "wins") + ", "
                            + counted(rider.getLong("podiums"), "podium place", "podium places"))
                    .doesNotContain("{{", "unknown", " ,", " .", "NULL");
        }
    }

    @Test
    void anEditionIsToldByWhatBecameOfIt() throws IOException {
        assertThat(edition("gp-miguel-indurain", 2023))
                .contains("Ion Izagirre won, 2 s before Sergio Higuita.")
                .contains("Ion Izagirre had won before, in 2016, 7 years earlier.")
                .contains("It was ridden on 1 April 2023");
        assertThat(edition("tour-de-france", 1999))
                .contains("The edition has no winner, by decision.")
                .doesNotContain(" won,", "had won before");
        assertThat(edition("tour-de-france", 1905)).contains("It was decided on points");
        assertThat(edition("giro-d-italia", 1912)).contains("It was a contest of teams: no rider won it.");
        assertThat(edition("tour-of-flanders", 1916)).contains("Tour of Flanders was not held in 1916 (cause: war).");
        assertThat(edition("paris-roubaix", 1949)).contains("The win was shared by");
        assertThat(edition("gp-miguel-indurain", 1992)).contains("The winner is not known here.");
        assertThat(edition("paris-roubaix", 1800)).contains("The archive has nothing of Paris–Roubaix in 1800.");
    }

    @Test
    void seasonsComparisonsAndTheStateOfTheDataAreMade() throws IOException {
        assertThat(prose(page(bundled("season"), Map.of("year", "2014")))).contains("were held in 2014");
        assertThat(prose(page(bundled("season"), Map.of("year", "1800"))))
                .contains("No race of the archive is known to have been held in 1800.")
                .contains("No winner of 1800 is known here.");
        Document compared = page(bundled("compare"), Map.of("races", "monuments"));
        assertThat(prose(compared)).contains("5 races side by side");
        Report comparison = bundled("compare");
        assertThatThrownBy(() -> page(comparison, Map.of("races", "monument")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("unknown race 'monument'; the nearest are monuments");
        assertThat(prose(page(comparison, Map.of("races", "roubaix, Milano-Sanremo"))))
                .contains("2 races side by side");
        assertThat(page(bundled("data-quality"), Map.of())
                        .select("figure.answer table")
                        .first()
                        .select("tbody tr"))
                .hasSameSizeAs(archive.query("FROM race"));
    }

    @Test
    void pagesLinkToTheOnesThatThereAreAndToNoOther() throws IOException {
        Site site = new Site(List.of(
                new Site.Page("race", "race", "paris-roubaix", Map.of()),
                new Site.Page("rider", "rider", "roger-de-vlaeminck", Map.of())));
        String html = bundled("race")
                .make(new ArchiveAnswers(archive), Map.of("race", "paris-roubaix"), COLOPHON, site.fromFolder())
                .html();
        assertThat(Jsoup.parse(html).select("td a").stream()
                        .map(link -> link.attr("href"))
                        .collect(Collectors.toSet()))
                .containsExactly("../rider/roger-de-vlaeminck.html");
        assertThat(page(bundled("race"), Map.of("race", "paris-roubaix")).select("td a"))
                .isEmpty();
    }

    private static String counted(long n, String one, String many) {
        return (n == 0 ? "no" : String.valueOf(n)) + " " + (n == 1 ? one : many);
    }

    private static String edition(String race, int year) throws IOException {
        return prose(page(bundled("edition"), Map.of("race", race, "year", String.valueOf(year))));
    }

    private static String prose(Document page) {
        Stream<Element> words = page.select("main > p").stream();
        return words.map(Element::text).collect(Collectors.joining("\n"));
    }

    private static Document page(Report report, Map<String, String> parameters) {
        return Jsoup.parse(report.html(new ArchiveAnswers(archive), parameters, COLOPHON));
    }

    private static Report bundled(String name) throws IOException {
        try (var in = TemplatesTest.class.getResourceAsStream("/org/palmares/reports/" + name + ".md")) {
            return Report.parse(name + ".md", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
