package org.palmares.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.analysis.Home;
import org.palmares.archive.Archives;
import org.palmares.archive.UnknownNameException;
import org.palmares.model.Standing;

final class PalmaresTest {
    private static Palmares palmares;

    @BeforeAll
    static void open() {
        palmares = Palmares.of(Archives.inMemory());
    }

    @AfterAll
    static void close() {
        palmares.close();
    }

    private static RaceQuestions race() {
        return palmares.race("gp-miguel-indurain");
    }

    @Test
    void anAnswerIsThatOfTheAnalysisInSentenceTableAndFigure() {
        var repeats = race().repeatWinners();
        assertThat(repeats.sentence()).isEqualTo(repeats.facts().sentence());
        assertThat(repeats.table()).isSameAs(repeats.facts().winners());
        assertThat(repeats.chart().title()).isEqualTo("Winners, GP Miguel Indurain");
        assertThat(repeats.chart().description()).contains("Ion Izagirre (2016, 2023)");
    }

    @Test
    void homeAsALevelIsDrawnByDecade() {
        var home = race().homeWins(Home.Level.GROUP);
        assertThat(home.chart().title())
                .isEqualTo("Home is born in the race's home group of regions: GP Miguel Indurain");
        assertThat(home.chart().description())
                .startsWith("Known: 54 of 69 editions, 16 of them home wins. 1950s: home 6");
    }

    @Test
    void homeAsADistanceIsDrawnByWinnerEachOnce() {
        assertThat(race().homeWins(new Home.Within(50)).chart().description())
                .startsWith("38 winners. 6 born within 50 km of the finish. " + "Hortensio Vidaurreta 6 km, 3 wins;");
    }

    @Test
    void gapsAreThoseOfTheSecondUnlessARankIsGiven() {
        assertThat(race().gaps().facts().rank()).isEqualTo(2);
        assertThat(race().gaps(10).facts().rank()).isEqualTo(10);
        assertThat(race().gaps().chart().title()).isEqualTo("Winning margins, GP Miguel Indurain");
        assertThat(race().gaps(10).chart().title()).isEqualTo("Gaps of rank 10, GP Miguel Indurain");
    }

    @Test
    void optionsNarrowWhatIsAskedAndLeaveTheQuestionAsItWas() {
        RaceQuestions race = race();
        var some = race.from(1999).to(2010).as(Standing.RACED).winners();
        assertThat(some.sentence())
                .startsWith(
                        "GP Miguel Indurain, 1999 to 2010, as raced: held in 12 of 12 years; winner known of 11 of 12");
        assertThat(race.scope()).isEqualTo(race().scope());
    }

    @Test
    void aRaceOfNoKnownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> palmares.race("gp-miguel-induran"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage(
                        "unknown race 'gp-miguel-induran'; the nearest are gp-miguel-indurain, world-championship-road-race,"
                                + " amstel-gold-race");
    }

    @Test
    void theRacesAreThoseOfTheArchive() {
        assertThat(palmares.races().stringColumn("race_id").asList()).contains("paris-roubaix", "gp-miguel-indurain");
    }

    @Test
    void aScopeWithoutAnyEditionStillHasItsFigures() {
        RaceQuestions future = race().from(2090);
        assertThat(future.winners().chart().description()).isNotBlank();
        assertThat(future.gaps().chart().description()).isNotBlank();
        assertThat(future.homeWins(Home.Level.REGION).chart().description()).isNotBlank();
        assertThat(future.homeWins(new Home.Within(50)).chart().description()).isNotBlank();
    }
}
