package org.palmares.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.names.RaceNames;
import org.palmares.failure.Reason;
import org.palmares.intake.ImportSummary.Status;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Takes a file into an archive: all of it in one transaction, the same content once.
 *
 * <p>What a file states becomes claims; the editions it touches are resolved anew. Lines that can't be understood go to
 * {@code reject}.
 */
public final class Importer {
    private final Archive archive;
    private final Consumer<ImportStep> watcher;

    /** An importer into an archive that is open for writing. */
    public Importer(Archive archive) {
        this(archive, step -> {});
    }

    /** An importer that tells of each step when it begins. */
    public Importer(Archive archive, Consumer<ImportStep> watcher) {
        this.archive = archive;
        this.watcher = watcher;
    }

    /** Begins what a first import has to wait for, and returns at once: worth calling before an archive is opened. */
    public static void prepare() {
        MappingFile.beginReadingBundled();
    }

    /**
     * Takes the file in.
     *
     * @throws ArchiveException when it can't be read as any format, or does not say which race or year it is of; the
     *     archive is then as it was
     * @throws org.palmares.archive.AmbiguousNameException when the race that the options name may be one of several
     */
    public ImportSummary take(Path file, ImportOptions options) {
        return take(file, options, archive::change);
    }

    /** What {@link #take} would do, without doing it. */
    public ImportSummary rehearse(Path file, ImportOptions options) {
        return take(file, options, archive::rehearse);
    }

    /** @param inTransaction does the work that changes the archive */
    private ImportSummary take(
            Path file,
            ImportOptions options,
            Function<Function<Transaction, ImportSummary>, ImportSummary> inTransaction) {
        return read(
                file,
                options,
                facts -> takenBefore(facts).orElseGet(() -> {
                    stage(facts);
                    return inTransaction.apply(change -> settle(change, facts));
                }));
    }

    /**
     * How a file is read, as lines of text: its columns with what each is taken for, what would be taken in, every kind of reject
     * with its count, and a mapping to edit. Nothing is changed.
     */
    public List<String> explain(Path file, ImportOptions options) {
        List<String> lines = new ArrayList<>();
        Optional<FileExplanation> table = FileExplanation.of(file, options);
        table.ifPresent(explained -> lines.addAll(explained.columns()));
        try {
            lines.addAll(read(file, options, source -> {
                stage(source);
                return archive.rehearse(change -> {
                    // Also what was taken in before is explained.
                    change.run("DELETE FROM import_log", Map.of());
                    return outcome(change, settle(change, source));
                });
            }));
        } catch (ArchiveException e) {
            lines.add("refused: " + e.getMessage());
        }
        table.ifPresent(explained -> {
            lines.add("a mapping to edit, for --mapping FILE:");
            explained.mapping().forEach(line -> lines.add(("  " + line).stripTrailing()));
        });
        return lines;
    }

    private static List<String> outcome(Transaction change, ImportSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add(summary.sentence());
        summary.notes().forEach(note -> lines.add("note: " + note));
        for (Row kind : change.query("""
                SELECT count(*) AS n, min(line) AS line, min_by(reason, (line, reason)) AS reason
                FROM reject
                WHERE import_id = (SELECT max(import_id) FROM import_log)
                GROUP BY regexp_replace(reason, '"[^"]*"|''[^'']*''|[0-9]+', '', 'g')
                ORDER BY n DESC, line, reason""", Map.of())) {
            lines.add("rejected: " + kind.getLong("n") + (kind.getLong("n") == 1 ? " line, " : " lines, the first ")
                    + kind.getInt("line") + ": " + kind.getString("reason"));
        }
        return lines;
    }

    /** With the id of the race in place of a name for it, so that the same file as the same race is the same statement. */
    private ImportOptions known(ImportOptions options) {
        return options.race()
                .flatMap(RaceNames.of(archive)::find)
                .map(options::race)
                .orElse(options);
    }

