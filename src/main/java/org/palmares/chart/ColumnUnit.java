package org.palmares.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.palmares.chart.plane.Unit;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** What the values of a column count, where a chart's kind leaves it open. */
final class ColumnUnit {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final Set<ColumnType> DATES = Set.of(ColumnType.LOCAL_DATE, ColumnType.LOCAL_DATE_TIME);

    /** Endings that name a unit, as the archive uses them, and what a reader calls it. */
    private static final Map<String, String> ENDINGS =
            Map.of("_kmh", ", km/h", "_km", ", km", "_s", "", "_share", " share");

    private ColumnUnit() {}

    /**
     * Whole numbers from 1800 to 2100 are years, in whatever language the column is named; others are numbers of things, of which there
     * is no half.
     */
    static Unit of(Column<?> column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        if (DATES.contains(column.type())) {
            return Unit.DATE;
        }
        if (name.endsWith("_s")) {
            return Unit.SECONDS;
        }
        if (name.equals("share") || name.endsWith("_share")) {
            return Unit.SHARE;
        }
        return column instanceof NumericColumn<?> numbers && areWhole(numbers)
                ? areYears(numbers) ? Unit.YEAR : Unit.COUNT
                : Unit.NUMBER;
    }

    private static boolean areWhole(NumericColumn<?> numbers) {
        return known(numbers).findAny().isPresent() && known(numbers).allMatch(value -> value == Math.rint(value));
    }

    private static boolean areYears(NumericColumn<?> numbers) {
        return known(numbers).allMatch(value -> value >= FIRST_YEAR && value <= LAST_YEAR);
    }

    private static DoubleStream known(NumericColumn<?> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(row -> !numbers.isMissing(row))
                .mapToDouble(numbers::getDouble);
    }

    /** {@code speed_kmh} as {@code speed, km/h}; a name that is not the archive's stays as it is. */
    static String title(String header) {
        String title = header;
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (header.endsWith(ending.getKey())) {
                title = header.substring(0, header.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return title.replace('_', ' ').strip();
    }
}
