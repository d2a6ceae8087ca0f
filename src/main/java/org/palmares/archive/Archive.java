package org.palmares.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBDriver;
import tech.tablesaw.api.Table;

/**
 * An open archive: race history in one DuckDB file, with the questions stored in it as table macros.
 *
 * <pre>{@code
 * try (Archive archive = Archive.inMemory()) {
 *     Table repeats = archive.query("FROM repeat_winners($race)", Map.of("race", "gp-miguel-indurain"));
 * }
 * }</pre>
 *
 * <p>The file is attached as {@code archive}, which is the current database of every query. An archive is used by one
 * thread at a time.
 */
public final class Archive implements AutoCloseable {
    /**
     * The version of {@code schema.sql}. A file of a newer one is refused; an older one is read as it is, and renewed when it is
     * opened for writing. Since 2, {@code time_s}, {@code gap_s} and {@code gap_raced_s} hold fractions of a second; since 3 a race
     * has a category, races have sets, and an edition says why nobody won it, what decided it, and when it ended.
     */
    public static final int SCHEMA_VERSION = 3;

    /** Other clients of today read no newer one than this. */
    static final String STORAGE_VERSION = "v1.0.0";

    private static final String BUNDLED_TITLE = "bundled archive";

    private final Connection connection;
    private final String name;
    private final String title;
    private final int version;
    private final Optional<Growth> growth;

    private Archive(Connection connection, String name, String title, int version, Optional<Growth> growth) {
        this.connection = connection;
        this.name = name;
        this.title = title;
        this.version = version;
        this.growth = growth;
    }

