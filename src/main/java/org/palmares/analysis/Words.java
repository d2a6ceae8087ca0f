package org.palmares.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
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

    /** Years in ascending order, those next to each other as a span: {@code 1976, 1979 to 1991 and 2007}. */
    static String years(List<Integer> years) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < years.size(); i++) {
            boolean goesOn = i + 1 < years.size() && years.get(i + 1) == years.get(i) + 1;
            if (!goesOn) {
                spans.add(years.get(first) + (i == first ? "" : (i == first + 1 ? " and " : " to ") + years.get(i)));
                first = i + 1;
            }
        }
        boolean nested = spans.size() > 1 && spans.stream().anyMatch(span -> span.contains(" and "));
        return nested ? String.join(", ", spans).replace(" and ", ", ") : list(spans);
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

    /** Four significant digits, without needless zeros: {@code 12.35}, {@code 0.004217}, {@code 1094}. */
    static String figures(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : value < 0 ? "−∞" : "not known";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Such as {@code p = 0.023}, two significant digits; below 0.0001 that it is. */
    static String p(double p) {
        return p < 0.0001
                ? "p < 0.0001"
                : "p = "
                        + new BigDecimal(p)
                                .round(new MathContext(2))
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
