package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class TellingColumnsTest {
    @Test
    void idsDecadesAndWhatSaysTheSameInEveryRowLeaveRoomForTheAnswer() {
        Table winners = Table.create(
                "winners",
                StringColumn.create("race_id", "gp-x", "gp-x"),
                IntColumn.create("year", new int[] {2022, 2023}),
                IntColumn.create("decade", new int[] {2020, 2020}),
                StringColumn.create("held", "held", "held"),
                StringColumn.create("cause", null, null),
                StringColumn.create("rider_id", "a", "a"),
                StringColumn.create("rider", "A", "A"),
                StringColumn.create("team", null, "T"),
                IntColumn.create("wins_so_far", new int[] {1, 2}));

        TellingColumns telling = TellingColumns.of(winners);

        assertThat(telling.shown().columnNames()).containsExactly("year", "rider", "team", "wins_so_far");
        assertThat(telling.inEveryRow()).containsExactly("held held");
    }

    @Test
    void aSingleRowShowsAllButItsKeys() {
        Table one = Table.create(
                "one",
                StringColumn.create("race_id", "gp-x"),
                StringColumn.create("period", "all"),
                IntColumn.create("decade", 1),
                IntColumn.create("n", new int[] {0}));

        assertThat(TellingColumns.of(one).shown().columnNames()).containsExactly("period", "n");
    }

    @Test
    void whatHasNothingElseStays() {
        Table ids = Table.create("ids", StringColumn.create("rider_id", "a", "b"));

        assertThat(TellingColumns.of(ids).shown().columnNames()).containsExactly("rider_id");
    }

    @Test
    void whereThereIsNoRoomWhatAReaderCanBestDoWithoutGoesFirstAndNoNameIsCut() {
        Table winners = Table.create(
                "winners",
                IntColumn.create("year", new int[] {2022, 2023}),
                IntColumn.create("held_number", new int[] {1, 2}),
                IntColumn.create("edition_before", new int[] {2021, 2022}),
                StringColumn.create("rider", "Mathieu van der Poel", "Tadej Pogačar"),
                StringColumn.create("team", "Alpecin", "UAE"));

        // 5 columns: 4 + 11 + 14 + 20 + 7 letters, 3 of frame each, and a line at the end.
        assertThat(TellingColumns.of(winners, 72).shown().columnNames())
                .containsExactly("year", "held_number", "edition_before", "rider", "team");
        TellingColumns narrow = TellingColumns.of(winners, 71);
        assertThat(narrow.shown().columnNames()).containsExactly("year", "held_number", "rider", "team");
        assertThat(narrow.tooWide()).containsExactly("edition_before");
        assertThat(TellingColumns.of(winners, 10).shown().columnNames()).containsExactly("year", "rider");
    }
}
