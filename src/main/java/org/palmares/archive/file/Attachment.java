package org.palmares.archive.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.DuckDb;
import org.palmares.archive.PalmaresVersion;
import org.palmares.sql.SqlText;

/** Makes a file the current database of a connection, when it is an archive that this version can read. */
public final class Attachment {
    private Attachment() {}

    /**
     * Attaches the file as {@code archive}.
     *
     * @param options as they follow the name in ATTACH; empty to write
     * @param wait for another process that holds the file
     * @return the version of its schema
     * @throws SQLException when DuckDB can't open the file, for {@link AttachFailure} to put into words
     * @throws ArchiveException when it is no archive, or one of a newer schema
     */
    public static int attach(Connection connection, Path file, String options, LockWait wait) throws SQLException {
        String attach = "ATTACH " + SqlText.literal(file.toString()) + " AS archive" + options;
        // A statement that failed once is closed by the driver, so each attempt has its own.
        wait.until(file, () -> DuckDb.execute(connection, attach));
        DuckDb.execute(connection, "USE archive");
        return checkedVersion(connection, file);
    }

    private static int checkedVersion(Connection connection, Path file) throws SQLException {
        int version;
        String writer;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version, palmares FROM archive.main.schema_version")) {
            rows.next();
            version = rows.getInt(1);
            writer = rows.getString(2);
        } catch (SQLException e) {
            throw new ArchiveException(
                    file + " is a DuckDB file, but not a palmares archive (it has no table schema_version); it was left"
                            + " untouched. Name another file with --archive",
                    e);
        }
        if (version > Archive.SCHEMA_VERSION) {
            throw new ArchiveException(file + " has schema version " + version + ", written by palmares " + writer
                    + "; this is palmares " + PalmaresVersion.current() + ", which reads schema version "
                    + Archive.SCHEMA_VERSION + " and older. Use the newer palmares; the file was left untouched");
        }
        return version;
    }
}
