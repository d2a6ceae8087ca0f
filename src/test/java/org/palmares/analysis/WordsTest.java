package org.palmares.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "0.17,0.17", "2,2", "6.75,6.75", "0.1234,0.123", "10761,10761", "340394000,340394000"})
    void secondsHaveTheDecimalsThatThereAre(double seconds, String words) {
        assertThat(Words.seconds(seconds)).isEqualTo(words);
    }
}
