package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CellTextTest {

    @Property
    boolean everyDoubleReadsBackAsItself(@ForAll double number) {
        return Double.parseDouble(CellText.exact(number)) == number;
    }

    @Property
    boolean everyFloatReadsBackAsItself(@ForAll float number) {
        return Float.parseFloat(CellText.exact(number)) == number;
    }

    @Test
    void numbersOfOrdinarySizeHaveNoExponent() {
        assertThat(CellText.exact(190.0)).isEqualTo("190");
        assertThat(CellText.exact(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(CellText.exact(1e7)).isEqualTo("10000000");
        assertThat(CellText.exact(1e20)).isEqualTo("100000000000000000000");
        assertThat(CellText.exact(1e-7)).isEqualTo("0.0000001");
        assertThat(CellText.exact(-0.0)).isEqualTo("0");
        assertThat(CellText.exact(1e21)).isEqualTo("1E+21");
        assertThat(CellText.exact(1.5e-8)).isEqualTo("1.5E-8");
    }

    /** Java 17 writes {@code 4.9E-324} and, up to 18, {@code 1.9999999999999998E23}. */
    @Test
    void theTextIsTheShortestWhereJavasIsNot() {
        assertThat(CellText.exact(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(CellText.exact(2.0E-3)).isEqualTo("0.002");
        assertThat(CellText.exact(Double.parseDouble("2E23"))).isEqualTo("2E+23");
    }

    @Test
    void forReadingSixSignificantDigitsAreKeptAndNoDigitBeforeThePoint() {
        assertThat(CellText.forReading(1.0 / 3)).isEqualTo("0.333333");
        assertThat(CellText.forReading(2.0 / 3 / 1000)).isEqualTo("0.000666667");
        assertThat(CellText.forReading(41.98765432)).isEqualTo("41.9877");
        assertThat(CellText.forReading(12_345_678.9)).isEqualTo("12345679");
        assertThat(CellText.forReading(190.0)).isEqualTo("190");
        assertThat(CellText.forReading(0.1f)).isEqualTo("0.1");
        assertThat(CellText.forReading(0.99999999)).isEqualTo("1");
        assertThat(CellText.forReading(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void aDecimalKeepsItsZeros() {
        assertThat(CellText.exact(new BigDecimal("12.50"))).isEqualTo("12.50");
        assertThat(CellText.forReading(new BigDecimal("12.50"))).isEqualTo("12.50");
        assertThat(CellText.forReading(new BigDecimal("0.00"))).isEqualTo("0.00");
        assertThat(CellText.forReading(new BigDecimal("12345.25"))).isEqualTo("12345.25");
    }

    @Test
    void timesAlwaysHaveSeconds() {
        assertThat(CellText.exact(LocalTime.of(4, 46))).isEqualTo("04:46:00");
        assertThat(CellText.exact(LocalDateTime.of(1903, 7, 1, 15, 16))).isEqualTo("1903-07-01T15:16:00");
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(CellText.forReading(1234.5)).isEqualTo("1234.5");
            assertThat(CellText.exact(LocalTime.of(4, 46))).isEqualTo("04:46:00");
        } finally {
            Locale.setDefault(before);
        }
    }
}
