package org.palmares.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import org.palmares.model.Race;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The races of an archive. */
public final class Races {
    private Races() {}

    /**
     * Every race with its coverage, by id; the columns are those of the macro {@code coverage()}.
     */
    public static Table coverage(Archive archive) {
        return archive.query("FROM coverage()").setName("races");
    }

    /**
     * The race of this id, or of this name without regard to case and accents.
     *
     * @throws UnknownNameException listing the nearest ids
     */
    public static Race find(Archive archive, String idOrName) {
        Table found = archive.query("""
                SELECT race_id, name, home_region, home_group, winners_complete
                FROM race
                WHERE race_id = $given OR lower(strip_accents(name)) = lower(strip_accents($given))
                ORDER BY race_id = $given DESC, race_id
                LIMIT 1""", Map.of("given", idOrName));
        if (found.isEmpty()) {
            throw new UnknownNameException("race", idOrName, nearest(archive, idOrName));
        }
        Row row = found.row(0);
        return new Race(
                row.getString("race_id"),
                row.getString("name"),
                text(row, "home_region"),
                text(row, "home_group"),
                row.getBoolean("winners_complete"));
    }

    /** The id of the race of this id or name, or else the id that a new race of this name gets. */
    public static String idOrNew(Archive archive, String idOrName) {
        return archive.query("""
                        SELECT coalesce(
                            (SELECT min(race_id) FROM race
                                WHERE race_id = $given OR fold_name(name) = fold_name($given)),
                            slug($given)) AS race_id""", Map.of("given", idOrName))
                .stringColumn("race_id")
                .get(0);
    }

    private static List<String> nearest(Archive archive, String given) {
        return archive.query("""
                        SELECT race_id
                        FROM race
                        ORDER BY greatest(
                                jaro_winkler_similarity(race_id, lower(strip_accents($given))),
                                jaro_winkler_similarity(lower(strip_accents(name)), lower(strip_accents($given)))) DESC,
                            race_id
                        LIMIT 3""", Map.of("given", given))
                .stringColumn("race_id")
                .asList();
    }

    private static Optional<String> text(Row row, String column) {
        return row.isMissing(column) ? Optional.empty() : Optional.of(row.getString(column));
    }
}
