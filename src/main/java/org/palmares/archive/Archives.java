package org.palmares.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.palmares.archive.exchange.DatasetException;
import org.palmares.archive.exchange.Export;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.archive.file.ArchiveFile;
import org.palmares.archive.file.AttachFailure;
import org.palmares.archive.file.Attachment;
import org.palmares.archive.file.Growth;
import org.palmares.archive.file.LockWait;
import org.palmares.archive.making.BundledArchive;
import org.palmares.archive.making.Renewal;
import org.palmares.archive.making.Restoration;
import org.palmares.failure.Reason;
import org.palmares.sql.SqlText;

/**
 * The door to archives: in memory, the bundled one, a file for reading or for writing, one made anew or from an export. What
 * comes out is an open {@link Archive}, for its caller to close.
 */
public final class Archives {
    private static final String BUNDLED_TITLE = "bundled archive";

    /** What DuckDB may hold in memory while an archive is written; beyond it, it spills. Java's own is not in it. */
    private static final String MEMORY_TO_WRITE = "1GB";

    private Archives() {}

    /** The bundled history in memory, gone when closed; changes are allowed and stay there. */
    public static Archive inMemory() {
        Connection connection = DuckDb.connect();
        try {
            DuckDb.execute(connection, "ATTACH ':memory:' AS archive");
            DuckDb.execute(connection, "USE archive");
            BundledArchive.fill(connection);
            return new Archive(
                    connection, "in memory", BUNDLED_TITLE, Archive.SCHEMA_VERSION, Optional.empty(), Optional.empty());
        } catch (SQLException | RuntimeException e) {
            throw closing(connection, e, "the bundled archive can't be built");
        }
    }

    /**
     * The bundled history, read-only, from a file in the user's cache folder that is made on first use and again when the
     * data or the schema changes. Where no file can be made there, the archive is built in memory and {@code notice} is
     * told why.
     */
    public static Archive bundled(Consumer<String> notice) {
        return bundled(ArchiveFile.cacheFolder(), notice);
    }

    static Archive bundled(Path cacheFolder, Consumer<String> notice) {
        Workshop.sweep(cacheFolder);
        try {
            Path file = BundledArchive.cached(cacheFolder);
            try {
                return attachCached(file, notice);
            } catch (ArchiveException e) {
                if (e.getCause() instanceof SQLException cause && AttachFailure.isLocked(cause)) {
                    throw e;
                }
                notice.accept("the cached archive " + file + " is damaged; it is made anew");
                Files.deleteIfExists(file);
                return attachCached(BundledArchive.cached(cacheFolder), notice);
            }
        } catch (IOException e) {
            notice.accept("the cache folder " + cacheFolder + " can't be written (" + Reason.of(e)
                    + "); the archive is built in memory, which takes longer each time");
            return inMemory();
        }
    }

    private static Archive attachCached(Path file, Consumer<String> notice) {
        LockWait wait = new LockWait(LockWait.PATIENCE, notice);
        return attach(file, BUNDLED_TITLE, " (READ_ONLY)", Optional.empty(), Optional.of(file), wait);
    }

    /**
     * Opens a file for reading; other readers may have it open too. One who writes is waited for, half a minute at most.
     *
     * @throws NoSuchArchiveException when it is not there
     * @throws ArchiveException when it is not an archive, of a newer schema, or in another process's hands for longer than
     *     that; the file is left untouched
     */
    public static Archive open(Path file) {
        return open(file, notice -> {});
    }

    /**
     * As {@link #open(Path)}.
     *
     * @param notice is told when there is a wait
     */
    public static Archive open(Path file, Consumer<String> notice) {
        if (!Files.exists(file)) {
            throw new NoSuchArchiveException(file);
        }
        AttachFailure.refuseWhatIsNoFile(file);
        LockWait wait = new LockWait(LockWait.PATIENCE, notice);
        return attach(file, file.getFileName().toString(), " (READ_ONLY)", Optional.empty(), Optional.empty(), wait);
    }

    /**
     * Opens a copy for reading under the name and title of its original, as {@link #open(Path)}.
     *
     * @param name for messages
     * @param title for a page
     */
    public static Archive openAs(Path copy, String name, String title) {
        LockWait wait = new LockWait(LockWait.PATIENCE, notice -> {});
        Connection connection = DuckDb.connect();
        try {
            int version = Attachment.attach(connection, copy, " (READ_ONLY)", wait);
            return new Archive(connection, name, title, version, Optional.empty(), Optional.empty());
        } catch (SQLException e) {
            throw closing(connection, e, AttachFailure.describe(copy, e));
        } catch (RuntimeException e) {
            throw closing(connection, e, e.getMessage());
        }
    }

    /**
     * A copy of an archive's file that is gone when closed: what is done to it is done to nothing.
     *
     * @throws ArchiveException when there is no such file, another process is writing to it, or there is no room for a copy
     */
    public static PrivateCopy privateCopy(Path file) {
        return PrivateCopy.of(file, file.getFileName().toString());
    }

