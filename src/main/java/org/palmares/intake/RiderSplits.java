package org.palmares.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.names.RiderNames;
import org.palmares.sql.SqlText;

/** Decisions that a rider of the archive is two people. A split is taken back by merging the new rider into the old one. */
public final class RiderSplits {
    private final Archive archive;

    /** Splits in an archive that is open for writing. */
    public RiderSplits(Archive archive) {
        this.archive = archive;
    }

    /**
     * Which results are another person's; what is given has all to hold.
     *
     * @param key a source's key of the rider, as {@code procyclingstats:carlo-nomi-1}; empty for any and none
     * @param from the first year
     * @param to the last year
     * @param race the id of the only race; empty for all
     */
    public record Part(Optional<String> key, OptionalInt from, OptionalInt to, Optional<String> race) {
        public Part {
            if (key.isEmpty() && from.isEmpty() && to.isEmpty() && race.isEmpty()) {
                throw new IllegalArgumentException(
                        "which results are another person's? Say so by --key, --from, --to or --race");
            }
        }
    }

    /**
     * Makes the results of that part another rider's.
     *
     * @return the id of the new rider
     * @throws ArchiveException when that is none of the rider's results, or all of them
     */
    public String split(String given, Part part, String reason) {
        String rider = RiderNames.of(archive).idForChange(given);
        return archive.change(change -> {
            Map<String, Object> parameters = parameters(rider, part);
            requireSomeAndNotAll(change, rider, parameters);
            String fresh = change.query("""
                            SELECT base || '-' || (1 + max(coalesce(TRY_CAST(regexp_extract(d.rider_id, '-([0-9]+)$', 1) AS INTEGER), 1))) AS id
                            FROM (SELECT regexp_replace($rider, '-[0-9]+$', '') AS base) AS b
                            JOIN rider AS d ON d.rider_id = b.base OR regexp_full_match(d.rider_id, b.base || '-[0-9]+')
                            GROUP BY base""", parameters).stringColumn("id").get(0);
            parameters.put("fresh", fresh);
            parameters.put("reason", reason);
            change.run("""
                    INSERT INTO rider (rider_id, name, nation, source)
                    SELECT $fresh, name, nation, 'palmares riders split' FROM rider WHERE rider_id = $rider;
                    CREATE OR REPLACE TEMP TABLE split_edition AS
                    SELECT DISTINCT race_id, year FROM claim WHERE rider_id = $rider;
                    UPDATE claim SET rider_id = $fresh WHERE %s;
                    UPDATE rider_key SET rider_id = $fresh
                    WHERE rider_id = $rider
                        AND family || ':' || key IN (SELECT rider_key FROM claim WHERE rider_id = $fresh)
                        AND family || ':' || key NOT IN (
                            SELECT rider_key FROM claim WHERE rider_id = $rider AND rider_key IS NOT NULL);
                    INSERT INTO identity_decision
                        (import_id, name, rider_id, other_rider_id, verdict, probability, evidence)
                    SELECT 0, name, $fresh, $rider, 'two', 0, 'palmares riders split: ' || $reason
                    FROM rider WHERE rider_id = $rider""".formatted(CONDITION), parameters);
            change.resolve("SELECT race_id, year FROM split_edition");
            change.run("DROP TABLE split_edition", Map.of());
            return fresh;
        });
    }

    private static final String CONDITION = """
            rider_id = $rider
                AND ($key IS NULL OR rider_key = $key)
                AND ($from IS NULL OR year >= $from)
                AND ($to IS NULL OR year <= $to)
                AND ($race IS NULL OR race_id = $race)""";

    private static Map<String, Object> parameters(String rider, Part part) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("rider", rider);
        parameters.put("key", part.key().orElse(null));
        parameters.put("from", part.from().isPresent() ? part.from().getAsInt() : null);
        parameters.put("to", part.to().isPresent() ? part.to().getAsInt() : null);
        parameters.put("race", part.race().orElse(null));
        return parameters;
    }

    private static void requireSomeAndNotAll(Transaction change, String rider, Map<String, Object> parameters) {
        List<Long> counts = List.of(
                change.query("SELECT count(*) AS n FROM claim WHERE " + CONDITION, parameters)
                        .longColumn("n")
                        .get(0),
                change.query("SELECT count(*) AS n FROM claim WHERE rider_id = " + SqlText.literal(rider), Map.of())
                        .longColumn("n")
                        .get(0));
        if (counts.get(0) == 0 || counts.get(0).equals(counts.get(1))) {
            List<String> keys = change.query(
                            "SELECT DISTINCT rider_key FROM claim WHERE rider_id = $rider AND rider_key IS NOT NULL ORDER BY 1",
                            Map.of("rider", rider))
                    .stringColumn(0)
                    .asList();
            throw new ArchiveException((counts.get(0) == 0 ? "none" : "all") + " of the " + counts.get(1)
                    + " results of " + rider + " are in that part, so that there is nothing to split"
                    + (keys.isEmpty() ? "" : "; the keys of the sources are " + String.join(", ", keys)));
        }
    }
}
