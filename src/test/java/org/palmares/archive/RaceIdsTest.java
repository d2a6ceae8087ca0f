package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every macro that takes a race makes of one that there is not, and of none. */
final class RaceIdsTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar", "editions", "outcomes", "winners", "speeds", "palmares", "repeat_winners",
                        "defending_champions",
                "win_repetition", "winner_origins", "home_wins", "gaps", "winning_margins", "gap_summary", "gap_ecdf",
                        "coverage",
                "conflicts", "sources"
            })
    void aMistypedRaceIsAnErrorWithTheNearestAndNotAnEmptyAnswer(String macro) {
        assertThatThrownBy(() -> archive.query("FROM " + macro + "('paris-robaix')"))
                .hasMessageContaining("no race or set has the id 'paris-robaix'; the nearest are paris-roubaix, ");
    }

    @Test
    void whatIsDisputedOfRidersIsToldWhereEveryRaceIsAskedFor() {
        assertThat(archive.query("SELECT DISTINCT field FROM conflicts() WHERE race_id IS NULL ORDER BY field")
                        .stringColumn(0)
                        .asList())
                .containsExactly("birth_date", "birth_place", "nation");
    }
}
