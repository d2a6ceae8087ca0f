package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "0.17,0.17 s",
        "7,7 s",
        "59.9999,1:00",
        "62.26,1:02.26",
        "74,1:14",
        "3660,1:01:00",
        "10761.5,2:59:21.5"
    })
    void durationsHaveTheDecimalsThatThereAre(double seconds, String words) {
        assertThat(Cells.duration(seconds)).isEqualTo(words);
    }

    @Test
    void aSmallNumberIsNeverZero() {
        assertThat(Cells.number(0)).isEqualTo("0");
        assertThat(Cells.number(0.0005)).isEqualTo("5.0e-4");
        assertThat(Cells.number(0.00051)).isEqualTo("0.001");
        assertThat(Cells.number(0.00049)).isEqualTo("4.9e-4");
        assertThat(Cells.number(1.2e-6)).isEqualTo("1.2e-6");
        assertThat(Cells.number(-3.4e-12)).isEqualTo("−3.4e-12");
        assertThat(Cells.percent(0.0004)).isEqualTo("0.04 %");
        assertThat(Cells.percent(1.2e-6)).isEqualTo("1.2e-4 %");
        assertThat(Cells.percent(0)).isEqualTo("0 %");
    }
}
