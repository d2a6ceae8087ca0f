package org.palmares.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "6:28:18        | 23298",
                "06:28:18       | 23298",
                "94h 33' 14''   | 340394",
                "94h 33m 14s    | 340394",
                "94h33'14\"     | 340394",
                "94h 33’ 14”    | 340394",
                "238h 44' 25''  | 859465",
                "04:39:03       | 16743",
                "64:32:08       | 232328",
                "02:26          | 146",
                "2' 26''        | 146",
                "26''           | 26",
            })
    void readsTimesInSeconds(String cell, long timeS) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.Time(timeS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "+ 00             | 0",
                "+ 02             | 2",
                "+20              | 20",
                "+ 1:14           | 74",
                "+01:14           | 74",
                "+0:02            | 2",
                "+ 01:13:58       | 4438",
                "+ 02h 59' 21''   | 10761",
                "+5\"             | 5",
                "+ 1' 05''        | 65",
            })
    void readsGapsInSeconds(String cell, long gapS) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.Gap(gapS));
    }

    @ParameterizedTest
    @ValueSource(strings = {",,", "s.t.", "s.t", "S.T.", "st", "ST", "m.t.", "mt", "m.s.t.", "MST", " ,, "})
    void readsDittoMarksAsTheTimeAbove(String cell) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.SameTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", "", "  ", "\u00a0"})
    void readsADashOrNothingAsUnknownAndNeverAsZero(String cell) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"5 km, 5000", "5km, 5000", "0.5 km, 500", "12.25 km, 12250"})
    void keepsADistanceBehindInMetres(String cell, long gapM) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.GapInKm(gapM));
    }

    @ParameterizedTest
    @CsvSource({
        "DNF, DNF",
        "AB, DNF",
        "ABD, DNF",
        "RIT, DNF",
        "DNS, DNS",
        "NP, DNS",
        "OTL, OTL",
        "OOT, OTL",
        "HD, OTL",
        "FTM, OTL",
        "DSQ, DSQ",
        "DQ, DSQ",
        "DISQ, DSQ",
        "REL, REL",
        "dnf, DNF",
        "DF, FINISHED"
    })
    void readsHowTheRaceEnded(String cell, FinishStatus status) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new TimeCell.Status(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5", "12", "1:2", "1:234", "1:60:00", "75:30", "1:14:60", "+ 99", "-0:10", "6:28:18:00", "4.39.03",
                "1:14 s.t.", "94h", "94h 14''", "4:57:494:57:49", "n.c.", "+", "++ 5", "+ s.t.", "five", "٣:٢٤", ","
            })
    void refusesEverythingElse(String cell) {
        assertThatThrownBy(() -> TimeNotation.parse(cell))
                .isInstanceOf(TimeNotationException.class)
                .hasMessageStartingWith("'" + cell + "' ")
                .satisfies(thrown ->
                        assertThat(((TimeNotationException) thrown).cell()).isEqualTo(cell));
    }

    @Test
    void quotesTheCellAndListsWhatIsAllowed() {
        assertThatThrownBy(() -> TimeNotation.parse("4.39.03 h"))
                .hasMessage("'4.39.03 h' is not a time; allowed are a time (4:39:03, 94h 33' 14'', or 2:26 for minutes "
                        + "and seconds), a gap (+ 1:14, + 02h 59' 21'', + 05, +5\"), the time above (s.t. m.t. m.s.t. "
                        + "ST ,,), a distance behind (5 km), - or nothing for unknown, or DNF DNS OTL DSQ REL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:13.57", "0:12,5", "+ 0:00.4", "1h 02' 03.5''"})
    void refusesFractionsOfASecondInsteadOfCuttingThemOff(String cell) {
        assertThatThrownBy(() -> TimeNotation.parse(cell))
                .hasMessageStartingWith("'" + cell + "' has a fraction, and only whole seconds are kept; allowed are ");
    }

    @Test
    void quotesOnlyTheBeginningOfALongCell() {
        assertThatThrownBy(() -> TimeNotation.parse("x".repeat(1_000_000)))
                .hasMessageStartingWith("'" + "x".repeat(80) + "…' is too long for a time; allowed are ");
    }

    @Property
    void formattingAndParsingIsTheIdentity(@ForAll("cells") TimeCell cell) {
        assertThat(TimeNotation.parse(TimeNotation.format(cell))).isEqualTo(cell);
    }

    @Property
    void anyTextIsReadOrRefusedAsATimeAndNothingElseHappens(@ForAll String text) {
        TimeCell cell;
        try {
            cell = TimeNotation.parse(text);
        } catch (TimeNotationException refused) {
            return;
        }
        assertThat(TimeNotation.parse(TimeNotation.format(cell))).isEqualTo(cell);
    }

    @Provide
    Arbitrary<TimeCell> cells() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, TimeNotation.LONGEST_S);
        return Arbitraries.oneOf(
                seconds.map(TimeCell.Time::new),
                seconds.map(TimeCell.Gap::new),
                Arbitraries.longs().between(0, TimeNotation.LONGEST_M).map(TimeCell.GapInKm::new),
                Arbitraries.of(FinishStatus.class).map(TimeCell.Status::new),
                Arbitraries.of(new TimeCell.SameTime(), new TimeCell.Unknown()));
    }
}
