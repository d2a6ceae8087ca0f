package org.palmares.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import org.palmares.archive.names.RaceNames;
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
     * The race of this id or name, as {@link RaceNames} knows it.
     *
     * @throws UnknownNameException listing the nearest ids, when none is meant
     * @throws AmbiguousNameException listing them, when several may be
     */
    public static Race find(Archive archive, String idOrName) {
        // An id, as most calls give it, needs none of the names.
        return withId(archive, idOrName)
                .or(() -> withId(archive, RaceNames.of(archive).id(idOrName)))
                .orElseThrow();
    }

    private static Optional<Race> withId(Archive archive, String id) {
        return races(archive, "WHERE race_id = $id", Map.of("id", id)).stream().findFirst();
    }

    /**
     * The races of a choice, such as {@code monuments} or {@code paris-roubaix,milano-sanremo}, in the order of their ids.
     *
     * @param choice as {@link org.palmares.archive.names.RaceChoice#resolve} gives it
     */
    public static List<Race> chosen(Archive archive, String choice) {
        return races(archive, "WHERE race_id IN (SELECT race_id FROM race_ids($choice))", Map.of("choice", choice));
    }

    private static List<Race> races(Archive archive, String which, Map<String, ?> parameters) {
        return archive
                .query(
                        "SELECT race_id, name, home_region, home_group, winners_complete FROM race " + which
                                + " ORDER BY race_id",
                        parameters)
                .stream()
                .map(row -> new Race(
                        row.getString("race_id"),
                        row.getString("name"),
                        text(row, "home_region"),
                        text(row, "home_group"),
                        row.getBoolean("winners_complete")))
                .toList();
    }

    private static Optional<String> text(Row row, String column) {
        return row.isMissing(column) ? Optional.empty() : Optional.of(row.getString(column));
    }
}
