package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;

/** Rankings of letour.fr, on small pages of invented riders. */
final class LetourReaderTest {

    static final String TIMES = """
            <table class="rankingTable rtable">
            <thead><tr><th>Rank</th><th>Rider</th><th>Team</th><th>Times</th><th>Gap</th><th>B</th><th>P</th></tr></thead><tbody>
            <tr><td><span>1</span></td><td><span data-bib="#11" class="flag flag--with-bib" data-class="flag--esp"></span>
                <a href="/en/rider/11/uno/ana-primero"> ANA PRIMERO </a></td><td>UNO</td><td>03h 54&#039; 07&#039;&#039;</td><td> - </td><td>16&#039;</td><td></td></tr>
            <tr><td><span>2</span></td><td><span data-bib="#22" class="flag flag--with-bib" data-class="flag--fra"></span>
                <a href="/en/rider/22/dos/bea-segundo"> BEA SEGUNDO </a></td><td>DOS</td><td>03h 54&#039; 07&#039;&#039;</td><td> - </td><td></td><td></td></tr>
            <tr><td><span>3</span></td><td><span data-bib="#33" class="flag flag--with-bib" data-class="flag--fra"></span>
                <a href="/en/rider/33/dos/cruz-tercera"> CRUZ TERCERA </a></td><td>DOS</td><td>04h 15&#039; 33&#039;&#039;</td><td>+ 00h 21&#039; 26&#039;&#039;</td><td></td><td></td></tr>
            <tr><td><span>4</span></td><td><span data-bib="#44" class="flag flag--with-bib" data-class="flag--fra"></span>
                <a href="/en/rider/44/dos/dolores-cuarta"> DOLORES CUARTA </a></td><td>DOS</td><td>later</td><td></td><td></td><td></td></tr>
            </tbody></table>
            """;

    static final String POINTS = """
            <table class="rankingTable rtable">
            <thead><tr><th>Rank</th><th>Rider</th><th>Team</th><th>Points</th><th>B</th></tr></thead><tbody>
            <tr><td>1</td><td><span data-bib="#11" data-class="flag--esp" class="flag"></span><a href="/en/rider/11/uno/ana-primero">ANA PRIMERO</a></td><td>UNO</td><td>25 PTS</td><td></td></tr>
            <tr><td>2</td><td><span data-bib="#22" data-class="flag--fra" class="flag"></span><a href="/en/rider/22/dos/bea-segundo">BEA SEGUNDO</a></td><td>DOS</td><td>20 PTS</td><td></td></tr>
            </tbody></table>
            """;

    @Test
    void aStageIsReadWithItsNumberAndADashOnTheWinnersTimeIsTheSameTime() {
        assertThat(printed(read(page("ite", 1, TIMES)))).isEqualTo("""
                STAGE Optional[1] of Vuelta
                1 11 ANA PRIMERO ESP UNO OptionalDouble[14047.0] OptionalDouble[0.0] OptionalDouble.empty
                2 22 BEA SEGUNDO FRA DOS OptionalDouble[14047.0] OptionalDouble[0.0] OptionalDouble.empty
                3 33 CRUZ TERCERA FRA DOS OptionalDouble[15333.0] OptionalDouble[1286.0] OptionalDouble.empty
                rejected: "later" is no time or gap
                """);
    }

    @Test
    void theStartNumberInALinkIsNoKeyForTheNextEditionGivesItToAnother() {
        assertThat(read(page("ite", 1, TIMES)).sheets().get(0).lines())
                .extracting(ResultLine::key)
                .containsOnly(Optional.empty());
    }

    @Test
    void afterTheLastStageTheGeneralClassificationIsTheWholeRaces() {
        assertThat(read(page("itg", 1, TIMES)).sheets().get(0).stage()).contains("1");
        assertThat(read(page("itg", 2, TIMES)).sheets().get(0).stage()).isEmpty();
    }

