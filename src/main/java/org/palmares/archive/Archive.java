package org.palmares.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palmares.archive.file.Growth;
import org.palmares.failure.Reason;
import tech.tablesaw.api.Table;

/**
 * An open archive: race history in one DuckDB file, with the questions stored in it as table macros.
 *
 * <pre>{@code
 * try (Archive archive = Archives.inMemory()) {
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

    private final Connection connection;
    private final String name;
    private final String title;
    private final int version;
    private final Optional<Growth> growth;

    Archive(Connection connection, String name, String title, int version, Optional<Growth> growth) {
        this.connection = connection;
        this.name = name;
        this.title = title;
        this.version = version;
        this.growth = growth;
    }

    /** Where the archive is: a path, or {@code in memory}. */
    public String name() {
        return name;
    }

    /** The version of its schema; an archive opened for reading may have an older one than {@link #SCHEMA_VERSION}. */
    public int version() {
        return version;
    }

    /**
     * This archive, whose questions are those of today; the analyses ask no others.
     *
     * @throws ArchiveException when it has an older schema and was opened for reading, so that it was not renewed
     */
    public Archive ofToday() {
        if (version < SCHEMA_VERSION) {
            throw new ArchiveException(
                    name + " has schema version " + version + ", which knows too little for today's counts"
                            + " (version " + SCHEMA_VERSION
                            + "): what became of each edition, and which years are missing. The next"
                            + " import into it renews it; palmares query asks it as it is");
        }
        return this;
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
            DuckDb.execute(connection, "SET memory_limit = '2GB'");
            // What does not fit fails: spilled to a file, a query could fill the disk.
            DuckDb.execute(connection, "SET temp_directory = ''");
            DuckDb.execute(connection, "SET enable_external_access = false");
            DuckDb.execute(connection, "SET lock_configuration = true");
        } catch (SQLException e) {
            throw new ArchiveException("the archive can't be confined: " + e.getMessage(), e);
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
            return DuckDb.inTransaction(connection, () -> work.apply(new Transaction(connection)));
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + name + " can't be changed: " + Reason.of(e), e);
        }
    }

    /** Does the work and undoes it: what would a change do? */
    public <T> T rehearse(Function<Transaction, T> work) {
        try {
            return DuckDb.undone(connection, () -> work.apply(new Transaction(connection)));
        } catch (SQLException e) {
            throw new ArchiveException("the archive " + name + " can't be changed: " + Reason.of(e), e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (growth.isPresent()) {
                growth.get().undo();
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive " + name + " can't be closed: " + Reason.of(e), e);
        }
    }

    /** The connection, for the floors that speak JDBC; closing it is not its user's. */
    public Connection connection() {
        return connection;
    }
}
