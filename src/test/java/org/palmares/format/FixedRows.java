package org.palmares.format;

import java.util.Arrays;
import java.util.List;

/** Rows of text columns written down in a test, which may hold what a frame can't. */
final class FixedRows implements Rows {
    private final List<Column> columns;
    private final Object[][] rows;
    private int row = -1;

    FixedRows(String[] names, Object[]... rows) {
        this.columns =
                Arrays.stream(names).map(name -> new Column(name, Kind.TEXT)).toList();
        this.rows = rows;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        row++;
        return row < rows.length;
    }

    @Override
    public Object value(int column) {
        return rows[row][column];
    }

    @Override
    public void close() {}
}
