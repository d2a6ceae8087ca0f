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

    /** Which Tablesaw types are accepted. */
    public enum Kind {
        /** INTEGER, LONG, SHORT, FLOAT or DOUBLE. */
        NUMBER(
                "number",
                Set.of(ColumnType.INTEGER, ColumnType.LONG, ColumnType.SHORT, ColumnType.FLOAT, ColumnType.DOUBLE)),
        /** STRING or TEXT. */
        WORDS("text", Set.of(ColumnType.STRING)),
        /** Any type, taken as it prints. */
        ANY("any type", Set.of());

        private final String words;
        private final Set<ColumnType> types;

        Kind(String words, Set<ColumnType> types) {
            this.words = words;
            this.types = types;
        }

        boolean accepts(Column<?> column) {
            // A column without any known value takes whatever type its reader gave it: it is never mistyped.
            return types.isEmpty() || types.contains(column.type()) || column.countMissing() == column.size();
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
