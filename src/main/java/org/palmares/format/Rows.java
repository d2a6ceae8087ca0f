package org.palmares.format;

import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A result read once, row by row, so that one of any length can be written in the same memory. Before the first
 * {@link #next()} there is no current row.
 */
public interface Rows extends AutoCloseable {

    /** The columns, left to right, each of another name. */
    List<Column> columns();

    /** Goes to the next row; false after the last. */
    boolean next();

    /**
     * A cell of the current row, of a type that the column's {@link Kind} names, or null when unknown.
     *
     * @param column counted from 0
     */
    Object value(int column);

    /** Lets go of what the rows are read from. */
    @Override
    void close();

    /** The rows of a frame in its order. What Tablesaw holds for missing, the empty text included, is unknown. */
    static Rows of(Table frame) {
        return new FrameRows(frame);
    }
}
