package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.model.EditionFacts;
import org.palmares.model.ResultLine;

/** Every format on a small page of invented riders, and what happens to broken ones. */
final class ReadersTest {

    private static final String FIRST_CYCLING = """
            <html><head><title>Vuelta Inventada | FirstCycling</title>
            <link rel="canonical" href="https://firstcycling.com/race.php?y=2023&amp;r=1"></head><body>
            <h1>Vuelta Inventada <span>- 2023</span></h1>
            <table class="sortTabell"><thead><tr><th>Pos</th><th></th><th>Rider</th><th>Team</th><th>Time</th></tr></thead>
            <tbody>
            <tr><td>1</td><td><span class="flag flag-es"></span></td><td><a href="rider.php?r=1">Primero Ana</a></td><td>Uno</td><td>4:00:00</td></tr>
            <tr><td>2</td><td></td><td><a href="rider.php?r=2">Segundo Bea</a></td><td>Dos</td><td>+ 00</td></tr>
            <tr><td>3</td><td></td><td><a href="rider.php?r=3">Tercera Cruz</a></td><td>Uno</td><td>+ 1:14</td></tr>
            <tr><td>DNF</td><td></td><td><a href="rider.php?r=4">Cuarta Dolores</a></td><td>Dos</td><td></td></tr>
            <tr><td>5</td><td></td><td><a href="rider.php?r=5">Quinta Eva</a></td><td>Dos</td><td>four hours</td></tr>
            </tbody></table></body></html>
            """;

    private static final String PRO_CYCLING_STATS = """
            <html><head><title>Vuelta Inventada 2022</title></head><body>procyclingstats
            <div class="page-title"><h1>2022 » 3rd Vuelta Inventada (1.1)</h1></div>
            <table class="results"><thead><tr><th>Rnk</th><th>Rider</th><th>Time</th></tr></thead><tbody>
            <tr><td>1</td><td><a href="rider/a">Primero Ana</a></td><td><font>4:00:00</font><span class="hide">4:00:00</span></td></tr>
            <tr><td><s>2</s></td><td><a href="rider/b">Segundo Bea</a></td><td><font>,,</font><span class="hide">0:00</span></td></tr>
            <tr><td>2</td><td><a href="rider/c">Tercera Cruz</a></td><td><font>0:05</font><span class="hide">0:05</span></td></tr>
            <tr><td>OTL</td><td><a href="rider/d">Cuarta Dolores</a></td><td><font>50:05</font><span class="hide">50:05</span></td></tr>
            </tbody></table></body></html>
            """;

    private static final String LIST = """
            Vuelta Inventada 2021
            1 Ana Primero (Spa) Equipo 36.5 4:00:00
            2 Bea Segundo (Spa) Dos +0:02
            3 Cruz Tercera (Fra) Uno s.t.
            4 Dolores Cuarta (Fra) Uno 0:13
            nobody knows the fifth
            """;

    private static final String REPORT =
            "Primero finished two seconds behind Segundo, with Cruz Tercera (Uno) third at the same time and Dolores"
                    + " Cuarta (Dos) fourth at 13 seconds.";

    @Test
    void aFirstCyclingPageIsReadByItsHeadings() {
        assertThat(read(FIRST_CYCLING)).isEqualTo("""
                firstcycling: Vuelta Inventada 2023
                1 FINISHED Primero Ana 14400 0
                2 FINISHED Segundo Bea 14400 0
                3 FINISHED Tercera Cruz 14474 74
                - DNF Cuarta Dolores - -
                rejected: 5 Quinta Eva Dos four hours
                """);
    }

    @Test
    void aStruckOutRiderHoldsNoRankAndOneOutsideTheLimitKeepsTheTime() {
        assertThat(read(PRO_CYCLING_STATS)).isEqualTo("""
                procyclingstats: Vuelta Inventada 2022
                1 FINISHED Primero Ana 14400 0
                - DSQ Segundo Bea 14400 0
                2 FINISHED Tercera Cruz 14405 5
                - OTL Cuarta Dolores 17405 3005
                """);
    }

