package org.palmares.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The archive of the bundled history. It is built once, in the user's cache folder, and again when the data or the schema
 * changes; every archive of a user's own begins as a copy of it, which takes a hundredth of the time.
 */
final class BundledArchive {
    private BundledArchive() {}

    /**
     * The file in the cache folder, built when it is not there.
     *
     * @throws IOException when there is no writing in that folder
     */
    static Path cached(Path cacheFolder) throws IOException {
        Path file = ArchiveFile.cached(cacheFolder, Archive.SCHEMA_VERSION, BundledDatasets.digest());
        if (!Files.exists(file)) {
            ArchiveFile.create(file, BundledArchive::build);
            ArchiveFile.deleteOthers(file);
        }
        return file;
    }

    /** Makes a file that does not exist yet an archive of the bundled history. */
    static void writeTo(Path fresh) throws IOException {
        try {
            Files.copy(cached(ArchiveFile.cacheFolder()), fresh);
        } catch (IOException noCache) {
            // Not writable, full, or emptied this moment by a palmares with other data: none of it is needed here.
            Files.deleteIfExists(fresh);
            build(fresh);
        }
    }

    /** Fills the empty current database. */
    static void fill(Connection connection) throws SQLException {
        try {
            Path folder = Files.createTempDirectory("palmares-datasets");
            try {
                BundledDatasets.copyTo(folder);
                fill(connection, folder, BundledDatasets.digest());
            } finally {
                ArchiveFile.deleteTree(folder);
            }
        } catch (IOException e) {
            throw new ArchiveException("no temporary folder for the bundled data: " + e.getMessage(), e);
        }
    }

    /** Loads a folder laid out like {@code datasets/} into the empty current database, all or nothing. */
    static void fill(Connection connection, Path folder, String digest) throws SQLException {
        Archive.execute(connection, "BEGIN");
        try {
            ArchiveSchema.createTables(connection);
            new DatasetLoader(connection, new FolderTables(connection, folder, TableFiles.CSV), LoadPlan.datasets())
                    .load();
            Archive.execute(
                    connection,
                    "INSERT INTO import_log SELECT 0, 'datasets', 'palmares', " + SqlText.literal(digest)
                            + ", 'general-knowledge', count(*), 0 FROM claim");
            ArchiveSchema.resolveAll(connection);
            ArchiveSchema.complete(connection);
            ArchiveSchema.stamp(connection, Archive.SCHEMA_VERSION, digest);
            Archive.execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            Archive.execute(connection, "ROLLBACK");
            throw e;
        }
    }

    private static void build(Path file) {
        Connection connection = Archive.connect();
        try (connection) {
            Archive.attachNew(connection, file);
            fill(connection);
        } catch (SQLException e) {
            throw new ArchiveException("the bundled archive can't be built: " + e.getMessage(), e);
        }
    }
}
