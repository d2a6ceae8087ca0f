package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed lists of other countries and times, and pages that are no pages. */
final class PrintedListsTest {
    @Test
    void aFrenchListTellsTeamDistanceAndTimes() {
        Reading reading = read("""
                Test Classic 2019
                1. UNO Ann (ESP) Team Alpha les 187 km en 4h 10' 11" (moy. 44,8 km/h)
                2. DOS Bea (FRA) Team Beta à 2"
                3. TRES Cleo (ITA) m.t.
                """);

        assertThat(lines(reading))
                .containsExactly(
                        "1 UNO Ann ESP Team Alpha 15011.0 0.0",
                        "2 DOS Bea FRA Team Beta 15013.0 2.0",
                        "3 TRES Cleo ITA - 15013.0 2.0");
        assertThat(reading.sheets().get(0).edition().distanceKm()).hasValue(187);
        assertThat(reading.sheets().get(0).edition().raceName()).hasValue("Test Classic");
        assertThat(reading.rejects()).isEmpty();
    }

    @Test
    void aTeamMayStandInBrackets() {
        Reading reading = read("""
                Test Classic 1951

                1. Ann Uno (Bianchi) 5hr 32min 10sec
                2. Bea Dos (Legnano-Pirelli) s.t.
                3. Cleo Tres (Legnano) @ 1min 5sec
                4. Dora Cuatro (Legnano) far behind
                """);

        assertThat(lines(reading))
                .containsExactly(
                        "1 Ann Uno - Bianchi 19930.0 0.0",
                        "2 Bea Dos - Legnano-Pirelli 19930.0 0.0",
                        "3 Cleo Tres - Legnano 19995.0 65.0");
        assertThat(reading.rejects())
                .extracting(reject -> reject.at().line() + " " + reject.reason())
                .containsExactly(
                        "6 \"far behind\" is no time. Allowed behind a team in brackets: 4:59:31, 5hr 32min 10sec, s.t.,"
                                + " @ 1min 5sec");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 2000, 5000})
    void tablesWithinTablesAreRefusedAtOnce(int depth) {
        String page = "<html><title>procyclingstats</title>" + "<table class=results><tr><td>".repeat(depth)
                + "</td></tr></table>".repeat(depth) + "</html>";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> new ProCyclingStatsReader().read(new Document("deep.html", page)))
                        .isInstanceOf(UnknownLayoutException.class)
                        .hasMessageStartingWith("deep.html: its elements are nested ")
                        .hasMessageEndingWith(" deep, as those of no page of results are. Allowed: 200"));
    }

    private static Reading read(String text) {
        Document document = new Document("list.txt", text);
        assertThat(new ResultListReader().recognises(document)).isTrue();
        return new ResultListReader().read(document);
    }

    private static List<String> lines(Reading reading) {
        return reading.sheets().get(0).lines().stream()
                .map(line -> line.rank().getAsInt() + " " + line.rider() + " "
                        + line.nation().orElse("-") + " " + line.team().orElse("-") + " "
                        + line.timeS().getAsDouble() + " " + line.gapS().getAsDouble())
                .toList();
    }
}
