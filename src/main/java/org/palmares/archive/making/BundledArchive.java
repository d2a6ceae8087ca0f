package org.palmares.archive.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.DuckDb;
import org.palmares.archive.Workshop;
import org.palmares.archive.exchange.DatasetLoader;
import org.palmares.archive.exchange.FolderTables;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.archive.exchange.TableFiles;
import org.palmares.archive.file.ArchiveFile;
import org.palmares.failure.Reason;
import org.palmares.sql.SqlText;

/**
 * The archive of the bundled history. It is built once, in the user's cache folder, and again when the data or the schema
 * changes; every archive of a user's own begins as a copy of it, which takes a hundredth of the time.
 */
public final class BundledArchive {
    private BundledArchive() {}

    /**
     * The file in the cache folder, built when it is not there.
     *
     * @throws IOException when there is no writing in that folder
     */
    public static Path cached(Path cacheFolder) throws IOException {
        Path file = ArchiveFile.cached(cacheFolder, Archive.SCHEMA_VERSION, BundledDatasets.digest());
        if (!Files.exists(file)) {
            ArchiveFile.create(file, BundledArchive::build);
            ArchiveFile.deleteOthers(file);
        }
        return file;
    }

    /** Makes a file that does not exist yet an archive of the bundled history. */
    public static void writeTo(Path fresh) throws IOException {
        try {
            Files.copy(cached(ArchiveFile.cacheFolder()), fresh);
        } catch (IOException noCache) {
            // Not writable, full, or emptied this moment by a palmares with other data: none of it is needed here.
            Files.deleteIfExists(fresh);
            build(fresh);
        }
    }

    /** Fills the empty current database. */
    public static void fill(Connection connection) throws SQLException {
        try (Workshop workshop = Workshop.temporary()) {
            fill(connection, Files.createDirectory(workshop.resolve("datasets")));
        } catch (IOException e) {
            throw new ArchiveException("no temporary folder for the bundled data: " + Reason.of(e), e);
        }
    }

    private static void fill(Connection connection, Path emptyFolder) throws SQLException, IOException {
        BundledDatasets.copyTo(emptyFolder);
        fill(connection, emptyFolder, BundledDatasets.digest());
    }

    /** Loads a folder laid out like {@code datasets/} into the empty current database, all or nothing. */
    public static void fill(Connection connection, Path folder, String digest) throws SQLException {
        DuckDb.inTransaction(connection, () -> {
            ArchiveSchema.createTables(connection);
            new DatasetLoader(connection, new FolderTables(connection, folder, TableFiles.CSV), LoadPlan.datasets())
                    .load();
            DuckDb.execute(
                    connection,
                    "INSERT INTO import_log SELECT 0, 'datasets', 'palmares', " + SqlText.literal(digest)
                            + ", 'general-knowledge', count(*), 0 FROM claim");
            ArchiveSchema.resolveAll(connection);
            ArchiveSchema.complete(connection);
            ArchiveSchema.stamp(connection, Archive.SCHEMA_VERSION, digest);
            return null;
        });
    }

    /** The data lies beside the file meanwhile, so that one disk with room is enough. */
    private static void build(Path file) throws IOException {
        try (Connection connection = DuckDb.connect()) {
            DuckDb.attachNew(connection, file, "archive");
            DuckDb.execute(connection, "USE archive");
            fill(connection, Files.createDirectory(file.resolveSibling("datasets")));
        } catch (SQLException e) {
            throw new IOException(Reason.of(e), e);
        }
    }
}