    /** The bundled history in memory, gone when closed; changes are allowed and stay there. */
    public static Archive inMemory() {
        Connection connection = connect();
        try {
            execute(connection, "ATTACH ':memory:' AS archive");
            execute(connection, "USE archive");
            BundledArchive.fill(connection);
            return new Archive(connection, "in memory", BUNDLED_TITLE, SCHEMA_VERSION, Optional.empty());
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
        Path file;
        try {
            file = BundledArchive.cached(cacheFolder);
        } catch (IOException e) {
            notice.accept("the cache folder " + cacheFolder + " can't be written (" + e.getMessage()
                    + "); the archive is built in memory, which takes longer each time");
            return inMemory();
        }
        return attach(file, BUNDLED_TITLE, " (READ_ONLY)", Optional.empty());
    }

    /**
     * Opens a file for reading; other readers may have it open too.
     *
     * @throws ArchiveException when it is not there, not an archive, or of a newer schema; the file is left untouched
     */
    public static Archive open(Path file) {
        if (!Files.exists(file)) {
            throw new ArchiveException(
                    file + " does not exist; a command with --archive makes it from the bundled data");
        }
        return attach(file, file.getFileName().toString(), " (READ_ONLY)", Optional.empty());
    }

    /**
     * Opens a file for reading and writing, making it from the bundled data when it is not there. One process at a time
     * may do this, and no reader may have it open meanwhile. A file of an older schema is renewed first: it is built anew under
     * the schema of today, with all that was imported, merged and rejected, and the old file is kept beside it as
     * {@code FILE.v1}.
     *
     * @param notice is told when the file was renewed
     * @throws ArchiveException as {@link #open(Path)}, and when another process holds the file
     */
    public static Archive openForWriting(Path file, Consumer<String> notice) {
        createIfAbsent(file);
        Archive archive = attach(file, file.getFileName().toString(), "", growthSince(file));
        if (archive.version == SCHEMA_VERSION) {
            archive.spillBeside(file);
            return archive;
        }
        try (archive) {
            Optional<Path> kept = new Renewal(archive.connection, file, archive.version).run();
            notice.accept(file + " had schema version " + archive.version + " and was renewed to version "
                    + SCHEMA_VERSION
                    + kept.map(old -> "; the old file is kept as " + old.getFileName())
                            .orElse(""));
        }
        return openForWriting(file, notice);
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
            throw new ArchiveException("the archive " + file + " can't be made: " + e.getMessage(), e);
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
                Connection connection = connect();
                try (connection) {
                    attachNew(connection, fresh);
                    new Restoration(connection, folder).run();
                } catch (SQLException e) {
                    throw new ArchiveException(folder + " can't be restored: " + e.getMessage(), e);
                }
            });
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be made: " + e.getMessage(), e);
        }
    }

    /** Makes a file that does not exist yet the current database, in the form that other clients read. */
    static void attachNew(Connection connection, Path file) throws SQLException {
        execute(
                connection,
                "ATTACH " + SqlText.literal(file.toString()) + " AS archive (STORAGE_VERSION '" + STORAGE_VERSION
                        + "')");
        execute(connection, "USE archive");
    }

    private static Optional<Growth> growthSince(Path file) {
        try {
            return Optional.of(Growth.since(file));
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Archive attach(Path file, String title, String options, Optional<Growth> growth) {
        Connection connection = connect();
        try {
            int version = Attachment.attach(connection, file, options);
            return new Archive(connection, file.toString(), title, version, growth);
        } catch (SQLException e) {
            throw closing(connection, e, AttachFailure.describe(file, e));
        } catch (RuntimeException e) {
            throw closing(connection, e, e.getMessage());
        }
    }

    /** Where the archive is: a path, or {@code in memory}. */
    public String name() {
        return name;
    }

    /** Such as {@code bundled archive}, or the file's name: what a reader of a page is told, without paths of this machine. */
    public String title() {
        return title;
    }

    /**
     * Takes away what a query could do beyond reading this archive, for as long as it is open: no files, no network, no
     * extensions, no changed settings, and a bound on memory. For scripts and reports that somebody else wrote.
     */
    public void confine() {
        try {
            execute(connection, "SET memory_limit = '2GB'");
            // What does not fit fails: spilled to a file, a query could fill the disk.
            execute(connection, "SET temp_directory = ''");
            execute(connection, "SET enable_external_access = false");
            execute(connection, "SET lock_configuration = true");
        } catch (SQLException e) {
            throw new ArchiveException("the archive can't be confined: " + e.getMessage(), e);
        }
    }

    /** What a large import can't hold in memory goes to the archive's own disk; else it would go to the current folder. */
    private void spillBeside(Path file) {
        try {
            execute(connection, "SET temp_directory = " + SqlText.literal(file.toAbsolutePath() + ".tmp"));
        } catch (SQLException e) {
            throw closing(connection, e, "the archive " + name + " can't be opened: " + e.getMessage());
        }
    }

    /** SHA-256 of the bundled data this archive was made from; in a report it names the state of the data. */
    public String datasetsDigest() {
        return query("SELECT datasets_digest FROM schema_version")
                .stringColumn(0)
                .get(0);
    }

    /** The result of a query without parameters, types and unknowns kept. */
    public Table query(String sql) {
        return query(sql, Map.of());
    }

    /**
     * The result of a query.
     *
     * @param parameters values for its {@code $name}s, bound and never joined into the text; null is SQL's NULL
     * @throws QueryException with DuckDB's message
     * @throws ArchiveException when a parameter has no value
     */
    public Table query(String sql, Map<String, ?> parameters) {
        return new Transaction(connection).query(sql, parameters);
    }

    /**
     * Changes the archive: what {@code work} does is kept as a whole when it returns, and undone when it throws.
     *
     * @throws ArchiveException when the archive was opened for reading
     */
    public <T> T change(Function<Transaction, T> work) {
        try {
            execute(connection, "BEGIN");
            try {
                T answer = work.apply(new Transaction(connection));
                execute(connection, "COMMIT");
                return answer;
            } catch (RuntimeException | SQLException e) {
                undo(e);
                throw e;
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + name + " can't be changed: " + e.getMessage(), e);
        }
    }

    /** A commit that failed, as on a full disk, has undone itself; that there is nothing to undo must not hide why. */
    private void undo(Exception cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Does the work and undoes it: what would a change do? */
    public <T> T rehearse(Function<Transaction, T> work) {
        try {
            execute(connection, "BEGIN");
            try {
                return work.apply(new Transaction(connection));
            } finally {
                execute(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + name + " can't be changed: " + e.getMessage(), e);
        }
    }

    /**
     * A session for an analyst's own SQL. Sessions are opened before the archive is {@linkplain #confine() confined}.
     */
    public SqlSession session() {
        try {
            return SqlSession.on(this, connection);
        } catch (SQLException e) {
            throw new ArchiveException("no session can be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (growth.isPresent()) {
                growth.get().undo();
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive " + name + " can't be closed: " + e.getMessage(), e);
        }
    }

    Connection connection() {
        return connection;
    }

    static Connection connect() {
        TablesawStart.begin();
        try {
            // DriverManager would load every driver on the class path, SQLite's too, at each start.
            return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        } catch (SQLException e) {
            throw new ArchiveException("DuckDB can't be started: " + e.getMessage(), e);
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

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
