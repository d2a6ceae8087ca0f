package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.model.Classification;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.VictoryCount;

/** Each kind of FirstCycling page, on small pages of invented riders. */
final class FirstCyclingReaderTest {

    static final String OVERVIEW = page("race.php?r=7", "Vuelta Inventada", """
            <table><thead><tr><th>Year</th><th>CAT</th><th>Links</th><th>Winner</th><th>Second</th><th>Third</th></tr></thead>
            <tbody>
            <tr><td>2024</td><td>1.1</td><td>Information</td><td>-</td><td>-</td><td>-</td></tr>
            <tr><td>2023</td><td>1.1</td><td>Results</td>
                <td><span class="flag flag-es"></span> <a href="rider.php?r=1"><span>Primero</span> Ana</a></td>
                <td><span class="flag flag-fr"></span> <a href="rider.php?r=2"><span>Second</span> Bea</a></td><td>-</td></tr>
            <tr><td>early</td><td>NE</td><td>Results</td><td><a href="rider.php?r=3">Nadie Nora</a></td><td>-</td><td>-</td></tr>
            </tbody></table>
            """);

    static final String YEARS = page("race.php?r=7&k=X", "Vuelta Inventada", """
            <table><thead><tr><th colspan="4"><a href="race.php?r=7&y=2023">2023</a></th></tr></thead><tbody>
            <tr><td>01</td><td><span class="flag flag-es"></span></td><td><a href="rider.php?r=1">Primero Ana</a></td><td>4:00:00</td></tr>
            <tr><td>02</td><td><span class="flag flag-es"></span></td><td><a href="rider.php?r=2">Segundo Bea</a></td><td>+ 00</td></tr>
            <tr><td><span class="flag flag-pr"></span></td><td><a href="rider.php?r=3">Tercera Cruz</a></td></tr>
            <tr><td>04</td><td></td><td><a href="rider.php?r=4">Cuarta Dolores</a></td><td>+ 1:14</td></tr>
            <tr><td>05</td><td></td><td></td><td>+ 1:20</td></tr>
            </tbody></table>
            <table><thead><tr><th colspan="4"><a href="race.php?r=7&y=1990">1990</a></th></tr></thead><tbody>
            <tr><td>01</td><td></td><td><a href="rider.php?r=5">Vieja Elena</a></td><td></td></tr>
            </tbody></table>
            """);

    static final String VICTORIES = page("race.php?r=7&k=W", "Vuelta Inventada", """
            <table><thead><tr><th>Pos</th><th>Name</th><th>Nation</th><th>Victories</th><th>Second</th><th>Third</th><th></th></tr></thead>
            <tbody>
            <tr><td>1</td><td><a href="rider.php?r=1">Primero Ana</a></td><td><span class="flag flag-es"></span> Spain</td><td>2</td><td>0</td><td>1</td><td></td></tr>
            <tr><td>2</td><td><a href="rider.php?r=2">Segundo Bea</a></td><td></td><td>many</td><td>0</td><td>0</td><td></td></tr>
            </tbody></table>
            """);

    static final String STAGE = page("race.php?y=2014&r=7&e=03", "Vuelta Inventada <span>- 2014</span>", """
            <div id="sta" class="tab-content"><table>
            <tr><th>Pos</th><th>Rider</th><th>Born</th><th>Team</th><th>Time</th></tr>
            <tr><td>01</td><td><img src="img/flag/NED.png"> <a href="rider.php?r=1">Primero Ana</a></td><td>1982</td><td>Uno</td><td>02:26</td></tr>
            </table></div>
            <div id="gc" class="tab-content"><table>
            <tr><th>Pos</th><th></th><th>Rider</th><th>Born</th><th>Team</th><th>Time</th></tr>
            <tr><td>1</td><td></td><td><a href="rider.php?r=2">Segundo Bea</a></td><td>1982</td><td>Dos</td><td>10:02:26</td></tr>
            </table></div>
            <div id="team" class="tab-content"><table>
            <tr><th>Pos</th><th></th><th>Team</th><th>Time</th></tr>
            <tr><td>1</td><td></td><td><a href="team.php?l=1">Uno</a></td><td>30:00:00</td></tr>
            <tr><td>2</td><td></td><td><a href="team.php?l=2">Dos</a></td><td>+ 01:02</td></tr>
            </table></div>
            <div class="sideBox"><p>6th July | 2014</p><p>3rd stage | 2.1 km</p><p>Allo -> Beire</p><p>2.1</p></div>
            """);

