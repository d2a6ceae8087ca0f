package org.palmares.archive.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.QueryException;
import org.palmares.archive.UnknownNameException;

/** Races and sets of races as people type them, and as the macros take them. */
final class RaceChoiceTest {
    private static Archive archive;

    @BeforeAll
    static void makesAnArchive() {
        archive = Archives.inMemory();
        archive.change(change -> {
            change.run("""
                    INSERT INTO race (race_id, name, category, winners_complete, source) VALUES
                        ('her-tour', 'Her Tour', 'women', false, 'x'),
                        ('sun-and-sea', 'Sun, Sea and Sand', 'men', false, 'x');
                    INSERT INTO race_set VALUES
                        ('mine', 'My Own Races', 'paris-roubaix', 'x'), ('mine', 'My Own Races', 'her-tour', 'x')""", Map.of());
            return null;
        });
    }

    @AfterAll
    static void closesIt() {
        archive.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roubaix|paris-roubaix",
                "roubaix, Ronde van Vlaanderen|paris-roubaix,tour-of-flanders",
                "Sun, Sea and Sand|sun-and-sea",
                "My own races|mine",
                "mine, giro|mine,giro-d-italia",
                "ALL women|all-women"
            })
    void namesBecomeIdsAndSetsStaySets(String given, String choice) {
        assertThat(RaceChoice.of(archive).resolve(given)).isEqualTo(choice);
    }

    @Test
    void oneUnknownNameOfAListIsToldWithTheNearestRacesAndSets() {
        assertThatThrownBy(() -> RaceChoice.of(archive).resolve("giro, mines"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("unknown race 'mines'; the nearest are mine, ");
    }

    @Test
    void macrosTakeTheSameAndAllIsEveryMensRace() {
        assertThat(races("My own races, her tour")).isEqualTo("her-tour, paris-roubaix");
        assertThat(races("Sun, Sea and Sand")).isEqualTo("sun-and-sea");
        assertThat(races("Milan-San Remo")).isEqualTo("milano-sanremo");
        assertThat(count("all")).isEqualTo(count("all-men")).isEqualTo(count("all-races") - count("all-women"));
        assertThat(count(null)).isEqualTo(count("all-races"));
    }

    @Test
    void aMacroRefusesAMisspeltRaceWithTheNearest() {
        assertThatThrownBy(() -> races("paris-rubaix"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith(
                        "Invalid Input Error: unknown race 'paris-rubaix'; the nearest are paris-roubaix, ");
        assertThatThrownBy(() -> archive.query("FROM most_wins('paris-rubaix')"))
                .hasMessageStartingWith(
                        "Invalid Input Error: unknown race 'paris-rubaix'; the nearest are paris-roubaix, ");
    }

    @Test
    void whereThereIsNoRaceNoneIsTheNearest() {
        try (Archive empty = Archives.inMemory()) {
            for (String table : List.of("race_set", "race_alias", "edition", "race")) {
                empty.change(change -> {
                    change.run("DELETE FROM " + table, Map.of());
                    return null;
                });
            }
            assertThatThrownBy(() -> empty.query("FROM races_of('Milano-Sanremo')"))
                    .hasMessageStartingWith("Invalid Input Error: unknown race 'Milano-Sanremo'; the nearest are none");
            assertThat(empty.query("FROM races_of(NULL)").isEmpty()).isTrue();
        }
    }

    @Test
    void aMacroFindsARiderByWordsAndRefusesWhatMayBeSeveral() {
        assertThat(archive.query("FROM rider_of('MERCKX Eddy')").stringColumn(0).asList())
                .containsExactly("eddy-merckx");
        assertThat(archive.query("FROM rider_of('pogacar')").stringColumn(0).asList())
                .containsExactly("tadej-pogacar");
        assertThatThrownBy(() -> archive.query("FROM rider_of('eddy mercks')"))
                .hasMessageStartingWith(
                        "Invalid Input Error: unknown rider 'eddy mercks'; the nearest are eddy-merckx, ");
        assertThatThrownBy(() -> archive.query("FROM rider_of('eddy')"))
                .hasMessageStartingWith("Invalid Input Error: the rider 'eddy' may be ")
                .hasMessageContaining("eddy-merckx");
    }

    private static String races(String given) {
        return String.join(
                ", ",
                archive.query("FROM races_of($race) ORDER BY race_id", Map.of("race", given))
                        .stringColumn(0)
                        .asList());
    }

    private static int count(String given) {
        Map<String, String> race = new java.util.HashMap<>();
        race.put("race", given);
        return archive.query("FROM races_of($race)", race).rowCount();
    }
}
