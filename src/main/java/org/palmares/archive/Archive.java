package org.palmares.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.palmares.archive.file.Growth;
import org.palmares.failure.Reason;
import org.palmares.sql.NamedParameters;
import org.palmares.sql.Nesting;
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
    private final Optional<Path> cache;
    private Optional<Confinement> confinement = Optional.empty();
    private Optional<KeptCalls> kept = Optional.empty();

    /** @param cache the file, where it is one that can be made again at any time */
    Archive(
            Connection connection,
            String name,
            String title,
            int version,
            Optional<Growth> growth,
            Optional<Path> cache) {
        this.connection = connection;
        this.name = name;
        this.title = title;
        this.version = version;
        this.growth = growth;
        this.cache = cache;
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
     * Takes away what a query could do beyond reading this archive, for as long as it is open: no files, the archive's own
     * included, no network, no extensions, no changed settings, a bound on memory, and no statements but queries, EXPLAIN, SET
     * VARIABLE and what makes temporary tables, views and macros. For scripts and reports that somebody else wrote.
     */
    public void confine() {
        try {
            confinement = Optional.of(Confinement.of(connection));
        } catch (SQLException e) {
            throw new ArchiveException("the archive can't be confined: " + e.getMessage(), e);
        }
    }

    /**
     * Lets nothing in this archive reach a file, for as long as it is open: an archive is data, and its views and macros,
     * whoever wrote them, read nothing of the machine they are asked on. What DuckDB spills beside the archive it still may.
     *
     * @return this archive
     */
    public Archive withoutFiles() {
        try {
            FileWall.raise(connection);
            return this;
        } catch (SQLException e) {
            throw new ArchiveException("the archive can't be kept from files: " + e.getMessage(), e);
        }
    }

    /**
     * As {@link #withoutFiles()}, but what is asked may be written into this folder.
     *
     * @return this archive
     */
    public Archive withoutFilesBut(Path folder) {
        try {
            FileWall.raiseAround(connection, folder);
            return this;
        } catch (SQLException e) {
            throw new ArchiveException("the archive can't be kept from files: " + e.getMessage(), e);
        }
    }

    /**
     * Lets what macros answer be kept in memory from now on, for as long as this archive is open. For thousands of questions in a
     * row, the same of one subject after another, which are then answered many times faster; the archive must not change meanwhile.
     *
     * @return this archive
     */
    public Archive keepingAnswers() {
        try {
            kept = Optional.of(KeptCalls.of(connection));
            return this;
        } catch (SQLException e) {
            throw new ArchiveException("answers can't be kept: " + e.getMessage(), e);
        }
    }

    /**
     * Queries of this archive, which {@linkplain #keepingAnswers() keeps its answers}, each asked of all of these subjects at once.
     *
     * @param parameter that names the subject
     * @param subjects all of them texts, or all of them whole numbers
     */
    public SubjectQueries ofSubjects(String parameter, List<?> subjects) {
        return new SubjectQueries(this, kept.orElseThrow(), parameter, subjects);
    }

    /**
     * Refuses an archive in which a view stands where a table should: it is then no archive that palmares made, and to read
     * its tables would be to run a query of somebody else's.
     *
     * @throws ArchiveException naming the first
     */
    public void refuseViewsAsTables(List<String> tables) {
        List<String> views = query(
                        "SELECT view_name FROM system.main.duckdb_views() WHERE database_name = 'archive' ORDER BY view_name")
                .stringColumn(0)
                .asList();
        tables.stream().filter(views::contains).findFirst().ifPresent(view -> {
            throw new ArchiveException(
                    view + " in " + name + " is a view, where an archive has a table; it was left untouched");
        });
    }

    /**
     * Looks at a statement before it is run: one that is nested deeper than DuckDB bears ends the process, and a
     * {@linkplain #confine() confined} archive runs only what reads.
     *
     * @throws RefusedStatementException saying why it is not run
     */
    public void admit(String sql) {
        Nesting nesting = Nesting.of(sql);
        if (nesting.isTooDeep()) {
            throw new RefusedStatementException(nesting.message(), OptionalInt.of(nesting.at()));
        }
        confinement.ifPresent(wall -> wall.admit(sql));
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
        if (kept.isEmpty() || !kept.get().knows(sql)) {
            admit(NamedParameters.parse(sql).sql());
        }
        try {
            return kept.isPresent()
                    ? kept.get().query(sql, parameters)
                    : new Transaction(connection).query(sql, parameters);
        } catch (QueryException e) {
            if (asksTooMuch(e)) {
                throw new ArchiveException(tooOld(), e);
            }
            String remark = remarkOn(e);
            throw remark.isEmpty() ? e : new ArchiveException(e.getMessage() + remark, e);
        }
    }

    /**
     * What there is to say besides of a query that failed: that this archive has an older schema than the query may count on,
     * or that it is damaged; a damaged one in the cache is deleted, so that the next that is opened is a new one.
     *
     * @param failure of a query
     * @return what to add to its message; empty where there is nothing
     */
    public String remarkOn(Exception failure) {
        if (asksTooMuch(failure)) {
            return "\n" + tooOld();
        }
        return String.valueOf(failure.getMessage()).contains("Corrupt database file") ? discardedIfCached() : "";
    }

    /** Whether a table or column is missing in an archive of an older schema. */
    private boolean asksTooMuch(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return version < SCHEMA_VERSION && (message.contains("Catalog Error") || message.contains("Binder Error"));
    }

    private String tooOld() {
        return name + " has schema version " + version + ", which has not everything that is asked for here (version "
                + SCHEMA_VERSION + "). The next import into it renews it and keeps the old file";
    }

    /** Deletes the file of a cached archive in which DuckDB has found damage; another is not ours to delete. */
    private String discardedIfCached() {
        if (cache.isEmpty()) {
            return "";
        }
        try {
            Files.deleteIfExists(cache.get());
            return ". The cached archive " + name + " was damaged and is deleted; the next call makes it anew";
        } catch (IOException e) {
            return ". The cached archive " + name + " is damaged and can't be deleted: " + Reason.of(e);
        }
    }

    /**
     * Works on temporary tables, each statement a transaction of its own: what is dropped is let go at once, while a
     * {@linkplain #change change} keeps all of it until it ends.
     */
    public <T> T prepare(Function<Transaction, T> work) {
        return work.apply(new Transaction(connection));
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
            if (confinement.isPresent()) {
                confinement.get().close();
            }
            if (growth.isPresent()) {
                growth.get().undo();
            }
        } catch (SQLException | IOException e) {
            throw new ArchiveException("the archive " + name + " can't be closed: " + Reason.of(e), e);
        }
    }

    /**
     * Makes a frame a temporary table, which queries can ask beside the archive until it is closed; an earlier one of this name is
     * replaced. Types and unknowns are kept; an empty text is an unknown one, as in Tablesaw.
     *
     * @param table a name that nothing in the archive has: its macros would ask the frame instead
     * @throws ArchiveException when the archive has a table or view of this name
     */
    public void lay(String table, Table frame) {
        boolean taken = !query("""
                        SELECT 1 FROM system.information_schema.tables
                        WHERE table_catalog = 'archive' AND lower(table_name) = lower($name)""", Map.of("name", table)).isEmpty();
        if (taken) {
            throw new ArchiveException("the archive has a " + table + " itself; give the frame another name");
        }
        try {
            FrameWriter.lay(connection, table, frame);
        } catch (SQLException e) {
            throw new ArchiveException("the frame can't be laid into " + table + ": " + Reason.of(e), e);
        }
    }

    /** The connection, for the floors that speak JDBC; closing it is not its user's. */
    public Connection connection() {
        return connection;
    }
}
