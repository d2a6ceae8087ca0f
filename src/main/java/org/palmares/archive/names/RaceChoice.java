package org.palmares.archive.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import org.palmares.model.NearestNames;

/**
 * The races that somebody chose by typing: one as {@link RaceNames} knows it, a set of races, {@code all}, {@code all-women} or
 * {@code all-races}, or several of these with commas between. It becomes what the macro {@code races_of} takes.
 */
public final class RaceChoice {
    private final Archive archive;
    private final RaceNames races;

    private RaceChoice(Archive archive) {
        this.archive = archive;
        this.races = RaceNames.of(archive);
    }

    /** Among the races and sets of an archive. */
    public static RaceChoice of(Archive archive) {
        return new RaceChoice(archive);
    }

    /**
     * The choice with ids in place of names.
     *
     * @throws UnknownNameException listing the nearest races and sets
     * @throws AmbiguousNameException listing the races that may be meant
     */
    public String resolve(String given) {
        return one(given)
                .orElseGet(() -> Arrays.stream(given.split(","))
                        .map(String::strip)
                        .map(each -> one(each).orElseThrow(() -> unknown(each)))
                        .collect(Collectors.joining(",")));
    }

    private Optional<String> one(String given) {
        return set(given).or(() -> races.find(given));
    }

    private Optional<String> set(String given) {
        return archive.query("""
                        SELECT set_id
                        FROM (
                            SELECT set_id, name FROM race_set
                            UNION ALL
                            SELECT unnest(['all', 'all-men', 'all-women', 'all-races']), NULL
                        )
                        WHERE fold_name(set_id) = fold_name($given) OR fold_name(name) = fold_name($given)
                        ORDER BY set_id
                        LIMIT 1""", Map.of("given", given)).stringColumn(0).asList().stream()
                .findFirst();
    }

    private UnknownNameException unknown(String given) {
        List<String> sets = archive.query("SELECT DISTINCT set_id FROM race_set ORDER BY set_id")
                .stringColumn(0)
                .asList();
        List<String> nearest = new ArrayList<>(NearestNames.alike(given, sets));
        nearest.addAll(races.nearest(given));
        return new UnknownNameException("race", given, nearest.stream().limit(3).toList());
    }
}
