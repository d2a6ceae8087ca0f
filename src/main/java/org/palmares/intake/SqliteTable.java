package org.palmares.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.exchange.SqliteFile;
import org.palmares.sql.SqlText;

/** A table or view of somebody's SQLite file, which stays as it is. Its values go over as text. */
record SqliteTable(Path path, SqliteFile file) implements TableLayout {
    static Optional<TableLayout> recognise(FileHead head) {
        return head.has("SQLite format 3\0", 0)
                ? Optional.of(new SqliteTable(head.file(), SqliteFile.open(head.file())))
                : Optional.empty();
    }

    @Override
    public boolean mayBeAPage() {
        return false;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return new LinkedHashSet<>(file.columns(chosen(mapping)));
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        file.copy(chosen(mapping), connection, "input");
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE input ADD COLUMN IF NOT EXISTS filename VARCHAR DEFAULT "
                    + SqlText.literal(path.toString()));
        }
    }

    private String chosen(TableMapping mapping) {
        DatabaseTables tables = new DatabaseTables(path, file.tables(), file.views());
        if (tables.areOfAnArchive()) {
            throw new ArchiveException(path + " is an archive that \"palmares export\" wrote, not a table to import."
                    + " \"palmares import DIR --archive NEW\" makes an archive of it again, DIR being the folder that it"
                    + " was written into");
        }
        return tables.chosenBy(mapping);
    }

    @Override
    public void close() {
        file.close();
    }
}
