package org.palmares.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.columns.Column;

/**
 * A column that a chart is drawn from.
 *
 * @param name the column's name, any case; a name in angle brackets says that the place counts and not the name
 * @param kind the types it may have
 * @param need whether the chart can do without
 * @param meaning what its values mean, and what a missing one does
 */
public record ChartColumn(String name, Kind kind, Need need, String meaning) {
    private static final Set<ColumnType> NUMBERS =
            Set.of(ColumnType.INTEGER, ColumnType.LONG, ColumnType.SHORT, ColumnType.FLOAT, ColumnType.DOUBLE);

    private static final Set<ColumnType> DATES = Set.of(ColumnType.LOCAL_DATE, ColumnType.LOCAL_DATE_TIME);

    /** Which Tablesaw types are accepted. */
    public enum Kind {
        /** INTEGER, LONG, SHORT, FLOAT or DOUBLE. */
        NUMBER("number"),
        /** A number, LOCAL_DATE or LOCAL_DATE_TIME. */
        PLACE("number or date"),
        /** STRING. */
        WORDS("text"),
        /** Any type, taken as it prints. */
        ANY("any type");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean accepts(Column<?> column) {
            // A column without any known value takes whatever type its reader gave it: it is never mistyped.
            return column.countMissing() == column.size()
                    || switch (this) {
                        case NUMBER -> NUMBERS.contains(column.type());
                        case PLACE -> NUMBERS.contains(column.type()) || DATES.contains(column.type());
                        case WORDS -> column.type().equals(ColumnType.STRING);
                        case ANY -> true;
                    };
        }
    }

    /** Whether the chart can do without the column. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    static ChartColumn required(String name, Kind kind, String meaning) {
        return new ChartColumn(name, kind, Need.REQUIRED, meaning);
    }

    static ChartColumn optional(String name, Kind kind, String meaning) {
        return new ChartColumn(name, kind, Need.OPTIONAL, meaning);
    }

    /** {@code gap_s (number)}, {@code wins (number, optional)}. */
    @Override
    public String toString() {
        return name + " (" + kind.words + (need == Need.OPTIONAL ? ", optional)" : ")");
    }

    static String list(List<ChartColumn> columns) {
        return columns.stream().map(ChartColumn::toString).collect(Collectors.joining(", "));
    }
}