    /** The same of the bundled history, as {@link #bundled(Consumer)}. */
    public static PrivateCopy privateCopyOfBundled() {
        try {
            return PrivateCopy.of(BundledArchive.cached(ArchiveFile.cacheFolder()), BUNDLED_TITLE);
        } catch (IOException e) {
            return PrivateCopy.made(BUNDLED_TITLE, BundledArchive::writeTo);
        }
    }

    /**
     * Opens a file for reading and writing, making it from the bundled data when it is not there. One process at a time
     * may do this, and no reader may have it open meanwhile: another is waited for, half a minute at most. A file of an older schema is renewed first: it is built anew under
     * the schema of today, with all that was imported, merged and rejected, and the old file is kept beside it as
     * {@code FILE.v1}.
     *
     * @param notice is told when the file was renewed, and when there is a wait
     * @throws ArchiveException as {@link #open(Path)}, and when another process holds the file for
     *     longer than that
     */
    public static Archive openForWriting(Path file, Consumer<String> notice) {
        return openForWriting(file, new LockWait(LockWait.PATIENCE, notice));
    }

    static Archive openForWriting(Path file, LockWait wait) {
        Consumer<String> notice = wait.notice();
        createIfAbsent(file);
        Workshop.sweep(file.toAbsolutePath().getParent());
        AttachFailure.refuseWhatIsNoFile(file);
        Archive archive = attach(file, file.getFileName().toString(), "", growthSince(file), Optional.empty(), wait);
        refuseViewsAsTables(archive);
        if (archive.version() == Archive.SCHEMA_VERSION) {
            spillBeside(archive, file);
            return archive;
        }
        try (archive) {
            Optional<Path> kept = new Renewal(archive.connection(), file, archive.version()).run();
            notice.accept(file + " had schema version " + archive.version() + " and was renewed to version "
                    + Archive.SCHEMA_VERSION
                    + kept.map(old -> "; the old file is kept as " + old.getFileName())
                            .orElse(""));
        }
        return openForWriting(file, wait);
    }

    private static void refuseViewsAsTables(Archive archive) {
        try {
            archive.refuseViewsAsTables(LoadPlan.everyTable());
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** As {@link #openForWriting(Path, Consumer)}, without a word. */
    public static Archive openForWriting(Path file) {
        return openForWriting(file, notice -> {});
    }

    /** The archive that imports go to when the user names none: {@code $XDG_DATA_HOME/palmares/archive.duckdb}. */
    public static Path ownFile() {
        return ArchiveFile.own();
    }

    /** Makes an archive of the bundled data at this path, unless there is a file already. */
    public static void createIfAbsent(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            ArchiveFile.create(file, BundledArchive::writeTo);
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be made: " + Reason.of(e), e);
        }
    }

    /**
     * Makes an archive from a folder that {@link Export} wrote, in whatever format: every table as it was exported.
     *
     * @throws ArchiveException when there is a file already, or the folder is of another schema
     * @throws DatasetException when a cell or row is wrong; there is no new file then
     */
    public static void restore(Path folder, Path file) {
        if (Files.exists(file)) {
            throw new ArchiveException("the exported archive " + folder + " can't go into " + file
                    + ", which exists already; name a file that does not exist yet with --archive");
        }
        try {
            ArchiveFile.create(file, fresh -> {
                Connection connection = DuckDb.connect();
                try (connection) {
                    DuckDb.attachNew(connection, fresh, "archive");
                    DuckDb.execute(connection, "USE archive");
                    new Restoration(connection, folder).run();
                } catch (SQLException e) {
                    throw new ArchiveException(folder + " can't be restored: " + Reason.of(e), e);
                }
            });
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be made: " + Reason.of(e), e);
        }
    }

    private static Optional<Growth> growthSince(Path file) {
        try {
            return Optional.of(Growth.since(file));
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be read: " + Reason.of(e), e);
        }
    }

    private static Archive attach(
            Path file, String title, String options, Optional<Growth> growth, Optional<Path> cache, LockWait wait) {
        Connection connection = DuckDb.connect();
        try {
            int version = Attachment.attach(connection, file, options, wait);
            return new Archive(connection, file.toString(), title, version, growth, cache);
        } catch (SQLException e) {
            throw closing(connection, e, AttachFailure.describe(file, e));
        } catch (RuntimeException e) {
            throw closing(connection, e, e.getMessage());
        }
    }

    /**
     * What a large import can't hold in memory goes to the archive's own disk; else it would go to the current folder. What
     * lies there already was left by one that was killed: the file is ours alone.
     */
    private static void spillBeside(Archive archive, Path file) {
        Path folder = Path.of(file.toAbsolutePath() + ".tmp");
        try {
            ArchiveFile.deleteSpilled(folder);
            DuckDb.execute(archive.connection(), "SET temp_directory = " + SqlText.literal(folder.toString()));
            DuckDb.execute(archive.connection(), "SET memory_limit = " + SqlText.literal(MEMORY_TO_WRITE));
        } catch (SQLException | IOException e) {
            throw closing(
                    archive.connection(), e, "the archive " + archive.name() + " can't be opened: " + Reason.of(e));
        }
    }

    private static ArchiveException closing(Connection connection, Exception cause, String message) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return cause instanceof ArchiveException known ? known : new ArchiveException(message, cause);
    }
}