    static final String ONE_DAY = page("race.php?y=2023&r=7", "Clásica <span>- 2023</span>", """
            <table>
            <tr><th>Pos</th><th>Born</th><th></th><th>Rider</th><th>Team</th><th>UCI</th><th>Time</th></tr>
            <tr><td>2</td><td>1999</td><td></td><td><a href="rider.php?r=2">Segundo Bea</a></td><td>Dos</td><td>85</td><td>4:00:02</td></tr>
            <tr><td>3</td><td>1999</td><td></td><td><a href="rider.php?r=3">Tercera Cruz</a></td><td>Uno</td><td></td><td>+ 13</td></tr>
            <tr><td>4</td><td>1999</td><td></td><td><a href="rider.php?r=4">Cuarta Dolores</a></td><td>Uno</td><td></td><td>s.t.</td></tr>
            <tr><td>OOT</td><td></td><td></td><td><a href="rider.php?r=6">Lenta Luz</a></td><td>Uno</td><td></td><td></td></tr>
            <tr><td>DNS</td><td></td><td></td><td><a href="rider.php?r=7">Ausente Ada</a></td><td>Uno</td><td></td><td></td></tr>
            <tr><td>VIP</td><td></td><td></td><td><a href="rider.php?r=8">Invitada Inés</a></td><td>Uno</td><td></td><td></td></tr>
            </table>
            <div class="sideBox"><p>1st April | 2023</p><p>1.Pro | 203.2 km</p><p>Estella -> Estella</p></div>
            """);

    static final String SEASON = page("rider.php?r=1", "Ana Primero", """
            <table>
            <tr><th>Date</th><th>Pos</th><th>GC</th><th colspan="2">Race</th><th style="display:none"></th><th>UCI</th></tr>
            <tr><td>01.04</td><td>1</td><td></td><td><img class="flag" title="ESP"></td><td>Clásica | 1.Pro</td><td>2023-04-01</td><td>200</td></tr>
            <tr><td>08.04</td><td colspan="2"></td><td></td><td>Vuelta Inventada | 2.1</td><td>2023-04-08</td><td></td></tr>
            <tr><td>08.04</td><td>DNF</td><td></td><td></td><td>Vuelta Inventada | Overall</td><td>2023-04-08</td><td></td></tr>
            <tr><td>04.04</td><td>12</td><td>3</td><td></td><td>Vuelta Inventada | 2nd stage</td><td>2023-04-04</td><td></td></tr>
            <tr><td>08.04</td><td>4</td><td></td><td></td><td>Vuelta Inventada | Points</td><td>2023-04-08</td><td></td></tr>
            <tr><td>09.04</td><td>?</td><td></td><td></td><td>Otra | 1.1</td><td>2023-04-09</td><td></td></tr>
            </table>
            """);

    @Test
    void anOverviewGivesThePodiumOfEachEditionAndKeepsThoseNotRidden() {
        Reading reading = read(OVERVIEW);

        assertThat(printed(reading)).isEqualTo("""
                GENERAL of Vuelta Inventada 2024
                GENERAL of Vuelta Inventada 2023
                  1 FINISHED Primero Ana ES time - gap -
                  2 FINISHED Second Bea FR time - gap -
                rejected, row 3: "early" is no year. Allowed: four digits
                """);
        assertThat(reading.sheets().get(0).edition().uciClass()).contains("1.1");
    }

    @Test
    void theOverviewOfAJerseySaysWhichClassificationItIsIn() {
        assertThat(read(OVERVIEW.replace("race.php?r=7\"", "race.php?r=7&k=4\""))
                        .sheets())
                .extracting(ResultSheet::classification)
                .containsOnly(Classification.MOUNTAINS);
    }

    @Test
    void ofAYearsTableWhatIsMissingIsUnknownAndARowWithoutARiderIsRejected() {
        Reading reading = read(YEARS);

        assertThat(printed(reading)).isEqualTo("""
                GENERAL of Vuelta Inventada 2023
                  1 FINISHED Primero Ana ES time 14400 gap 0
                  2 FINISHED Segundo Bea ES time 14400 gap 0
                  - FINISHED Tercera Cruz PR time - gap -
                  4 FINISHED Cuarta Dolores - time 14474 gap 74
                GENERAL of Vuelta Inventada 1990
                  1 FINISHED Vieja Elena - time - gap -
                rejected, row 5: no rider's name in the row
                """);
        assertThat(reading.linesSeen()).isEqualTo(6);
    }

