package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.ask.QuestionCall;

/** What the sentences say at the edges: of years with one edition, with none, with nobody or somebody unknown. */
final class SentencesTest {
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
    void editionsThatNobodyWonAreNotEditionsWhoseWinnerIsNotKnown() {
        Scope struckOut = scope("tour-de-france").from(1999).to(2005);
        String nobody = "Tour de France, 1999 to 2005: no rider won any of the 7 editions held.";
        assertThat(winners(struckOut))
                .isEqualTo(
                        "Tour de France, 1999 to 2005: held in 7 of 7 years; no rider won any of the 7 editions held.");
        assertThat(repeats(struckOut)).isEqualTo(nobody);
        assertThat(home(struckOut, Home.Level.NATION)).isEqualTo(nobody);
        assertThat(gaps(struckOut))
                .isEqualTo(
                        "No edition of Tour de France, 1999 to 2005, has a winning margin (7 editions held; no winner by"
                                + " decision: 7).");
        assertThat(repeats(scope("giro-d-italia").from(1912).to(1912)))
                .isEqualTo("Giro d'Italia, 1912: no rider won the only edition held.");
    }

    @Test
    void editionsWhoseWinnerIsNotKnown() {
        Scope unknown = scope("gp-miguel-indurain").from(1991).to(1995);
        assertThat(winners(unknown))
                .isEqualTo(
                        "GP Miguel Indurain, 1991 to 1995: held in 5 of 5 years; winner known of 0 of 5 editions held.");
        assertThat(repeats(unknown))
                .isEqualTo(
                        "No winner is known of GP Miguel Indurain, 1991 to 1995 (winner known of 0 of 5 editions held).");
        assertThat(home(unknown, Home.Level.REGION)).isEqualTo(repeats(unknown));
        assertThat(gaps(unknown))
                .isEqualTo(
                        "The winning margin of GP Miguel Indurain, 1991 to 1995, is known of none of 5 editions held.");
    }

    @Test
    void yearsInWhichItWasNotHeldYearsBeforeTheFirstAndYearsThatAreMissing() {
        assertEverySentence(
                scope("tour-de-france").from(1940).to(1944), "Tour de France, 1940 to 1944, was not held.", "");
        assertEverySentence(
                scope("tour-de-france").to(1890), "The archive has no edition of Tour de France, to 1890.", "");
        assertEverySentence(
                scope("tour-de-france").from(2090), "The archive has no edition of Tour de France, from 2090.", "");
        assertEverySentence(
                scope("itzulia-basque-country").from(1979).to(1991),
                "The archive has no edition of Itzulia Basque Country, 1979 to 1991.",
                " Not in the archive: 1979 to 1991.");
        assertEverySentence(
                scope("gp-miguel-indurain").from(2026).to(2026),
                "The archive has no edition of GP Miguel Indurain, 2026.",
                " Not known whether it was held: 2026.");
    }

    @Test
    void oneEdition() {
        Scope first = scope("tour-de-france").from(1903).to(1903);
        assertThat(winners(first))
                .isEqualTo("Tour de France, 1903: held in 1 of 1 year; winner known of 1 of 1 edition held.");
        assertThat(repeats(first))
                .isEqualTo(
                        "No known winner has won Tour de France, 1903, more than once (winner known of 1 of 1 edition"
                                + " held). Won by a former winner: 0 of 1 edition with a known winner; no title could be kept, as the"
                                + " winners of no two successive editions are known.");
        assertThat(home(first, Home.Level.REGION))
                .isEqualTo(
                        "Tour de France, 1903, has no home region in the archive, so that its 1 win can't be told home"
                                + " or away; the level nation compares the nation that the winner raced for (winner known of 1 of 1"
                                + " edition held).");
        assertThat(home(first, Home.Level.NATION))
                .isEqualTo(
                        "Tour de France, 1903: 1 of 1 win went to a rider racing for the race's nation (winner known of 1"
                                + " of 1 edition held).");
        assertThat(gaps(first))
                .isEqualTo("The winning margin of Tour de France, 1903, is known of 1 of 1 edition held: 10761 s.");
    }

    @Test
    void whereTheListIsNotCompleteYearsWithoutAnEditionAreNotYearsWithoutARace() {
        Scope past = scope("strade-bianche-donne").from(2014).to(2025);
        assertThat(winners(past))
                .isEqualTo(
                        "Strade Bianche Women, 2014 to 2025: of 6 years 6 have an edition in the archive; winner known of"
                                + " 6 of 6 editions in the archive. The archive begins in 2015. The archive ends in 2020.");
        Scope one = scope("gp-miguel-indurain").from(2025);
        assertThat(winners(one))
                .isEqualTo(
                        "GP Miguel Indurain, from 2025: of 2 years 1 has an edition in the archive; winner known of 1 of 1"
                                + " edition in the archive. Not known whether it was held: 2026.");
        assertThat(repeats(one))
                .isEqualTo(
                        "No known winner has won GP Miguel Indurain, from 2025, more than once (winner known of 1 of 1"
                                + " edition in the archive). Editions that are not in the archive could change that. Won by a former"
                                + " winner: none that is known to be, of 1 edition with a known winner; titles kept: 0 of 1 in"
                                + " successive editions with both winners known.");
    }

