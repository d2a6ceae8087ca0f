package org.palmares.archive.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The races of an archive by the names that people type: ids, names, aliases and former names, without regard to case,
 * accents, hyphens and dashes; also a beginning of one, or some of its words.
 *
 * <p>What fits better counts: a whole name before a part of one, and among these an id before a name, a name before an alias, an
 * alias before a name the race was once run under.
 */
public final class RaceNames {
    private final Archive archive;
    private final List<KnownName> names;

    private RaceNames(Archive archive, List<KnownName> names) {
        this.archive = archive;
        this.names = names;
    }

    /** The names of the races that the archive has now. */
    public static RaceNames of(Archive archive) {
        Table known = archive.query("""
                SELECT race_id, kind, name, fold_name(name) AS folded
                FROM (
                    SELECT race_id, 'ID' AS kind, race_id AS name FROM race
                    UNION ALL SELECT race_id, 'NAME', name FROM race
                    UNION ALL SELECT race_id, 'ALIAS', alias FROM race_alias
                    UNION ALL SELECT DISTINCT race_id, 'FORMER_NAME', official_name FROM edition WHERE official_name IS NOT NULL
                )
                ORDER BY race_id, kind, name""");
        List<KnownName> names = new ArrayList<>();
        for (Row row : known) {
            names.add(new KnownName(
                    row.getString("race_id"),
                    KnownName.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getString("folded")));
        }
        return new RaceNames(archive, names);
    }

    /**
     * The id of the race that is meant.
     *
     * @throws UnknownNameException listing the nearest, when none is
     * @throws AmbiguousNameException listing them, when several may be
     */
    public String id(String given) {
        return find(given).orElseThrow(() -> new UnknownNameException("race", given, nearest(given)));
    }

    /**
     * The id of the race that is meant; empty when none is.
     *
     * @throws AmbiguousNameException when several may be
     */
    public Optional<String> find(String given) {
        String folded = folded(given);
        if (folded.isEmpty() || isId(given)) {
            return Optional.of(given).filter(this::isId);
        }
        for (KnownName.Likeness likeness : KnownName.Likeness.values()) {
            Set<String> fitting = fitting(likeness, folded);
            if (fitting.size() > 1) {
                throw new AmbiguousNameException("race", given, described(fitting));
            }
            if (!fitting.isEmpty()) {
                return Optional.of(fitting.iterator().next());
            }
        }
        return Optional.empty();
    }

    /** The ids of at most three races that have a name or alias, or words of one, most like this; the most alike first. */
    public List<String> nearest(String given) {
        return NearestIds.to(folded(given), names);
    }

    /** As {@link #nearest}, for a race that is known: others than it. */
    public List<String> nearestTo(String id) {
        String name = names.stream()
                .filter(known -> known.id().equals(id) && known.kind() == KnownName.Kind.NAME)
                .findFirst()
                .map(KnownName::folded)
                .orElseGet(() -> folded(id));
        return NearestIds.to(
                name, names.stream().filter(known -> !known.id().equals(id)).toList());
    }

    /** The ids that fit by the kind of name that counts most. */
    private Set<String> fitting(KnownName.Likeness likeness, String folded) {
        List<KnownName> fitting =
                names.stream().filter(known -> likeness.fits(known, folded)).toList();
        Optional<KnownName.Kind> best =
                fitting.stream().map(KnownName::kind).map(RaceNames::own).min(Comparator.naturalOrder());
        Set<String> ids = new LinkedHashSet<>();
        fitting.stream()
                .filter(known -> own(known.kind()) == best.orElseThrow())
                .map(KnownName::id)
                .forEach(ids::add);
        return ids;
    }

    private boolean isId(String given) {
        return names.stream()
                .anyMatch(known ->
                        known.kind() == KnownName.Kind.ID && known.name().equals(given));
    }

    /** An id is made of the name, so that parts of them count alike. */
    private static KnownName.Kind own(KnownName.Kind kind) {
        return kind == KnownName.Kind.ID ? KnownName.Kind.NAME : kind;
    }

    private List<String> described(Set<String> ids) {
        return ids.stream()
                .map(id -> id + " ("
                        + names.stream()
                                .filter(known -> known.id().equals(id) && known.kind() == KnownName.Kind.NAME)
                                .findFirst()
                                .orElseThrow()
                                .name()
                        + ")")
                .toList();
    }

    private String folded(String given) {
        return archive.query("SELECT fold_name($given) AS folded", Map.of("given", given))
                .stringColumn("folded")
                .get(0);
    }
}