    private <T> T read(Path file, ImportOptions options, Function<ImportFacts, T> work) {
        watcher.accept(ImportStep.READING);
        ImportOptions known = known(options);
        try (GivenFile given = GivenFile.of(file);
                SourceFile source = SourceFile.recognise(given, known)) {
            return work.apply(new ImportFacts(
                    known,
                    source,
                    known.source().orElse(source.sourceTitle()),
                    file.getFileName().toString(),
                    digest(file, known)));
        }
    }

    private Optional<ImportSummary> takenBefore(ImportFacts facts) {
        return archive.query("FROM import_log WHERE digest = $digest", Map.of("digest", facts.digest()))
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ImportSummary.alreadyThere(facts.file(), facts.source().format()));
    }

    /** What needs the file alone, and most of the memory. */
    private void stage(ImportFacts facts) {
        Map<String, Object> parameters = facts.parameters();
        archive.prepare(change -> {
            run(change, "staging", parameters);
            facts.source().stage(change, parameters);
            run(change, "standings", parameters);
            run(change, "duplicates", parameters);
            return change;
        });
    }

    private ImportSummary settle(Transaction change, ImportFacts facts) {
        ImportOptions options = facts.options();
        Map<String, Object> parameters =
                facts.parametersOf(change.query("SELECT CAST(nextval('import_number') AS INTEGER) AS n", Map.of())
                        .intColumn("n")
                        .get(0));
        if (facts.source() instanceof TableFile table && table.tellsFacts()) {
            return told(change, table, facts, parameters);
        }
        watcher.accept(ImportStep.RACES);
        boolean keyed = any(change, "FROM staged_sheet WHERE race_key IS NOT NULL");
        if (keyed) {
            run(change, "race_keys", parameters);
        }
        run(change, "races", parameters);
        if (keyed) {
            run(change, "new_race_keys", parameters);
        }
        // A page of a known race, of which a season has hundreds, needs no evidence of which race it is.
        if (options.race().isEmpty()
                && any(change, "FROM staged_sheet WHERE race_id NOT IN (SELECT race_id FROM race)")) {
            run(change, "race_evidence", parameters);
        }
        Placing.require(change, facts.file(), options);
        run(change, "unplaced", parameters);
        Map<String, Object> filed = filed(change, parameters);
        run(change, "new_races", filed);
        run(change, "new_editions", filed);
        watcher.accept(ImportStep.RIDERS);
        run(change, "unknown_nations", filed);
        run(change, "spellings", filed);
        run(change, "persons", filed);
        new Clusters(change).make();
        run(change, "new_riders", filed);
        watcher.accept(ImportStep.CLAIMS);
        run(change, "rejects", filed);
        run(change, "claims", filed);
        watcher.accept(ImportStep.RESULTS);
        change.resolve("SELECT DISTINCT race_id, year FROM staged_sheet");
        watcher.accept(ImportStep.COUNTS);
        return summary(change, facts, parameters, notes(change, facts.source()));
    }

    private ImportSummary told(Transaction change, TableFile table, ImportFacts facts, Map<String, Object> parameters) {
        FactIntake.Told told = new FactIntake(change, table, watcher).take(facts, filed(change, parameters));
        watcher.accept(ImportStep.COUNTS);
        return new ImportSummary(
                facts.file(),
                table.format(),
                Status.IMPORTED,
                0,
                0,
                0,
                0,
                told.rejected(),
                0,
                told.conflicts(),
                table.mapping().subject() == TableSubject.RACES ? newRaces(change) : List.of(),
                notes(change, table),
                Optional.of(told.sentence(table.mapping().subject())));
    }

    private static List<String> notes(Transaction change, SourceFile source) {
        List<String> notes = new ArrayList<>(source.notes());
        notes.addAll(change.query("SELECT text FROM staged_note ORDER BY rowid", Map.of())
                .stringColumn(0)
                .asList());
        return notes;
    }

    private static boolean any(Transaction change, String rows) {
        return !change.query(rows + " LIMIT 1", Map.of()).isEmpty();
    }

    /** With the source in the archive that the import's statements are of. */
    private Map<String, Object> filed(Transaction change, Map<String, Object> parameters) {
        Map<String, Object> filed = new HashMap<>(parameters);
        filed.put("source_id", sourceId(change, parameters));
        return filed;
    }

    static void run(Transaction change, String step, Map<String, ?> parameters) {
        change.run(resource(step + ".sql"), parameters);
    }

    static String resource(String name) {
        try (InputStream in = Importer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of this title, made when the archive does not have it; its priority is that of its kind. */
    private static String sourceId(Transaction change, Map<String, ?> parameters) {
        change.run("""
                INSERT INTO import_made (import_id, what, id)
                SELECT $import_id, 'source', $source WHERE NOT EXISTS (SELECT 1 FROM source WHERE title = $source);
                INSERT INTO source (source_id, title, kind, priority, note)
                SELECT
                    slug($source)
                        || CASE WHEN slug($source) IN (SELECT source_id FROM source) THEN '-' || $import_id ELSE '' END,
                    $source,
                    $kind,
                    CASE $kind WHEN 'results-site' THEN 2 WHEN 'organiser' THEN 3 WHEN 'press' THEN 5 ELSE 4 END,
                    NULL
                WHERE NOT EXISTS (SELECT 1 FROM source WHERE title = $source)""", parameters);
        return change.query(
                        "SELECT min(source_id) AS id FROM source WHERE title = $source",
                        Map.of("source", parameters.get("source")))
                .stringColumn("id")
                .get(0);
    }

    private ImportSummary summary(
            Transaction change, ImportFacts facts, Map<String, ?> parameters, List<String> notes) {
        Row counts = change.query("""
                        SELECT
                            (SELECT count(*) FROM (SELECT DISTINCT race_id, year FROM claim WHERE import_id = $import_id))
                                AS editions,
                            (SELECT count(*) FROM claim WHERE import_id = $import_id) AS results,
                            (SELECT count(*) FROM staged_new_rider) AS riders_new,
                            (SELECT count(DISTINCT rider_id) FROM claim WHERE import_id = $import_id AND classification <> 'TEAM')
                                AS riders,
                            (SELECT count(*) FROM reject WHERE import_id = $import_id AND kind = 'line') AS rejected,
                            (SELECT count(*) FROM reject WHERE import_id = $import_id AND kind = 'list') AS listed""", Map.of("import_id", parameters.get("import_id")))
                .row(0);
        return new ImportSummary(
                facts.file(),
                facts.source().format(),
                Status.IMPORTED,
                counts.getLong("editions"),
                counts.getLong("results"),
                counts.getLong("riders_new"),
                counts.getLong("riders") - counts.getLong("riders_new"),
                counts.getLong("rejected"),
                counts.getLong("listed"),
                conflicts(change),
                newRaces(change),
                notes,
                Optional.empty());
    }

    private List<ImportSummary.NewRace> newRaces(Transaction change) {
        Table fresh = change.query("FROM staged_new_race ORDER BY race_id", Map.of());
        if (fresh.isEmpty()) {
            return List.of();
        }
        RaceNames names = RaceNames.of(archive);
        return fresh.stringColumn("race_id").asList().stream()
                .map(id -> new ImportSummary.NewRace(id, names.nearestTo(id)))
                .toList();
    }

    /** Race by race, and of those only where anything was stated twice, so that an import does not look through the whole archive. */
    private static long conflicts(Transaction change) {
        return change.query(resource("contested_races.sql"), Map.of()).stringColumn("race_id").asList().stream()
                .mapToLong(race ->
                        change.query("""
                                SELECT count(*) AS n
                                FROM conflicts($race)
                                WHERE year IN (SELECT year FROM staged_sheet WHERE race_id = $race)""", Map.of("race", race)).longColumn("n").get(0))
                .sum();
    }

    /**
     * SHA-256 of the bytes, of what the user said they are of, and of the user's own mapping: as another race, or by a
     * corrected mapping, they are another statement.
     */
    private static String digest(Path file, ImportOptions options) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            digest.update((options.race() + "|" + options.year()).getBytes(StandardCharsets.UTF_8));
            if (options.mapping().isPresent()) {
                digest.update(Files.readAllBytes(options.mapping().get()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