    @Test
    void aTableOfVictoriesIsCountsAndNoResults() {
        Reading reading = read(VICTORIES);

        assertThat(reading.sheets()).isEmpty();
        assertThat(reading.victories()).hasSize(1);
        VictoryCount count = reading.victories().get(0);
        assertThat(count.rider() + " " + count.victories() + " " + count.seconds() + " " + count.thirds())
                .isEqualTo("Primero Ana 2 0 1");
        assertThat(count.nation()).isEqualTo(Optional.of("ES"));
        assertThat(printed(reading)).isEqualTo("""
                rejected, row 2: a row of victories needs a name and three numbers: victories, seconds, thirds
                """);
    }

    @Test
    void aStagesPageGivesTheStageAndTheClassificationsAfterIt() {
        Reading reading = read(STAGE);

        assertThat(printed(reading)).isEqualTo("""
                STAGE 3 of Vuelta Inventada 2014
                  1 FINISHED Primero Ana NED time 146 gap 0
                GENERAL 3 of Vuelta Inventada 2014
                  1 FINISHED Segundo Bea - time 36146 gap 0
                TEAM 3 of Vuelta Inventada 2014
                  1 FINISHED Uno - time 108000 gap 0
                  2 FINISHED Dos - time 108062 gap 62
                """);
    }

    @Test
    void aStagesDayKilometresAndTownsAreNotTheEditions() {
        assertThat(read(STAGE).sheets().get(0).edition().toString())
                .isEqualTo("EditionFacts[raceName=Optional[Vuelta Inventada], year=OptionalInt[2014],"
                        + " date=Optional.empty, distanceKm=OptionalDouble.empty, start=Optional.empty,"
                        + " finish=Optional.empty, uciClass=Optional[2.1], key=Optional[firstcycling:7]]");
    }

    @Test
    void aOneDayRaceStatesItsDayKilometresTownsAndClass() {
        assertThat(read(ONE_DAY).sheets().get(0).edition().toString())
                .isEqualTo("EditionFacts[raceName=Optional[Clásica], year=OptionalInt[2023],"
                        + " date=Optional[2023-04-01], distanceKm=OptionalDouble[203.2], start=Optional[Estella],"
                        + " finish=Optional[Estella], uciClass=Optional[1.Pro], key=Optional[firstcycling:7]]");
    }

    @Test
    void whereTheWinnerIsMissingTheFirstTimeIsNoWinnersTime() {
        assertThat(printed(read(ONE_DAY))).isEqualTo("""
                GENERAL of Clásica 2023
                  2 FINISHED Segundo Bea - time 14402 gap -
                  3 FINISHED Tercera Cruz - time - gap 13
                  4 FINISHED Cuarta Dolores - time - gap 13
                  - OTL Lenta Luz - time - gap -
                  - DNS Ausente Ada - time - gap -
                rejected, row 6: "VIP" is no rank and no status. Allowed: a number, DNF DNS OTL DSQ REL AB HD NP OOT, \
                or nothing
                """);
    }

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() {
        String swapped = page("race.php?y=2023&r=7", "Clásica", """
                <table><tr><th>Time</th><th>Team</th><th>Rider</th><th>Pos</th></tr>
                <tr><td>4:00:00</td><td>Uno</td><td><a href="rider.php?r=1">Primero Ana</a></td><td>1</td></tr></table>
                """);

        assertThat(printed(read(swapped))).isEqualTo("""
                GENERAL of Clásica 2023
                  1 FINISHED Primero Ana - time 14400 gap 0
                """);
    }

    @Test
    void aRidersSeasonIsOneLineInEachRace() {
        Reading reading = read(SEASON);

        assertThat(printed(reading)).isEqualTo("""
                GENERAL of Clásica 2023
                  1 FINISHED Ana Primero - time - gap -
                GENERAL of Vuelta Inventada 2023
                  - DNF Ana Primero - time - gap -
                STAGE 2 of Vuelta Inventada 2023
                  12 FINISHED Ana Primero - time - gap -
                POINTS of Vuelta Inventada 2023
                  4 FINISHED Ana Primero - time - gap -
                rejected, row 6: "?" is no rank and no status
                """);
        assertThat(reading.sheets())
                .extracting(sheet -> sheet.edition().uciClass().orElse("-") + " "
                        + sheet.edition().date().map(Object::toString).orElse("-"))
                .containsExactly("1.Pro 2023-04-01", "2.1 -", "2.1 -", "2.1 -");
    }

