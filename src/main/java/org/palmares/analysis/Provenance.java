package org.palmares.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.model.Race;
import tech.tablesaw.api.Table;

/** Who says so: sources, what they disagree on, and what could not be read. */
public final class Provenance {
    private Provenance() {}

    /** Values that a source states otherwise than the one in use, as the macro {@code conflicts}. */
    public static Table conflicts(Archive archive, Optional<Race> race) {
        return archive.query("FROM conflicts($race)", of(race)).setName("conflicts");
    }

    /** The sources with what they state, as the macro {@code sources}. */
    public static Table sources(Archive archive, Optional<Race> race) {
        return archive.query("FROM sources($race)", of(race)).setName("sources");
    }

    /** Which rejects are asked for; empty stands for all. */
    public record RejectFilter(Optional<String> file, Optional<String> reason, Optional<Integer> importId, Kind kind) {
        /** Lines that could not be understood, of every import. */
        public static final RejectFilter ALL =
                new RejectFilter(Optional.empty(), Optional.empty(), Optional.empty(), Kind.LINE);

        /** Lines that could not be understood, or those of lists that are no classification. */
        public enum Kind {
            LINE,
            LIST
        }
    }

    /**
     * Lines of imported files that could not be read, and that no later import took in: file, line, reason, text; the newest
     * import first.
     */
    public static Table rejects(Archive archive, RejectFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("file", filter.file().orElse(null));
        parameters.put("reason", filter.reason().orElse(null));
        parameters.put("import_id", filter.importId().orElse(null));
        parameters.put("kind", filter.kind().name().toLowerCase(Locale.ROOT));
        return archive.query("""
                        SELECT file, line, reason, text
                        FROM reject
                        WHERE taken_in_by IS NULL AND kind = $kind
                            AND ($file IS NULL OR contains(lower(file), lower($file)))
                            AND ($reason IS NULL OR contains(lower(reason), lower($reason)))
                            AND ($import_id IS NULL OR import_id = $import_id)
                        ORDER BY import_id DESC, file, line, reason, text""", parameters).setName("rejects");
    }

    /** The imports of an archive, the newest first: import, file, format, source, lines, editions, rejects. */
    public static Table imports(Archive archive) {
        return archive.query("""
                        SELECT
                            l.import_id AS import,
                            l.file,
                            l.format,
                            s.title AS source,
                            (SELECT count(*) FROM claim AS c WHERE c.import_id = l.import_id)
                                + (SELECT count(DISTINCT f.line) FROM fact_claim AS f WHERE f.import_id = l.import_id) AS lines,
                            (SELECT count(*) FROM (SELECT DISTINCT race_id, year FROM claim AS c WHERE c.import_id = l.import_id))
                                AS editions,
                            (SELECT count(*) FROM reject AS r
                                WHERE r.import_id = l.import_id AND r.kind = 'line' AND r.taken_in_by IS NULL) AS rejects
                        FROM import_log AS l
                        LEFT JOIN source AS s ON s.source_id = l.source_id
                        WHERE l.import_id > 0
                        ORDER BY l.import_id DESC""").setName("imports");
    }

    /** Riders, as the macro {@code riders}. */
    public static Table riders(Archive archive, Optional<String> namePart) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("name", namePart.orElse(null));
        return archive.query("FROM riders($name)", parameters).setName("riders");
    }

    /** Pairs of riders who may be one person, as the macro {@code likely_duplicates}. */
    public static Table likelyDuplicates(Archive archive) {
        return archive.query("FROM likely_duplicates()").setName("likely duplicates");
    }

    /** What speaks for two riders being one person, as the macro {@code rider_evidence}; the ids are those of the archive. */
    public static Table riderEvidence(Archive archive, String one, String other) {
        return archive.query("FROM rider_evidence($one, $other)", Map.of("one", one, "other", other))
                .setName("evidence");
    }

    /** Pairs of races that may be one, as the macro {@code likely_duplicate_races}. */
    public static Table likelyDuplicateRaces(Archive archive) {
        return archive.query("FROM likely_duplicate_races()").setName("likely duplicates");
    }

    private static Map<String, Object> of(Optional<Race> race) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("race", race.map(Race::id).orElse(null));
        return parameters;
    }
}
