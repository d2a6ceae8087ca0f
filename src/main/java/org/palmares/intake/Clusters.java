package org.palmares.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import tech.tablesaw.api.Row;

/**
 * Makes persons of members and known riders that were compared: the surest pairs first, those at least {@link #ONE} probable, and
 * never two of whom anything forbids it: two known riders, two lines of one list, two keys of one family.
 */
final class Clusters {
    /** From this probability on, two are one person. */
    static final double ONE = 0.9;
    /** Up to this probability, two are two people; between the two they are two for now, and to be looked at. */
    static final double TWO = 0.35;

    /** A person in the making. */
    private static final class Person {
        private Optional<String> known = Optional.empty();
        private final List<String> members = new ArrayList<>();
        private final Set<Integer> sheets = new HashSet<>();
        private final Map<String, Set<String>> keys = new HashMap<>();

        boolean excludes(Person other) {
            return (known.isPresent() && other.known.isPresent())
                    || sheets.stream().anyMatch(other.sheets::contains)
                    || keys.entrySet().stream().anyMatch(family -> {
                        Set<String> others = other.keys.getOrDefault(family.getKey(), Set.of());
                        return !others.isEmpty() && !others.equals(family.getValue());
                    });
        }

        void take(Person other) {
            known = known.or(() -> other.known);
            members.addAll(other.members);
            sheets.addAll(other.sheets);
            other.keys.forEach((family, values) ->
                    keys.computeIfAbsent(family, each -> new HashSet<>()).addAll(values));
        }
    }

    private final Transaction change;
    private final Map<String, Person> personOf = new HashMap<>();

    Clusters(Transaction change) {
        this.change = change;
    }

    /** Fills the temporary table {@code staged_person}: each member with its person, and the known rider it is, if any. */
    void make() {
        readSeats();
        readKeys();
        for (Row pair : change.query("""
                SELECT e.member, e.other, e.is_member
                FROM staged_evidence AS e
                LEFT JOIN staged_known AS k ON k.rider_id = e.other
                LEFT JOIN staged_member AS m ON m.member = e.member
                WHERE 1 / (1 + pow(2, -e.bits)) >= $one
                ORDER BY e.bits DESC, e.is_member, e.years_between NULLS LAST, k.lines DESC NULLS LAST,
                    length(e.other), e.other, m.first_entry, e.member""", Map.of("one", ONE))) {
            join(
                    person(pair.getString("member")),
                    pair.getBoolean("is_member") ? person(pair.getString("other")) : known(pair.getString("other")));
        }
        write();
    }

    /** Only of those who could meet: of most names there is one member and at most one rider. */
    private void readSeats() {
        for (Row seat : change.query("""
                SELECT DISTINCT e.member, a.sheet
                FROM staged_entry AS e
                JOIN staged_appearance AS a ON a.entry = e.entry
                WHERE e.member IN (
                    SELECT member FROM staged_pair WHERE contains(other, ' ')
                    UNION
                    SELECT other FROM staged_pair WHERE contains(other, ' ')
                    UNION
                    SELECT member FROM staged_pair WHERE other IN (
                        SELECT other FROM staged_pair GROUP BY other HAVING count(*) > 1))""", Map.of())) {
            person(seat.getString("member")).sheets.add(seat.getInt("sheet"));
        }
    }

    private void readKeys() {
        for (Row key : change.query(
                "SELECT member, family, rider_key FROM staged_member WHERE rider_key IS NOT NULL", Map.of())) {
            add(person(key.getString("member")), key.getString("family"), key.getString("rider_key"));
        }
        for (Row key : change.query("""
                SELECT coalesce(m.into_rider_id, k.rider_id) AS rider_id, k.family, k.family || ':' || k.key AS rider_key
                FROM rider_key AS k
                LEFT JOIN rider_merge AS m ON m.rider_id = k.rider_id
                WHERE coalesce(m.into_rider_id, k.rider_id) IN (SELECT other FROM staged_pair)""", Map.of())) {
            add(known(key.getString("rider_id")), key.getString("family"), key.getString("rider_key"));
        }
    }

    private static void add(Person person, String family, String key) {
        person.keys.computeIfAbsent(family, each -> new HashSet<>()).add(key);
    }

    private Person person(String member) {
        return personOf.computeIfAbsent(member, each -> {
            Person person = new Person();
            person.members.add(each);
            return person;
        });
    }

    private Person known(String rider) {
        return personOf.computeIfAbsent(rider, each -> {
            Person person = new Person();
            person.known = Optional.of(each);
            return person;
        });
    }

    private void join(Person one, Person other) {
        if (one != other && !one.excludes(other)) {
            one.take(other);
            other.members.forEach(member -> personOf.put(member, one));
            other.known.ifPresent(rider -> personOf.put(rider, one));
        }
    }

    /** Members without any pair were not read: each is a person of its own, as the table's query adds. */
    private void write() {
        change.run(
                "CREATE OR REPLACE TEMP TABLE staged_joined (member VARCHAR NOT NULL, person VARCHAR NOT NULL, rider_id VARCHAR)",
                Map.of());
        try (DuckDBAppender rows =
                ((DuckDBConnection) change.connection()).createAppender("temp", "main", "staged_joined")) {
            for (Map.Entry<String, Person> each : personOf.entrySet()) {
                Person person = each.getValue();
                if (person.known.equals(Optional.of(each.getKey()))) {
                    continue;
                }
                rows.beginRow().append(each.getKey()).append(person.members.get(0));
                if (person.known.isPresent()) {
                    rows.append(person.known.get());
                } else {
                    rows.appendNull();
                }
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new ArchiveException("the riders can't be told apart: " + e.getMessage(), e);
        }
        change.run("""
                CREATE OR REPLACE TEMP TABLE staged_person AS
                SELECT m.member, coalesce(j.person, m.member) AS person, j.rider_id
                FROM staged_member AS m
                LEFT JOIN staged_joined AS j ON j.member = m.member;
                DROP TABLE staged_joined""", Map.of());
    }
}
