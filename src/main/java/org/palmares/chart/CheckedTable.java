package org.palmares.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table checked against the columns of a chart, read cell by cell with unknown as empty. */
final class CheckedTable {
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

    OptionalDouble number(String name, int row) {
        Optional<Column<?>> column = find(position(name));
        return column.isEmpty() || column.get().isMissing(row) || !(column.get() instanceof NumericColumn<?> numbers)
                ? OptionalDouble.empty()
                : OptionalDouble.of(numbers.getDouble(row));
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
