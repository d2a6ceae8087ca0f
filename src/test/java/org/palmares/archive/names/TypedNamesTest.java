package org.palmares.archive.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.UnknownNameException;

/** The names of races and riders as people type them. */
final class TypedNamesTest {
    private static Archive archive;

    @BeforeAll
    static void makesAnArchive() {
        archive = Archives.inMemory();
        archive.change(change -> {
            change.run("""
                    INSERT INTO rider (rider_id, name, nation, source) VALUES
                        ('carlo-nomi', 'Carlo Nomi', 'ITA', 'x'),
                        ('carlo-nomi-2', 'Carlo Nomi', 'ITA', 'x'),
                        ('u472a80be', '山田 太郎', 'JPN', 'x'),
                        ('ivan-petrov', 'Иван Петров', 'RUS', 'x'),
                        ('old-spelling', 'Hans Strasser', 'AUT', 'x'),
                        ('hans-strasser', 'Johann Strasser', 'AUT', 'x');
                    INSERT INTO rider_merge VALUES ('old-spelling', 'hans-strasser', 'one man');
                    INSERT INTO race (race_id, name, winners_complete, source) VALUES
                        ('roubaix', 'Grand Prix de la Ville', false, 'x'),
                        ('tour-of-nowhere', 'Tour of Nowhere', false, 'x');
                    INSERT INTO edition (race_id, year, held, official_name, source)
                    VALUES ('tour-of-nowhere', 1950, 'held', 'Circuit du Néant', 'x')""", Map.of());
            return null;
        });
    }

    @AfterAll
    static void closesIt() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource({
        "paris-roubaix, paris-roubaix",
        "Paris-Roubaix, paris-roubaix",
        "Paris–Roubaix, paris-roubaix",
        "paris ROUBAIX, paris-roubaix",
        "parisroubaix, paris-roubaix",
        "Milan-San Remo, milano-sanremo",
        "Milano San Remo, milano-sanremo",
        "sanremo, milano-sanremo",
        "Ronde van Vlaanderen, tour-of-flanders",
        "ronde, tour-of-flanders",
        "flanders, tour-of-flanders",
        "Giro di Lombardia, il-lombardia",
        "lombardia, il-lombardia",
        "giro, giro-d-italia",
        "tour, tour-de-france",
        "worlds, world-championship-road-race",
        "omloop, omloop-het-nieuwsblad",
        "strade, strade-bianche",
        "flanders women, tour-of-flanders-women",
        "Luik-Bastenaken-Luik, liege-bastogne-liege",
        "Giro d’Italia, giro-d-italia",
        "Vuelta al Pais Vasco, itzulia-basque-country",
        "vuelta, vuelta-a-espana",
        "Tour of Spain, vuelta-a-espana",
        "liege, liege-bastogne-liege",
        "gp indurain, gp-miguel-indurain",
        "roubaix, roubaix",
        "circuit du neant, tour-of-nowhere",
        "nowhere, tour-of-nowhere",
    })
    void aRaceIsFoundByWhatPeopleCallIt(String typed, String id) {
        assertThat(RaceNames.of(archive).id(typed)).isEqualTo(id);
    }

    @Test
    void severalRacesThatMayBeMeantAreListed() {
        assertThatThrownBy(() -> RaceNames.of(archive).id("tour of"))
                .isInstanceOf(AmbiguousNameException.class)
                .hasMessage("the race 'tour of' may be tour-of-flanders (Tour of Flanders),"
                        + " tour-of-flanders-women (Tour of Flanders Women),"
                        + " tour-of-nowhere (Tour of Nowhere); give more of the name, or the id");
    }

    @ParameterizedTest
    @CsvSource({
        "Ronde van Vlanderen, tour-of-flanders",
        "Giro di Lombarda, il-lombardia",
        "Paris Roubiax, paris-roubaix",
        "Milan-San Reno, milano-sanremo",
    })
    void theNearestRaceIsNearByAnyOfItsNames(String typed, String nearest) {
        assertThatThrownBy(() -> RaceNames.of(archive).id(typed))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        unknown -> assertThat(unknown.nearest()).hasSize(3).startsWith(nearest));
    }

    @Test
    void aNameWithoutALetterIsUnknown() {
        assertThatThrownBy(() -> RaceNames.of(archive).id("-")).isInstanceOf(UnknownNameException.class);
        assertThatThrownBy(() -> RiderNames.of(archive).id("?")).isInstanceOf(UnknownNameException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "eddy-merckx, eddy-merckx",
        "Eddy Merckx, eddy-merckx",
        "MERCKX Eddy, eddy-merckx",
        "edd mer, eddy-merckx",
        "merckx, eddy-merckx",
        "pogacar, tadej-pogacar",
        "Tadej Pogačar, tadej-pogacar",
        "van der poel mathieu, mathieu-van-der-poel",
        "山田, u472a80be",
        "petrov ivan, ivan-petrov",
        "Петров Ив, ivan-petrov",
        "old-spelling, hans-strasser",
        "Straßer Hans, hans-strasser",
        "carlo-nomi-2, carlo-nomi-2",
    })
    void aRiderIsFoundByWhatPeopleCallHim(String typed, String id) {
        assertThat(RiderNames.of(archive).id(typed)).isEqualTo(id);
    }

    @Test
    void severalRidersWhoMayBeMeantAreListedWithWhatTellsThemApart() {
        assertThatThrownBy(() -> RiderNames.of(archive).id("izagirre"))
                .hasMessageStartingWith("the rider 'izagirre' may be ion-izagirre (Ion Izagirre, ESP,");
        assertThatThrownBy(() -> RiderNames.of(archive).idForChange("merckx"))
                .isInstanceOf(AmbiguousNameException.class)
                .hasMessage("the rider 'merckx' may be eddy-merckx (Eddy Merckx, BEL, 1966-1977),"
                        + " axel-merckx (Axel Merckx, BEL, 1996-2002); give more of the name, or the id");
        assertThatThrownBy(() -> RiderNames.of(archive).id("Carlo Nomi"))
                .hasMessage(
                        "the rider 'Carlo Nomi' may be carlo-nomi (Carlo Nomi, ITA), carlo-nomi-2 (Carlo Nomi, ITA);"
                                + " give more of the name, or the id");
    }

    @Test
    void anUnknownRiderIsToldWithTheNearest() {
        assertThatThrownBy(() -> RiderNames.of(archive).id("Tadej Pogakar"))
                .isInstanceOfSatisfying(
                        UnknownNameException.class,
                        unknown -> assertThat(unknown.nearest()).startsWith("tadej-pogacar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"race", "other_race", "RACE"})
    void aParameterAboutARaceTakesAnyOfItsNames(String parameter) {
        assertThat(TypedNames.resolve(archive, parameter, "Ronde van Vlaanderen"))
                .isEqualTo("tour-of-flanders");
    }

    @Test
    void otherParametersAndTheWordNullStayAsTheyAre() {
        assertThat(TypedNames.resolve(
                        archive,
                        Map.of("race", "null", "rider", "Eddy Merckx", "other_rider", "pogacar", "racer", "giro")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "race", "null", "rider", "eddy-merckx", "other_rider", "tadej-pogacar", "racer", "giro"));
    }
}
