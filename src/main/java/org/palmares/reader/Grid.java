package org.palmares.reader;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A result table of any format: its headings and its rows.
 *
 * <p>Where a heading occurs twice the last column counts: a points classification prints the points gained for two
 * rankings first and its own points last.
 */
final class Grid {

    /**
     * One row.
     *
     * @param number the row's number in the document, from 1
     * @param text the whole row, white space folded
     * @param cells from left to right
     * @param bib a start number that the page keeps outside any column
     */
    record Row(int number, String text, List<Cell> cells, Optional<String> bib) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    private final List<String> headings;
    private final List<Row> rows;
    private final Map<ResultField, Integer> positions = new EnumMap<>(ResultField.class);

    Grid(List<String> headings, List<Row> rows) {
        this.headings = List.copyOf(headings);
        this.rows = List.copyOf(rows);
        for (int i = 0; i < headings.size(); i++) {
            int position = i;
            ResultField.of(headings.get(i)).ifPresent(column -> positions.put(column, position));
        }
    }

    List<String> headings() {
        return headings;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(ResultField... columns) {
        return positions.keySet().containsAll(List.of(columns));
    }

    Set<ResultField> columns() {
        return positions.isEmpty() ? EnumSet.noneOf(ResultField.class) : EnumSet.copyOf(positions.keySet());
    }

    /** The row's cell in that column; an empty cell when the table has no such column or the row ends before it. */
    Cell cell(Row row, ResultField column) {
        Integer position = positions.get(column);
        return position == null || position >= row.cells().size()
                ? Cell.EMPTY
                : row.cells().get(position);
    }

    /** The flag of the cell, or else of the first cell of the row that has one. */
    Optional<String> nation(Row row, ResultField column) {
        Optional<String> own = cell(row, column).nation();
        return own.isPresent()
                ? own
                : row.cells().stream().flatMap(cell -> cell.nation().stream()).findFirst();
    }
}
