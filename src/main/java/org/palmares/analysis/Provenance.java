package org.palmares.analysis;

import java.util.HashMap;
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

    /** Lines of imported files that could not be read: file, line, reason, text; the newest import first. */
    public static Table rejects(Archive archive) {
        return archive.query(
                        "SELECT file, line, reason, text FROM reject ORDER BY import_id DESC, file, line, reason, text")
                .setName("rejects");
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
