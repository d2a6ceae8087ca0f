package org.palmares.chart;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.chart.plane.Unit;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table checked against the columns of a chart, read cell by cell with unknown as empty. */
final class CheckedTable {
    private static final double NANOS_OF_A_DAY = 86_400e9;

    private final String chart;
    private final Table table;
    private final List<ChartColumn> columns;

    private CheckedTable(String chart, Table table, List<ChartColumn> columns) {
        this.chart = chart;
        this.table = table;
        this.columns = columns;
    }

    /** @throws ChartFrameException when a required column is missing or one has a type that can't be drawn */
    static CheckedTable of(String chart, Table table, List<ChartColumn> columns) {
        CheckedTable frame = new CheckedTable(chart, table, columns);
        for (int i = 0; i < columns.size(); i++) {
            ChartColumn wanted = columns.get(i);
            Optional<Column<?>> found = frame.find(i);
            if (found.isEmpty() && wanted.need() == ChartColumn.Need.REQUIRED) {
                throw frame.refused("lacks " + wanted);
            }
            if (found.isPresent() && !wanted.kind().accepts(found.get())) {
                throw frame.refused("needs " + wanted + " but got " + typed(found.get()));
            }
        }
        return frame;
    }

    int rows() {
        return table.rowCount();
    }

    /** The name that the table gives a column. */
    String header(String name) {
        return find(position(name)).map(Column::name).orElse(name);
    }

    /** Whether the table has the column. */
    boolean has(String name) {
        return find(position(name)).isPresent();
    }

    /** A finite number, or the days from 1 January 1970 to a date; what is infinite has no place on any axis. */
    OptionalDouble number(String name, int row) {
        return find(position(name)).stream()
                .mapToDouble(column -> value(column, row))
                .filter(Double::isFinite)
                .findFirst();
    }

    private static double value(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return Double.NaN;
        }
        if (column instanceof DateColumn dates) {
            return dates.get(row).toEpochDay();
        }
        if (column instanceof DateTimeColumn times) {
            LocalDateTime time = times.get(row);
            return time.toLocalDate().toEpochDay() + time.toLocalTime().toNanoOfDay() / NANOS_OF_A_DAY;
        }
        return column instanceof NumericColumn<?> numbers ? numbers.getDouble(row) : Double.NaN;
    }

    /** How many values are infinite in the columns that the chart looks at. */
    int infinite() {
        int infinite = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (find(i).orElse(null) instanceof NumericColumn<?> numbers) {
                for (int row = 0; row < numbers.size(); row++) {
                    infinite += Double.isInfinite(numbers.getDouble(row)) ? 1 : 0;
                }
            }
        }
        return infinite;
    }

    /** What a column counts, judged from its type, its values and how its name ends. */
    Unit unit(String name) {
        return find(position(name)).map(ColumnUnit::of).orElse(Unit.NUMBER);
    }

    /** The words for a column on an axis, with its unit where ticks don't tell it. */
    String title(String name) {
        return ColumnUnit.title(header(name));
    }

    /** Every known number of a column. */
    double[] numbers(String name) {
        return IntStream.range(0, rows())
                .mapToObj(row -> number(name, row))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    Optional<String> words(String name, int row) {
        return find(position(name))
                .filter(column -> !column.isMissing(row))
                .map(column -> column.getUnformattedString(row))
                .filter(text -> !text.isBlank());
    }

    private int position(String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(chart + " declares no column " + name));
    }

    private Optional<Column<?>> find(int position) {
        String name = columns.get(position).name();
        if (name.startsWith("<")) {
            return position < table.columnCount() ? Optional.of(table.column(position)) : Optional.empty();
        }
        return table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .<Column<?>>map(column -> column)
                .findFirst();
    }

    private ChartFrameException refused(String why) {
        String found = table.columnCount() == 0
                ? "no columns"
                : table.columns().stream().map(CheckedTable::typed).collect(Collectors.joining(", "));
        return new ChartFrameException("chart " + chart + " " + why + ". It is drawn from: " + ChartColumn.list(columns)
                + ". The frame has: " + found + ". Name or cast the columns in the query.");
    }

    private static String typed(Column<?> column) {
        return column.name() + " (" + column.type().name() + ")";
    }
}
