package org.palmares.chart.plane;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number in the words of a figure: four digits at most behind none that matter. */
public final class Numbers {
    private Numbers() {}

    /** Two digits that matter, for rates that are not known better. */
    public static String two(double value) {
        BigDecimal two = BigDecimal.valueOf(value).round(new MathContext(2)).stripTrailingZeros();
        return Ticks.number(two.doubleValue(), Math.max(0, two.scale()));
    }

    /** {@code 1,234}, {@code 0.3333}, {@code −2.5}: whole numbers whole, others to four digits. */
    public static String words(double value) {
        if (value == Math.rint(value)) {
            return Ticks.number(value, 0);
        }
        BigDecimal four = BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
        return Ticks.number(four.doubleValue(), Math.max(0, four.scale()));
    }
}