    @Test
    void aPlainListIsReadToItsLastLine() {
        assertThat(read(LIST)).isEqualTo("""
                result-list: Vuelta Inventada 2021
                1 FINISHED Ana Primero 14400 0
                2 FINISHED Bea Segundo 14402 2
                3 FINISHED Cruz Tercera 14402 2
                4 FINISHED Dolores Cuarta 14413 13
                rejected: nobody knows the fifth
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GP Miguel Indurain 2023                | GP Miguel Indurain | 2023 |
                    2023 GP Miguel Indurain                | GP Miguel Indurain | 2023 |
                    GP Miguel Indurain (2023)              | GP Miguel Indurain | 2023 |
                    GP Miguel Indurain, 1 April 2023       | GP Miguel Indurain | 2023 | 2023-04-01
                    GP Miguel Indurain - 1st April 2023    | GP Miguel Indurain | 2023 | 2023-04-01
                    Paris-Roubaix                          | Paris-Roubaix      |      |
                    """)
    void theHeadingOfAListNamesTheRaceWithoutItsYear(String heading, String race, Integer year, LocalDate date) {
        Document document = new Document("list.txt", heading + "\n1 Ana Primero (Spa) Uno 4:00:00\n");

        EditionFacts edition =
                Readers.forContent(document).read(document).sheets().get(0).edition();

        assertThat(edition.raceName()).contains(race);
        assertThat(edition.year()).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
        assertThat(edition.date()).isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void aReportsSentenceGivesFourRiders() {
        assertThat(read(REPORT)).isEqualTo("""
                race-report: - -
                1 FINISHED Segundo - 0
                2 FINISHED Primero - 2
                3 FINISHED Cruz Tercera - 2
                4 FINISHED Dolores Cuarta - 13
                """);
    }

    @Test
    void anErrorPageIsRefusedByItsTitle() {
        assertRefused(
                "<html><head><title>Just a moment...</title></head><body></body></html>",
                "page: an error page (\"Just a moment...\"), no results.");
        assertRefused(
                "<html><head><title>403 Forbidden</title></head><body></body></html>",
                "page: an error page (\"403 Forbidden\"), no results. Open the page in a browser and save it from there");
    }

    @Test
    void aPageThatIsCutOffIsRefused() {
        assertRefused(
                FIRST_CYCLING.substring(0, FIRST_CYCLING.indexOf("Tercera")),
                "page: the page is cut off: <html> is opened and never closed. Save the page again");
    }

    @Test
    void filesThatAreNoTextAreRefusedBeforeAnyReader() {
        assertThatThrownBy(() -> Documents.decode("a.html", new byte[0]))
                .hasMessage("a.html: the file is empty. Save or export it again");
        assertThatThrownBy(() -> Documents.decode("a.zip", new byte[] {'P', 'K', 3, 4, 0}))
                .hasMessage("a.zip: a zip archive. Unpack it and import the files inside");
        assertThatThrownBy(() -> Documents.decode("a.bin", new byte[] {1, 2, 3, 4}))
                .hasMessage("a.bin: binary content, no text. Allowed: HTML, Markdown or plain text, in UTF-8 or"
                        + " Windows-1252");
    }

    @Test
    void everyEncodingGivesTheSameText() {
        String text = "1 Pogačar\n2 Señor\n";
        assertThat(Documents.decode("a", text.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
        assertThat(Documents.decode("a", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
        assertThat(Documents.decode("a", "Señor\r\nbis".getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("Señor\nbis");
    }

    @Property(tries = 400)
    void aBrokenDocumentIsReadOrRefusedAndNeverCrashes(@ForAll("broken") String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (ResultReader reader : Readers.all()) {
                try {
                    Reading reading = reader.read(new Document("page", text));
                    assertThat(reading.linesSeen()).isNotNegative();
                } catch (UnknownLayoutException refused) {
                    assertThat(refused).message().isNotBlank();
                }
            }
        });
    }

    @Property(tries = 50)
    void everyRowThatIsDoubledIsSeenTwice(@ForAll @IntRange(min = 1, max = 40) int times) {
        String row = FIRST_CYCLING
                .lines()
                .filter(line -> line.contains("Tercera"))
                .findFirst()
                .orElseThrow();
        String page = FIRST_CYCLING.replace(row, (row + "\n").repeat(times));
        Document document = new Document("page", page);

        assertThat(Readers.forContent(document).read(document).linesSeen()).isEqualTo(4 + times);
    }

    @Provide
    Arbitrary<String> broken() {
        Arbitrary<String> pages = Arbitraries.of(FIRST_CYCLING, PRO_CYCLING_STATS, LIST, REPORT);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 2000);
        Arbitrary<String> noise =
                Arbitraries.of("", "<", "</td>", "<tr>", "<table>", "\u0000", "99999999999", "~~", "|", "+");
        return net.jqwik.api.Combinators.combine(pages, places, places, noise).as((page, a, b, insert) -> {
            int from = Math.min(a, b) % page.length();
            int to = Math.min(page.length(), from + Math.abs(a - b) % 60);
            return page.substring(0, from) + insert + page.substring(to);
        });
    }

    private static void assertRefused(String text, String message) {
        Document document = new Document("page", text);
        assertThatThrownBy(() -> Readers.forContent(document).read(document))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessageStartingWith(message);
    }

    private static String read(String text) {
        Document document = new Document("page", text);
        ResultReader reader = Readers.forContent(document);
        Reading reading = reader.read(document);
        StringBuilder out = new StringBuilder(reader.format());
        reading.sheets().forEach(sheet -> {
            out.append(": ").append(sheet.edition().raceName().orElse("-")).append(' ');
            out.append(
                    sheet.edition().year().isPresent()
                            ? "" + sheet.edition().year().getAsInt()
                            : "-");
            out.append('\n');
            sheet.lines().forEach(line -> out.append(print(line)));
        });
        reading.rejects()
                .forEach(reject ->
                        out.append("rejected: ").append(reject.at().text()).append('\n'));
        return out.toString();
    }

    private static String print(ResultLine line) {
        return (line.rank().isPresent() ? "" + line.rank().getAsInt() : "-") + " " + line.status() + " " + line.rider()
                + " " + seconds(line.timeS()) + " "
                + seconds(line.gapS()) + "\n";
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent()
                ? BigDecimal.valueOf(seconds.getAsDouble()).stripTrailingZeros().toPlainString()
                : "-";
    }
}
