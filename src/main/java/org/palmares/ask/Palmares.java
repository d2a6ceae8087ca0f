package org.palmares.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.archive.UnknownNameException;
import org.palmares.failure.UsageException;
import tech.tablesaw.api.Table;

/**
 * Where a notebook, or a program, starts:
 *
 * <pre>{@code
 * var palmares = Palmares.open();
 * var race = palmares.race("gp-miguel-indurain");
 * race.repeatWinners();
 * race.from(1999).to(2010).homeWins(new Home.Within(50));
 * race.gaps(10).chart();
 * }</pre>
 *
 * <p>Nothing here throws a checked exception, and nothing here needs Jupyter.
 */
public final class Palmares implements AutoCloseable {
    private final Archive archive;

    private Palmares(Archive archive) {
        this.archive = Objects.requireNonNull(archive, "archive");
    }

    /** The bundled history, for reading. */
    public static Palmares open() {
        return new Palmares(Archives.bundled(System.err::println));
    }

    /**
     * An archive file, for reading. What it holds reads no files of this machine, whoever made it; nor do queries of one's own
     * here. {@code Palmares.of(Archives.open(file))} lets them.
     *
     * @throws ArchiveException when it is not there or not an archive
     */
    public static Palmares open(Path file) {
        return new Palmares(Archives.open(file).withoutFiles());
    }

    /** Asks an archive that is open already; closing this closes it. */
    public static Palmares of(Archive archive) {
        return new Palmares(archive);
    }

    /** Every race with its coverage, by id. */
    public Table races() {
        return Races.coverage(archive);
    }

    /**
     * Questions about a race.
     *
     * @param idOrName such as {@code gp-miguel-indurain}, or a name that people use, such as {@code roubaix}
     * @throws UnknownNameException listing the nearest ids
     * @throws AmbiguousNameException listing them, when several may be meant
     */
    public RaceQuestions race(String idOrName) {
        return new RaceQuestions(archive, Scope.of(Races.find(archive, idOrName)));
    }

    /**
     * A rider: who that is, and the palmarès race by race.
     *
     * @param idOrName as people name riders
     * @throws UnknownNameException listing the nearest
     */
    public Page rider(String idOrName) {
        return new Pages(archive).rider(idOrName);
    }

    /**
     * One edition of a race, with its result.
     *
     * @throws UnknownNameException listing the nearest races
     * @throws UsageException when the archive does not have that year of the race
     */
    public Page edition(String race, int year) {
        Pages pages = new Pages(archive);
        return pages.edition(pages.find(race), year);
    }

    /** Who won what in a year, women's and men's races. */
    public Page season(int year) {
        return new Pages(archive).season(year);
    }

    /**
     * A stored question, such as {@code most-podiums}, to be asked with options.
     *
     * @throws UnknownNameException listing the nearest
     */
    public QuestionCall question(String name) {
        return QuestionCall.of(archive, name);
    }

    /**
     * Asks a stored question.
     *
     * @param question such as {@code most-podiums}
     * @param values for its first parameters in order; most begin with the race, which may be several or a set
     * @throws UnknownNameException listing the nearest questions, races or riders
     */
    public QuestionAnswer ask(String question, String... values) {
        return question(question).withValues(List.of(values)).answer();
    }

    /**
     * One query of one's own.
     *
     * @param sql may read any table or macro of the archive; {@link Archive#query(String, java.util.Map)} binds values
     */
    public Table query(String sql) {
        return archive.query(sql);
    }

    /**
     * Gives queries a frame of one's own to ask, as a temporary table.
     *
     * @param table a name that the archive does not have
     */
    public void lay(String table, Table frame) {
        archive.lay(table, frame);
    }

    /** For queries with values to bind, and for imports. */
    public Archive archive() {
        return archive;
    }

    @Override
    public void close() {
        archive.close();
    }
}
