package org.palmares.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import org.palmares.archive.names.RaceChoice;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Sets of races that somebody speaks of together, such as one's own favourites: made, added to, taken from. */
public final class RaceSets {
    /** What chooses races without being a set. */
    private static final Set<String> RESERVED = Set.of("all", "all men", "all women", "all races");

    private static final String SOURCE = "palmares sets add";

    private final Archive archive;

    /** The sets of an archive; for changes it has to be open for writing. */
    public RaceSets(Archive archive) {
        this.archive = archive;
    }

    /** Every set with its races, by id. */
    public Table all() {
        return archive.query("""
                SELECT s.set_id AS "set", min(s.name) AS name, count(*) AS races,
                    count(*) FILTER (WHERE r.category = 'women') AS women,
                    array_join(array_agg(s.race_id ORDER BY s.race_id), ', ') AS race_ids
                FROM race_set AS s
                JOIN race AS r ON r.race_id = s.race_id
                GROUP BY s.set_id
                ORDER BY s.set_id""");
    }

    /**
     * Adds races to a set, which is made where there is none of that name; one that is in it already stays.
     *
     * @param name of the set, as its id or in words; a new one's id is made of it
     * @param races ids, names or sets
     * @return the set's id
     * @throws UsageException when a race is called so, or it means more than a set could
     * @throws UnknownNameException listing the nearest, when a race is not in the archive
     */
    public String add(String name, List<String> races) {
        Row set = setCalled(name);
        String id = set.getString("set_id");
        String chosen = races.stream().map(RaceChoice.of(archive)::resolve).collect(Collectors.joining(","));
        archive.change(change -> {
            change.run(
                    "INSERT OR IGNORE INTO race_set (set_id, name, race_id, source)"
                            + " SELECT $set, $name, race_id, $source FROM races_of($chosen) ORDER BY race_id",
                    Map.of("set", id, "name", set.getString("name"), "source", SOURCE, "chosen", chosen));
            return null;
        });
        return id;
    }

    /** The set of a name, or how a new one is to be called. */
    private Row setCalled(String name) {
        String words = name.strip();
        Row found = archive.query("""
                        SELECT slug($name) AS set_id, $name AS name, fold_name($name) AS folded,
                            (SELECT min(set_id || chr(9) || name) FROM race_set
                                WHERE fold_name(set_id) = fold_name($name) OR fold_name(name) = fold_name($name)) AS there,
                            (SELECT min(race_id) FROM (
                                SELECT race_id, race_id AS called FROM race
                                UNION ALL SELECT race_id, name FROM race
                                UNION ALL SELECT race_id, alias FROM race_alias)
                                WHERE fold_name(called) = fold_name($name)) AS race""", Map.of("name", words)).row(0);
        if (!found.isMissing("there")) {
            String[] there = found.getString("there").split("\t", 2);
            return archive.query("SELECT $id AS set_id, $name AS name", Map.of("id", there[0], "name", there[1]))
                    .row(0);
        }
        if (!found.isMissing("race")) {
            throw new UsageException("a race is called '" + words + "' (" + found.getString("race")
                    + "), so a set can't be; choose another name");
        }
        if (RESERVED.contains(found.getString("folded"))
                || words.contains(",")
                || found.isMissing("set_id")
                || found.getString("set_id").isEmpty()) {
            throw new UsageException(
                    "a set can't be called '" + words
                            + "'; its name has letters or figures, no comma, and is none of all, all-men, all-women, all-races");
        }
        return found;
    }

    /**
     * Takes races out of a set, or with none given the whole set.
     *
     * @return the set's id
     * @throws UnknownNameException listing the nearest, when there is no such set or the set has no such race
     */
    public String remove(String name, List<String> races) {
        List<String> ids = archive.query("SELECT DISTINCT set_id FROM race_set ORDER BY set_id")
                .stringColumn(0)
                .asList();
        String id = archive.query("""
                        SELECT set_id FROM race_set
                        WHERE fold_name(set_id) = fold_name($name) OR fold_name(name) = fold_name($name)
                        ORDER BY set_id LIMIT 1""", Map.of("name", name)).stringColumn(0).asList().stream()
                .findFirst()
                .orElseThrow(() -> new UnknownNameException("set", name, NearestNames.to(name, ids)));
        List<String> members = archive.query(
                        "SELECT race_id FROM race_set WHERE set_id = $set ORDER BY race_id", Map.of("set", id))
                .stringColumn(0)
                .asList();
        List<String> gone = races.isEmpty()
                ? members
                : races.stream()
                        .map(race -> RaceChoice.of(archive).resolve(race))
                        .toList();
        for (String race : gone) {
            if (!members.contains(race)) {
                throw new UnknownNameException("race of the set " + id, race, NearestNames.to(race, members));
            }
        }
        archive.change(change -> {
            gone.forEach(race -> change.run(
                    "DELETE FROM race_set WHERE set_id = $set AND race_id = $race", Map.of("set", id, "race", race)));
            return null;
        });
        return id;
    }
}
