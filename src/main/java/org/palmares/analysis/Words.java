package org.palmares.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as sentences print them. */
final class Words {
    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** A share as a percentage with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Seconds to the thousandth, without needless decimals: {@code 2}, {@code 6.75}, {@code 0.17}. */
    static String seconds(double seconds) {
        return BigDecimal.valueOf(Math.round(seconds * 1000), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
