package org.palmares.format;

import java.util.List;
import tech.tablesaw.api.Table;

/** A frame as people read it: the chosen columns, each written as it is to be shown. */
public final class ReadableRows implements Rows {

    /**
     * A column to be read.
     *
     * @param name in the frame
     * @param shown how its values are written
     */
    public record Reading(String name, Shown shown) {}

    private final Rows rows;
    private final List<Integer> chosen;
    private final List<Shown> shown;

    private ReadableRows(Rows rows, List<Integer> chosen, List<Shown> shown) {
        this.rows = rows;
        this.chosen = chosen;
        this.shown = shown;
    }

    /** These columns of a frame, in this order. */
    public static Rows of(Table frame, List<Reading> columns) {
        return new ReadableRows(
                Rows.of(frame),
                columns.stream().map(column -> frame.columnIndex(column.name())).toList(),
                columns.stream().map(Reading::shown).toList());
    }

    @Override
    public List<Column> columns() {
        List<Column> all = rows.columns();
        return chosen.stream().map(all::get).toList();
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public Object value(int column) {
        Object value = rows.value(chosen.get(column));
        return value == null ? null : shown.get(column).of(value);
    }

    @Override
    public void close() {
        rows.close();
    }
}
