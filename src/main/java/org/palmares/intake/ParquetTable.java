package org.palmares.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.palmares.sql.SqlText;

/** A Parquet file. */
record ParquetTable(Path file) implements TableLayout {
    static Optional<TableLayout> recognise(FileHead head) {
        return head.has("PAR1", 0) ? Optional.of(new ParquetTable(head.file())) : Optional.empty();
    }

    @Override
    public boolean mayBeAPage() {
        return false;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return ScratchDuckDb.columns(relation());
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        ScratchDuckDb.lay(connection, relation());
    }

    private String relation() {
        return "read_parquet(" + SqlText.literal(file.toString()) + ", filename = true)";
    }

    @Override
    public void close() {
        // DuckDB reads the file itself.
    }
}
