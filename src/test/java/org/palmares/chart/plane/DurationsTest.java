package org.palmares.chart.plane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "0.17,0.17 s",
        "0.001,0.001 s",
        "2,2 s",
        "6.75,6.75 s",
        "59.9996,1:00 min",
        "60,1:00 min",
        "62.26,1:02.26 min",
        "74,1:14 min",
        "3660,1:01:00 h",
        "10761.5,2:59:21.5 h"
    })
    void wordsHaveTheDecimalsThatThereAre(double seconds, String words) {
        assertThat(Durations.words(seconds)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "0.5,0.5 s", "60.5,1:00.5 min", "60,1 min", "5400,1:30 h", "7200,2 h"})
    void roundMinutesAndHoursAreShortOnAnAxis(double seconds, String words) {
        assertThat(Durations.axis(seconds)).isEqualTo(words);
    }
}
