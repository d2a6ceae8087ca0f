package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The edition that palmares started from, asked through the three questions. */
final class GpMiguelIndurain2023Test {
    private static Archive archive;
    private static Scope scope;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
        scope = Scope.of(Races.find(archive, "gp-miguel-indurain"));
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void izagirreWonAgainSevenYearsAfter2016() {
        Row izagirre = only(RepeatWinners.of(archive, scope).winners(), "rider", "Ion Izagirre");

        assertThat(izagirre.getString("years")).isEqualTo("2016, 2023");
        assertThat(izagirre.getString("years_between")).isEqualTo("7");
        assertThat(izagirre.getLong("wins")).isEqualTo(2);
    }

    @Test
    void hisWinWasAtHomeInTheBasqueCountryAndNavarreButNotInNavarre() {
        Table origins = HomeWins.of(archive, scope, Home.Level.GROUP).origins();
        Row win = origins.where(origins.intColumn("year").isEqualTo(2023)).row(0);

        assertThat(win.getString("birth_place")).isEqualTo("Ormaiztegi");
        assertThat(win.getBoolean("same_group")).isTrue();
        assertThat(win.getBoolean("same_region")).isFalse();
        assertThat(win.getBoolean("same_province")).isFalse();
        assertThat(win.getBoolean("same_nation")).isTrue();
        assertThat(win.getDouble("distance_km")).isBetween(44.0, 46.0);
    }

    @Test
    void heWonByTwoSeconds() {
        Table editions = Gaps.of(archive, scope, 2).editions();
        Row edition = editions.where(editions.intColumn("year").isEqualTo(2023)).row(0);

        assertThat(edition.getString("winner")).isEqualTo("Ion Izagirre");
        assertThat(edition.getString("rider")).isEqualTo("Sergio Higuita");
        assertThat(edition.getDouble("gap_s")).isEqualTo(2);
    }

    @Test
    void forTheThirdTwoSourcesDifferAndTheResultsSiteIsBelieved() {
        Table third = archive.query("""
                SELECT value_used, source_used, value_stated, source_stated
                FROM conflicts('gp-miguel-indurain')
                WHERE year = 2023 AND rider = 'Mattias Skjelmose' AND field = 'gap_s'""");

        assertThat(third.rowCount()).isEqualTo(1);
        assertThat(third.row(0).getString("value_used")).isEqualTo("13");
        assertThat(third.row(0).getString("source_used")).startsWith("ProCyclingStats");
        assertThat(third.row(0).getString("value_stated")).isEqualTo("2");
        assertThat(third.row(0).getString("source_stated")).isEqualTo("Cyclingnews race-day report 2023-04-01");
    }

    @Test
    void theAnswersSayWhatTheyRestOn() {
        assertThat(RepeatWinners.of(archive, scope).sentence())
                .isEqualTo(
                        "12 riders have won GP Miguel Indurain more than once (winner known of 54 of 69 editions in the"
                                + " archive). Most wins: 3, by Alejandro Valverde, Hortensio Vidaurreta, Miguel María Lasa and Ángel"
                                + " Vicioso; editions that are not in the archive or whose winner is not known could change that. Won"
                                + " by a former winner: at least 16 of 54 editions with a known winner; titles kept: 5 of 47 in"
                                + " successive editions with both winners known.");
        assertThat(HomeWins.of(archive, scope, Home.Level.GROUP).sentence())
                .isEqualTo("GP Miguel Indurain: 16 of 54 wins went to a rider born in the"
                        + " race's home group of regions, 29.6 % (winner known of 54 of 69 editions in the archive). Not"
                        + " known: the winner of 15 editions; all of them away or all at home, the"
                        + " share of all 69 wins is 23.2 % or 44.9 %.");
        assertThat(Gaps.of(archive, scope, 2).sentence())
                .isEqualTo(
                        "The winning margin of GP Miguel Indurain is known of 17 of 69 editions in the archive: median 2 s,"
                                + " quartiles 0 and 6 s (type 7), from 0 to 92 s; same time in 7.");
    }

    private static Row only(Table table, String column, String value) {
        Table found = table.where(table.stringColumn(column).isEqualTo(value));
        assertThat(found.rowCount()).isEqualTo(1);
        return found.row(0);
    }
}