    @Test
    void pointsAreReadFromAPointsClassification() {
        assertThat(printed(read(page("ipg", 2, POINTS)))).isEqualTo("""
                POINTS Optional.empty of Vuelta
                1 11 ANA PRIMERO ESP UNO OptionalDouble.empty OptionalDouble.empty OptionalDouble[25.0]
                2 22 BEA SEGUNDO FRA DOS OptionalDouble.empty OptionalDouble.empty OptionalDouble[20.0]
                """);
    }

    @Test
    void theRaceAndTheYearStandInTheHeadlineOfAYearPage() {
        String yearPage = "<h3 class=\"heading\">Tour de France Femmes 2025</h3>" + page("itg", 2, TIMES);

        assertThat(read(yearPage).sheets().get(0).edition().raceName()).contains("Tour de France Femmes");
        assertThat(read(yearPage).sheets().get(0).edition().year()).hasValue(2025);
        assertThat(read(page("itg", 2, TIMES)).sheets().get(0).edition().year()).isEmpty();
    }

    @Test
    void pointsOfOneDayAreRejectedRowByRowBecauseTheyAreNoClassification() {
        Reading reading = read(page("ipe", 1, POINTS));

        assertThat(reading.sheets()).isEmpty();
        assertThat(reading.linesSeen()).isEqualTo(2);
        assertThat(reading.rejects().get(0).reason())
                .isEqualTo("the ranking \"ipe\" is a single day's or the combativity prize: no classification of the"
                        + " race");
    }

    @Test
    void anEmptyFrameIsRefused() {
        assertThatThrownBy(() -> read("<table class=\"rankingTable\"><thead><tr><th>Rank</th></tr></thead></table>"))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: looked for a table \"rankingTable\" with rows, found none with any. The page is a"
                                + " frame that loads its ranking later; save the ranking itself");
    }

    @Test
    void aRankingThatTheMenuDoesNotNameIsRefused() {
        assertThatThrownBy(() -> read(page("xyz", 1, TIMES)))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: looked for the ranking selected in the page's menu (itg, ite, ipg, img, ijg, etg),"
                                + " found \"xyz\"");
    }

    @Test
    void aTableWithoutItsColumnsSaysWhichPageItIsIn() {
        assertThatThrownBy(() -> read(page("itg", 1, TIMES.replace("<th>Rider</th>", "<th>Cyclist</th>"))))
                .isInstanceOf(UnknownLayoutException.class)
                .hasMessage(
                        "page.html: looked for the columns pos and rider, found [Rank, Cyclist, Team, Times, Gap, B,"
                                + " P]");
    }

    static String page(String type, int stage, String table) {
        return """
                <div><select name="stage"><option value="1" %s>Stage 1</option><option value="2" %s>Stage 2</option></select>
                <select name="type"><option value="%s" selected>chosen</option></select></div>
                """.formatted(stage == 1 ? "selected" : "", stage == 2 ? "selected" : "", type) + table;
    }

    private static Reading read(String html) {
        Document document = new Document("page.html", html);
        ResultReader reader = Readers.forContent(document);
        assertThat(reader.format()).isEqualTo("letour");
        return reader.read(document);
    }

    private static String printed(Reading reading) {
        StringBuilder out = new StringBuilder();
        for (ResultSheet sheet : reading.sheets()) {
            out.append("%s %s of %s\n"
                    .formatted(
                            sheet.classification(),
                            sheet.stage(),
                            sheet.edition().raceName().orElse("Vuelta")));
            sheet.lines()
                    .forEach(line -> out.append("%d %d %s %s %s %s %s %s\n"
                            .formatted(
                                    line.rank().orElseThrow(),
                                    line.bib().orElseThrow(),
                                    line.rider(),
                                    line.nation().orElse("-"),
                                    line.team().orElse("-"),
                                    line.timeS(),
                                    line.gapS(),
                                    line.points())));
        }
        reading.rejects()
                .forEach(reject -> out.append("rejected: ")
                        .append(reject.reason().replaceFirst("[.] Allowed: .*", ""))
                        .append('\n'));
        return out.toString();
    }
}
