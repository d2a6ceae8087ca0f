package org.palmares.archive.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The riders of an archive by the names that people type: ids, names and aliases in whatever order of their words, without
 * regard to case, accents and hyphens; also some words of a name, or their beginnings. An id that was merged into another is
 * that other.
 *
 * <p>What fits better counts: an id, then a whole name, a whole alias, whole words, beginnings of words.
 * Where several fit alike, one who won {@value #FAMOUS} times or more is meant if none of the others ever won: "merckx" is Eddy.
 */
public final class RiderNames {
    /** Wins that make a name mean one rider where it is that of others too, who never won. */
    private static final int FAMOUS = 10;

    private final Archive archive;

    private RiderNames(Archive archive) {
        this.archive = archive;
    }

    /** The names of the riders of an archive. */
    public static RiderNames of(Archive archive) {
        return new RiderNames(archive);
    }

    /**
     * The id of the rider who is meant.
     *
     * @throws UnknownNameException listing the nearest, when none is
     * @throws AmbiguousNameException listing them, when several may be
     */
    public String id(String given) {
        return find(given).orElseThrow(() -> unknown(given));
    }

    /** As {@link #idForChange}, but an id that was merged into another stays itself. */
    public String ownId(String given) {
        if (!archive.query("SELECT 1 FROM rider WHERE rider_id = $given", Map.of("given", given))
                .isEmpty()) {
            return given;
        }
        return idForChange(given);
    }

    /** As {@link #id}, but nobody is preferred for being famous: what is changed must be named so that only one can be meant. */
    public String idForChange(String given) {
        Table candidates = candidates(given);
        if (candidates.rowCount() > 1) {
            throw ambiguous(given, candidates);
        }
        return first(candidates).orElseThrow(() -> unknown(given));
    }

    /**
     * The id of the rider who is meant; empty when none is.
     *
     * @throws AmbiguousNameException when several may be
     */
    public Optional<String> find(String given) {
        Table candidates = candidates(given);
        if (candidates.rowCount() > 1 && !isFamous(candidates)) {
            throw ambiguous(given, candidates);
        }
        return first(candidates);
    }

    private static Optional<String> first(Table candidates) {
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.stringColumn("rider_id").get(0));
    }

    private static AmbiguousNameException ambiguous(String given, Table candidates) {
        return new AmbiguousNameException("rider", given, described(candidates));
    }

    private UnknownNameException unknown(String given) {
        return new UnknownNameException("rider", given, nearest(given));
    }

    private Table candidates(String given) {
        Table id = archive.query("""
                SELECT coalesce(m.into_rider_id, d.rider_id) AS rider_id
                FROM rider AS d
                LEFT JOIN rider_merge AS m ON m.rider_id = d.rider_id
                WHERE d.rider_id = $given""", Map.of("given", given));
        return id.isEmpty() ? fitting(given) : id;
    }

    /** Whether the first has won so often, and none of the others ever, that everybody means the first. */
    private static boolean isFamous(Table fitting) {
        LongColumn wins = fitting.longColumn("wins");
        return wins.get(0) >= FAMOUS && wins.sum() == wins.get(0);
    }

    /** Those who fit best, the most wins first. */
    private Table fitting(String given) {
        return archive.query("""
                WITH given AS (
                    SELECT
                        name_key($given) AS key,
                        string_split(fold_name($given), ' ') AS words
                    WHERE fold_name($given) <> ''
                ),
                known AS (
                    SELECT rider_id, 0 AS alias, fold_name(name) AS folded FROM rider
                    UNION ALL
                    SELECT rider_id, 1, fold_name(alias) FROM rider_alias
                ),
                fitting AS (
                    SELECT
                        coalesce(m.into_rider_id, k.rider_id) AS rider_id,
                        CASE
                            WHEN name_key(k.folded) = g.key THEN k.alias
                            WHEN list_has_all(string_split(k.folded, ' '), g.words) THEN 2
                            ELSE 3
                        END AS likeness
                    FROM known AS k
                    CROSS JOIN given AS g
                    LEFT JOIN rider_merge AS m ON m.rider_id = k.rider_id
                    WHERE len(list_filter(g.words, lambda word: NOT contains(' ' || k.folded, ' ' || word))) = 0
                ),
                best AS (
                    SELECT DISTINCT rider_id FROM fitting WHERE likeness = (SELECT min(likeness) FROM fitting)
                )
                SELECT
                    d.rider_id,
                    d.name,
                    d.nation,
                    min(r.year) AS first_year,
                    max(r.year) AS last_year,
                    count(CASE WHEN r.rank = 1 AND r.classification = 'GENERAL' AND r.stage IS NULL THEN 1 END) AS wins
                FROM best AS b
                JOIN rider AS d ON d.rider_id = b.rider_id
                LEFT JOIN result AS r ON r.rider_id = b.rider_id
                GROUP BY d.rider_id, d.name, d.nation
                ORDER BY wins DESC, count(r.rider_id) DESC, d.rider_id""", Map.of("given", given));
    }

    /** The ids of at most three riders who have a name or alias most like this one, the most alike first. */
    public List<String> nearest(String given) {
        return archive.query("""
                        SELECT rider_id
                        FROM (
                            SELECT coalesce(m.into_rider_id, d.rider_id) AS rider_id, d.name
                            FROM rider AS d
                            LEFT JOIN rider_merge AS m ON m.rider_id = d.rider_id
                            UNION ALL
                            SELECT rider_id, alias FROM rider_alias
                        )
                        GROUP BY rider_id
                        ORDER BY
                            max(greatest(
                                jaro_winkler_similarity(name_key(name), name_key($given)),
                                jaro_winkler_similarity(rider_id, slug($given)))) DESC,
                            rider_id
                        LIMIT 3""", Map.of("given", given))
                .stringColumn("rider_id")
                .asList();
    }

    private static List<String> described(Table fitting) {
        List<String> described = new ArrayList<>();
        for (Row row : fitting) {
            List<String> apart = new ArrayList<>(List.of(row.getString("name")));
            if (!row.isMissing("nation")) {
                apart.add(row.getString("nation"));
            }
            if (!row.isMissing("first_year")) {
                int first = row.getInt("first_year");
                int last = row.getInt("last_year");
                apart.add(first == last ? String.valueOf(first) : first + "-" + last);
            }
            described.add(row.getString("rider_id") + " (" + String.join(", ", apart) + ")");
        }
        return described;
    }
}
