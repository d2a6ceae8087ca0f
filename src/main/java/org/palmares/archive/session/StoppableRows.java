package org.palmares.archive.session;

import java.util.List;
import org.palmares.format.Column;
import org.palmares.format.Rows;

/**
 * Rows whose reading can be stopped. DuckDB forgets that it was cancelled when nothing was computed at that moment, and the
 * writing of an endless result takes most of its time.
 */
record StoppableRows(Rows rows, Check check) implements Rows {

    /** Throws when the reading is to stop. */
    @FunctionalInterface
    interface Check {
        void run();
    }

    @Override
    public List<Column> columns() {
        return rows.columns();
    }

    @Override
    public boolean next() {
        check.run();
        return rows.next();
    }

    @Override
    public Object value(int column) {
        return rows.value(column);
    }

    @Override
    public void close() {
        rows.close();
    }
}