    @Test
    void formerWinnersAreAtLeastSoManyWhereAnEarlierWinnerIsNotKnown() {
        assertThat(repeats(scope("gp-miguel-indurain")))
                .contains("Won by a former winner: at least 16 of 54 editions with a known winner;");
        assertThat(repeats(scope("il-lombardia")))
                .contains("Won by a former winner: 40 of 119 editions with a known winner;");
    }

    @Test
    void ofFewerThanFiveWinsThereIsNoPercentageNorAnInterval() {
        assertThat(home(scope("liege-bastogne-liege").from(1957).to(1957), Home.Level.REGION))
                .isEqualTo(
                        "Liège–Bastogne–Liège, 1957: 0 of 1 win whose winner's origin is known went to a rider born in the"
                                + " race's home region (winner known of 1 of 1 edition held). Not known: the origin of 1 win; all of"
                                + " them away or all at home, 0 or 1 of all 2 wins.");
        assertThat(home(scope("tour-of-flanders").from(2021).to(2024), Home.Level.NATION))
                .isEqualTo(
                        "Tour of Flanders, 2021 to 2024: 0 of 4 wins went to a rider racing for the race's nation (winner"
                                + " known of 4 of 4 editions held).");
        assertThat(home(scope("tour-of-flanders").from(2021).to(2025), Home.Level.NATION))
                .contains("0 of 5 wins", "0.0 %", "95 % interval");
    }

    @Test
    void whereNoOriginIsKnown() {
        assertThat(home(scope("paris-roubaix-femmes"), Home.Level.REGION))
                .isEqualTo(
                        "The winner's origin is not known of any of 5 wins of Paris–Roubaix Femmes, so that none can be told"
                                + " home or away (winner known of 5 of 5 editions held).");
        assertThat(home(scope("paris-roubaix-femmes").to(2021), Home.Level.REGION))
                .isEqualTo(
                        "The winner's origin is not known of the only win of Paris–Roubaix Femmes, to 2021, so that it can't"
                                + " be told home or away (winner known of 1 of 1 edition held).");
    }

    @Test
    void aNameWithACommaIsClosedByOne() {
        assertThat(gaps(scope("world-championship-road-race-women")))
                .startsWith("The winning margin of World Championship road race, women, is known of 12 of 36 editions");
    }

    @Test
    void aQuestionAboutYearsWithoutEditionsRestsOnNone() {
        assertThat(rests("tour-de-france", "to_year", "1890")).isEqualTo("Rests on no edition of Tour de France.");
        assertThat(rests("tour-de-france", "from_year", "2030")).isEqualTo("Rests on no edition of Tour de France.");
        assertThat(rests("tour-de-france", "from_year", "2025"))
                .isEqualTo("Rests on Tour de France, 2025: the podium is known of 1 of 1 edition held.");
        assertThat(rests("clasica-primavera", "to_year", "2000"))
                .isEqualTo(
                        "Rests on Clásica Primavera de Amorebieta, 1980 to 2000: the podium is known of 1 of 2 editions in"
                                + " the archive; of Clásica Primavera de Amorebieta not every edition is in the archive.");
    }

    private static String rests(String race, String years, String year) {
        return QuestionCall.of(archive, "podiums")
                .with("race", race)
                .with(years, year)
                .answer()
                .sentence();
    }

    private static void assertEverySentence(Scope scope, String sentence, String moreOfTheYears) {
        assertThat(winners(scope)).isEqualTo(sentence + moreOfTheYears);
        assertThat(repeats(scope)).isEqualTo(sentence);
        assertThat(home(scope, Home.Level.REGION)).isEqualTo(sentence);
        assertThat(gaps(scope)).isEqualTo(sentence);
    }

    private static Scope scope(String race) {
        return Scope.of(Races.find(archive, race));
    }

    private static String winners(Scope scope) {
        return Winners.of(archive, scope).sentence();
    }

    private static String repeats(Scope scope) {
        return RepeatWinners.of(archive, scope).sentence();
    }

    private static String home(Scope scope, Home home) {
        return HomeWins.of(archive, scope, home).sentence();
    }

    private static String gaps(Scope scope) {
        return Gaps.of(archive, scope, 2).sentence();
    }
}
