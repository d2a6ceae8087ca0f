package org.palmares.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.model.TimeCell.Gap;
import org.palmares.model.TimeCell.GapInKm;
import org.palmares.model.TimeCell.SameTime;
import org.palmares.model.TimeCell.Status;
import org.palmares.model.TimeCell.Time;
import org.palmares.model.TimeCell.Unknown;

final class TimeNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "6:28:18 | 23298",
                "04:39:03 | 16743",
                "94h 33' 14'' | 340394",
                "94h 33m 14s | 340394",
                "94h33'14\" | 340394",
                "94h 33′ 14″ | 340394",
                "02:26 | 146",
                "02:02:26 | 7346",
                "5\" | 5",
                "2' | 120",
                "103:00:07 | 370807"
            })
    void aTimeHasNoPlusSign(String cell, long seconds) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Time(seconds * 1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "+ 00 | 0",
                "+ 02 | 2",
                "+ 1:14 | 74",
                "+01:14 | 74",
                "+0:02 | 2",
                "+5\" | 5",
                "+ 02h 59' 21'' | 10761",
                "+ 00h 00' 08'' | 8",
                "+3:59:10 | 14350",
                "+ 1' 05'' | 65"
            })
    void aGapHasAPlusSign(String cell, long seconds) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Gap(seconds * 1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1h 02' 03.5'' | 3723500",
                "1h02'03\"5 | 3723500",
                "45' 24.99'' | 2724990",
                "45' 24,99'' | 2724990",
                "45'24\"99 | 2724990",
                "45'24''99 | 2724990",
                "45′24″99 | 2724990",
                "45m 24.99s | 2724990",
                "24\"9 | 24900",
                "45:24.99 | 2724990",
                "45:24,99 | 2724990",
                "0:45:24.990 | 2724990",
                "0:00:12.3 | 12300",
                "45.24,99 | 2724990",
                "1.02,26 | 62260",
                "4.19,3 | 259300",
                "4.19,0 | 259000",
                "0.00,17 | 170",
                "100.00,05 | 6000050"
            })
    void theSecondsOfATimeMayHaveDecimals(String cell, long millis) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Time(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "+ 01' 02.26'' | 62260",
                "+ 1:02.26 | 62260",
                "+1:02,26 | 62260",
                "+1.02,26 | 62260",
                "+ 0:00.4 | 400",
                "+0.17 | 170",
                "+0,17 | 170",
                "+0.172 | 172",
                "+ 17.2 | 17200",
                "+17,22 | 17220"
            })
    void theSecondsOfAGapMayHaveDecimals(String cell, long millis) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Gap(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {",,", "s.t.", "S.T.", "st", "ST", "m.t.", "m.s.t.", "mst", "z.t."})
    void sameTimeIsItsOwnValue(String cell) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new SameTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "\u2013", "\u2014", "\u00a0"})
    void nothingSaidIsUnknownAndNotZero(String cell) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0:00", "\u22120:00", " -0:00 "})
    void aGapOfMinusZeroIsOfARiderWhoseTimeNobodyKnows(String cell) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "DNF,DNF",
        "AB,DNF",
        "RIT,DNF",
        "FTM,OTL",
        "DISQ,DSQ",
        "DF,FINISHED",
        "DNS,DNS",
        "NP,DNS",
        "OTL,OTL",
        "HD,OTL",
        "OOT,OTL",
        "DSQ,DSQ",
        "DQ,DSQ",
        "REL,REL",
        "dnf,DNF"
    })
    void aStatusMayStandInThePlaceOfATime(String cell, FinishStatus status) {
        assertThat(TimeNotation.parse(cell)).isEqualTo(new Status(status));
    }

    @Test
    void aDistanceIsAGapWithoutSeconds() {
        assertThat(TimeNotation.parse("5 km")).isEqualTo(new GapInKm(5));
        assertThat(TimeNotation.parse("+ 0,5 km")).isEqualTo(new GapInKm(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "4:5",
                "1:2:3",
                "+",
                "+ -1",
                "-0:14",
                "3:61",
                "1:60:00",
                "1h 75' 00''",
                "4:57:494:57:49",
                ",",
                "abc",
                "h",
                "+ 1:1",
                "12 34",
                "3''4'",
                "1:00:00:00",
                "94h",
                "94h 14''",
                "+ DNF",
                "17,22",
                "17.22",
                "45.24",
                "4.02,345",
                "4.2,34",
                "1.02.03,45",
                "1.02.26",
                "45:24.",
                "45:24.9999",
                "45:24.9.9",
                "45:24:99.",
                "45.5:24",
                "45.5' 24''",
                "45' 24.9''9",
                "45'24\"9999",
                "+1.234",
                "+1,234",
                "+0.1234",
                "+ 1.",
                "+.17",
                "-0:00:00",
                "-0:01",
                "1000:00"
            })
    void anythingElseIsRefused(String cell) {
        assertThatThrownBy(() -> TimeNotation.parse(cell))
                .isInstanceOf(TimeNotationException.class)
                .hasMessageStartingWith("\"" + cell + "\" ");
    }

    @Test
    void theMessageQuotesTheCellAndListsWhatIsAllowed() {
        assertThatThrownBy(() -> TimeNotation.parse("4.02"))
                .hasMessage("\"4.02\" is no time or gap. Allowed: a time (6:28:18, 02:26, 45:24.99, 94h 33' 14'', 94h"
                        + " 33m 14s), a gap (+ 1:14, + 02, +0.17, + 02h 59' 21'', +5\"), the time above (,, s.t. m.t."
                        + " m.s.t. z.t. ST), a distance (5 km), a status (DNF DNS OTL DSQ REL AB HD NP OOT ...), or - for"
                        + " unknown");
    }

    @Test
    void minutesAndSecondsEndAt59() {
        assertThatThrownBy(() -> TimeNotation.parse("1h 75' 00''"))
                .hasMessageStartingWith("\"1h 75' 00''\" has 75 where minutes and seconds end at 59. Allowed: ");
        assertThatThrownBy(() -> TimeNotation.parse("45.61,99"))
                .hasMessageStartingWith("\"45.61,99\" has 61 where minutes and seconds end at 59. Allowed: ");
    }

    @Test
    void aTimeIsPrintedWithTheDecimalsItHas() {
        assertThat(TimeNotation.format(new Time(340_394_000))).isEqualTo("94:33:14");
        assertThat(TimeNotation.format(new Time(2_724_990))).isEqualTo("0:45:24.99");
        assertThat(TimeNotation.format(new Gap(0))).isEqualTo("+0:00");
        assertThat(TimeNotation.format(new Gap(170))).isEqualTo("+0:00.17");
        assertThat(TimeNotation.format(new Gap(3_600_001))).isEqualTo("+1:00:00.001");
    }

    @Test
    void ofALongCellOnlyTheBeginningIsQuoted() {
        assertThatThrownBy(() -> TimeNotation.parse("x".repeat(1_000_000)))
                .hasMessageStartingWith("\"" + "x".repeat(80) + "...\" is too long for a time or gap. Allowed: ");
    }

    @Property
    void parsingWhatWasFormattedGivesTheSameCell(@ForAll("cells") TimeCell cell) {
        assertThat(TimeNotation.parse(TimeNotation.format(cell))).isEqualTo(cell);
    }

    @Property
    void everyNotationOfATimeHasTheSameValue(@ForAll @LongRange(max = TimeCell.LONGEST_MS / 1000) long seconds) {
        long h = seconds / 3600;
        long m = seconds / 60 % 60;
        long s = seconds % 60;
        for (String notation : new String[] {
            "%d:%02d:%02d", "%dh %02d' %02d''", "%dh%02d'%02d\"", "%dh %02dm %02ds", "%02dh %02d′ %02d″"
        }) {
            assertThat(TimeNotation.parse(notation.formatted(h, m, s))).isEqualTo(new Time(seconds * 1000));
            assertThat(TimeNotation.parse("+ " + notation.formatted(h, m, s))).isEqualTo(new Gap(seconds * 1000));
        }
    }

    @Property
    void everyNotationOfAFractionHasTheSameValue(@ForAll @LongRange(max = 5_999_99) long hundredths) {
        long m = hundredths / 6000;
        long s = hundredths / 100 % 60;
        long h = hundredths % 100;
        for (String notation : new String[] {
            "%d:%02d.%02d", "%d:%02d,%02d", "%d.%02d,%02d", "%d' %02d.%02d''", "%d'%02d\"%02d", "%dm %d.%02ds"
        }) {
            assertThat(TimeNotation.parse(notation.formatted(m, s, h))).isEqualTo(new Time(hundredths * 10));
            assertThat(TimeNotation.parse("+" + notation.formatted(m, s, h))).isEqualTo(new Gap(hundredths * 10));
        }
    }

    @Property
    void anyTextIsEitherReadOrRefusedByName(@ForAll String cell) {
        try {
            assertThat(TimeNotation.parse(cell)).isNotNull();
        } catch (TimeNotationException refused) {
            assertThat(refused).hasMessageContaining(cell.substring(0, Math.min(cell.length(), 80)));
        }
    }

    @Provide
    Arbitrary<TimeCell> cells() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, TimeCell.LONGEST_MS).map(Time::new),
                Arbitraries.longs().between(0, TimeCell.LONGEST_MS).map(Gap::new),
                Arbitraries.integers().between(0, 999_999).map(metres -> new GapInKm(metres / 1000.0)),
                Arbitraries.of(FinishStatus.values()).map(Status::new),
                Arbitraries.of(new SameTime(), new Unknown()));
    }
}
