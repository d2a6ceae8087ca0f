package org.palmares.intake;

import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.UnknownNameException;
import org.palmares.sql.SqlText;

/**
 * Decisions that two riders of the archive are one person. The claims keep the id they came with, so that a decision can
 * be taken back.
 */
public final class RiderMerges {
    private final Archive archive;

    /** Merges in an archive that is open for writing. */
    public RiderMerges(Archive archive) {
        this.archive = archive;
    }

    /**
     * Counts all results of one rider as another's; the name becomes an alias.
     *
     * @param rider the id that is not used any more
     * @param into the person
     * @param reason why they are one
     * @throws UnknownNameException when there is no such rider
     * @throws ArchiveException when either is part of a merge already in a way that would make a chain
     */
    public void merge(String rider, String into, String reason) {
        archive.change(change -> {
            requireKnown(change, rider);
            requireKnown(change, into);
            if (rider.equals(into)) {
                throw new ArchiveException("rider " + rider + " can't be merged into itself");
            }
            if (!merged(change, into).isEmpty()) {
                throw new ArchiveException("rider " + into + " was merged into "
                        + merged(change, into).get(0) + "; merge into that one");
            }
            Map<String, Object> parameters = Map.of("rider", rider, "into", into, "reason", reason);
            change.run("""
                    UPDATE rider_merge SET into_rider_id = $into WHERE into_rider_id = $rider;
                    INSERT OR REPLACE INTO rider_merge (rider_id, into_rider_id, reason) VALUES ($rider, $into, $reason);
                    INSERT OR IGNORE INTO rider_alias (rider_id, alias, reason, source)
                    SELECT $into, name, 'merge of ' || $rider || ': ' || $reason, 'palmares riders merge'
                    FROM rider
                    WHERE rider_id = $rider""", parameters);
            resolve(change, rider, into);
            return null;
        });
    }

    /**
     * Takes a merge back.
     *
     * @throws ArchiveException when the rider is not merged into anybody
     */
    public void unmerge(String rider) {
        archive.change(change -> {
            requireKnown(change, rider);
            List<String> into = merged(change, rider);
            if (into.isEmpty()) {
                throw new ArchiveException("rider " + rider + " is not merged into anybody");
            }
            change.run("""
                    DELETE FROM rider_merge WHERE rider_id = $rider;
                    DELETE FROM rider_alias WHERE rider_id = $into AND starts_with(reason, 'merge of ' || $rider || ': ')""", Map.of("rider", rider, "into", into.get(0)));
            resolve(change, rider, into.get(0));
            return null;
        });
    }

    private static List<String> merged(Transaction change, String rider) {
        return change.query("SELECT into_rider_id FROM rider_merge WHERE rider_id = $rider", Map.of("rider", rider))
                .stringColumn(0)
                .asList();
    }

    private static void resolve(Transaction change, String rider, String into) {
        change.resolve("SELECT DISTINCT race_id, year FROM claim WHERE rider_id IN (" + SqlText.literal(rider) + ", "
                + SqlText.literal(into) + ")");
    }

    private static void requireKnown(Transaction change, String rider) {
        if (change.query("FROM rider WHERE rider_id = $rider", Map.of("rider", rider))
                .isEmpty()) {
            throw new UnknownNameException(
                    "rider",
                    rider,
                    change.query("""
                                    SELECT rider_id
                                    FROM rider
                                    ORDER BY jaro_winkler_similarity(rider_id, lower(strip_accents($rider))) DESC, rider_id
                                    LIMIT 3""", Map.of("rider", rider)).stringColumn(0).asList());
        }
    }
}
