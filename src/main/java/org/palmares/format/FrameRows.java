package org.palmares.format;

import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** The rows of a Tablesaw frame. */
final class FrameRows implements Rows {
    private static final Map<ColumnType, Kind> KINDS = Map.ofEntries(
            Map.entry(ColumnType.SHORT, Kind.INTEGER),
            Map.entry(ColumnType.INTEGER, Kind.INTEGER),
            Map.entry(ColumnType.LONG, Kind.INTEGER),
            Map.entry(ColumnType.FLOAT, Kind.DECIMAL),
            Map.entry(ColumnType.DOUBLE, Kind.DECIMAL),
            Map.entry(ColumnType.STRING, Kind.TEXT),
            Map.entry(ColumnType.BOOLEAN, Kind.BOOLEAN),
            Map.entry(ColumnType.LOCAL_DATE, Kind.DATE),
            Map.entry(ColumnType.LOCAL_TIME, Kind.TIME),
            Map.entry(ColumnType.LOCAL_DATE_TIME, Kind.DATE_TIME),
            Map.entry(ColumnType.INSTANT, Kind.INSTANT));

    private final Table frame;
    private final List<Column> columns;
    private int row = -1;

    FrameRows(Table frame) {
        this.frame = frame;
        this.columns = frame.columns().stream().map(FrameRows::column).toList();
    }

    private static Column column(tech.tablesaw.columns.Column<?> column) {
        Kind kind = KINDS.get(column.type());
        if (kind == null) {
            throw new IllegalArgumentException("column " + column.name() + " is of Tablesaw's type "
                    + column.type().name() + ", which no output format writes; append it as text or as a number");
        }
        return new Column(column.name(), kind);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        row++;
        return row < frame.rowCount();
    }

    @Override
    public Object value(int column) {
        tech.tablesaw.columns.Column<?> cells = frame.column(column);
        return cells.isMissing(row) ? null : cells.get(row);
    }

    @Override
    public void close() {
        // A frame is memory only.
    }
}