    @Test
    void aRaceOfCyclocrossIsNotTheOneOfThatNameOnTheRoad() {
        Reading reading = read(page("rider.php?r=1", "Ana Primero", """
                <table>
                <tr><th>Date</th><th>Pos</th><th>GC</th><th colspan="2">Race</th><th style="display:none"></th><th>UCI</th></tr>
                <tr><td>31.01</td><td>1</td><td></td><td></td><td>World Championship | CX: CM</td><td>2021-01-31</td><td></td></tr>
                <tr><td>26.09</td><td>8</td><td></td><td></td><td>World Championship | WCRR</td><td>2021-09-26</td><td></td></tr>
                </table>
                """));

        assertThat(printed(reading)).isEqualTo("""
                GENERAL of Cyclo-cross World Championship 2021
                  1 FINISHED Ana Primero - time - gap -
                GENERAL of World Championship 2021
                  8 FINISHED Ana Primero - time - gap -
                """);
    }

    @Test
    void rankingsAreRefused() {
        assertThatThrownBy(() -> read(page("ranking.php?k=fc", "Ranking", "<table><tr><th>Pos</th></tr></table>")))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: a ranking over a season, not a race result. Save the result page of a race instead");
        assertThatThrownBy(() -> read("""
                        <table><tr><th>Pos</th><th>Rider</th><th>Nation</th><th>Team</th><th>Points</th></tr>
                        <tr><td>1</td><td><a href="rider.php?r=1">Primero Ana</a></td><td>Spain</td><td></td><td>9</td></tr></table>
                        """))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: a ranking over a season, not a race result. Save the result page of a race instead");
    }

    @Test
    void calendarsAreRefusedBecauseTheyAbbreviateTheirWinners() {
        assertThatThrownBy(() -> read("""
                        <table><tr><th>Date</th><th>CAT</th><th>Race</th><th>Winner</th><th></th></tr>
                        <tr><td>01.04</td><td>1.1</td><td><a href="race.php?r=7&y=2023">Clásica</a></td><td>A. Primero</td><td></td></tr></table>
                        """))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: a calendar: its winners are abbreviated (J. Bloggs), so that nobody can tell which"
                                + " rider is meant. Save the overview or the result page of a race instead");
    }

    @Test
    void aPageWithoutAResultTableSaysWhatWasLookedForAndFound() {
        assertThatThrownBy(() -> read(page("race.php?r=7&k=8", "Clásica", """
                        <table><tr><th>Bib</th><th>Startlist</th></tr><tr><td>1</td><td>Primero Ana</td></tr></table>
                        """)))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage("page.html: no result table. Looked for one of the headings [Pos, Rider, Time], [Year,"
                        + " Winner, Second, Third], [Name, Victories], [Date, Pos, Race], [Date, Race, CAT] or a year;"
                        + " found [Bib, Startlist]");
    }

    private static String page(String address, String title, String body) {
        return "<html><head><link rel=\"canonical\" href=\"https://firstcycling.com/" + address + "\"></head><body><h1>"
                + title + "</h1><a href=\"race.php?r=7\">race</a>\n" + body + "</body></html>";
    }

    private static Reading read(String html) {
        Document document = new Document("page.html", html);
        ResultReader reader = Readers.forContent(document);
        assertThat(reader.format()).isEqualTo("firstcycling");
        return reader.read(document);
    }

    private static String printed(Reading reading) {
        StringBuilder out = new StringBuilder();
        for (ResultSheet sheet : reading.sheets()) {
            out.append(sheet.classification());
            sheet.stage().ifPresent(stage -> out.append(' ').append(stage));
            out.append(" of ").append(sheet.edition().raceName().orElse("-"));
            out.append(' ').append(sheet.edition().year().orElseThrow()).append('\n');
            lines(sheet).forEach(out::append);
        }
        reading.rejects()
                .forEach(reject -> out.append(
                        "rejected, row %d: %s%n".formatted(reject.at().line(), reject.reason())));
        return out.toString();
    }

    private static List<String> lines(ResultSheet sheet) {
        return sheet.lines().stream().map(FirstCyclingReaderTest::line).toList();
    }

    private static String line(ResultLine line) {
        return "  %s %s %s %s time %s gap %s\n"
                .formatted(
                        line.rank().isPresent() ? line.rank().getAsInt() : "-",
                        line.status(),
                        line.rider(),
                        line.nation().orElse("-"),
                        line.timeS().isPresent() ? (long) line.timeS().getAsDouble() : "-",
                        line.gapS().isPresent() ? (long) line.gapS().getAsDouble() : "-");
    }
}
