package org.palmares.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.names.RaceNames;
import org.palmares.sql.SqlText;
import tech.tablesaw.api.Row;

/** Decisions about races: two are one, one has another name too, one is called otherwise from now on. All can be taken back. */
public final class RaceChanges {
    /** Tables whose rows go over to the other race, with the columns that tell a row there. */
    private static final Map<String, String> MOVED = Map.of(
            "race_alias", "alias",
            "race_set", "set_id",
            "race_key", "family, key",
            "edition", "year",
            "stage", "year, stage",
            "claim", "import_id, line",
            "disputed_value", "subject, year, rider_id, field, value, source_id",
            "fact_claim", "import_id, line, subject, year, field");

    private final Archive archive;

    /** Changes of an archive that is open for writing. */
    public RaceChanges(Archive archive) {
        this.archive = archive;
    }

    /**
     * Counts all editions of one race as another's; its name becomes an alias. Of a year that both have, the other's own facts
     * stay.
     *
     * @throws ArchiveException when both are the same
     */
    public void merge(String given, String intoGiven, String reason) {
        RaceNames names = RaceNames.of(archive);
        String race = names.id(given);
        String into = names.id(intoGiven);
        if (race.equals(into)) {
            throw new ArchiveException("race " + race + " can't be merged into itself");
        }
        Map<String, Object> parameters = Map.of("race", race, "into", into, "reason", reason);
        archive.change(change -> {
            keep(change, parameters);
            for (String table : MOVED.keySet().stream().sorted().toList()) {
                move(change, table, parameters);
            }
            change.run("""
                    INSERT OR IGNORE INTO race_alias (race_id, alias, source)
                    SELECT $into, name, 'palmares races merge: ' || $reason FROM race WHERE race_id = $race""", parameters);
            change.resolve("SELECT DISTINCT race_id, year FROM claim WHERE race_id = " + SqlText.literal(into)
                    + " UNION SELECT DISTINCT race_id, year FROM result WHERE race_id = " + SqlText.literal(race));
            return null;
        });
        // A row that others referred to in the same transaction can't go in it.
        archive.change(change -> {
            change.run("DELETE FROM race WHERE race_id = $race", parameters);
            return null;
        });
    }

    /**
     * Takes a merge back: the race is as it was, with what its imports brought since.
     *
     * @throws ArchiveException when no race of this id was merged
     */
    public void unmerge(String race) {
        List<String> into = archive.query(
                        "SELECT into_race_id FROM race_merge WHERE race_id = $race", Map.of("race", race))
                .stringColumn(0)
                .asList();
        if (into.isEmpty()) {
            throw new ArchiveException("race " + race + " is not merged into any; merged are "
                    + archive.query(
                                    "SELECT coalesce(string_agg(race_id, ', ' ORDER BY race_id), 'none') AS ids FROM race_merge")
                            .stringColumn("ids")
                            .get(0));
        }
        Map<String, Object> parameters = Map.of("race", race, "into", into.get(0));
        archive.change(change -> {
            restore(change, "race", parameters);
            for (String table : MOVED.keySet().stream().sorted().toList()) {
                takeBack(change, table, parameters);
            }
            change.run("""
                    DELETE FROM race_alias
                    WHERE race_id = $into AND starts_with(source, 'palmares races merge: ')
                        AND alias = (SELECT name FROM race WHERE race_id = $race);
                    DELETE FROM race_merge WHERE race_id = $race""", parameters);
            change.resolve("SELECT DISTINCT race_id, year FROM claim WHERE race_id IN (" + SqlText.literal(race) + ", "
                    + SqlText.literal(into.get(0)) + ")"
                    + " UNION SELECT DISTINCT race_id, year FROM result WHERE race_id = "
                    + SqlText.literal(into.get(0)));
            return null;
        });
    }

    /** Makes a name one by which the race is known. */
    public void alias(String given, String alias, String reason) {
        String race = RaceNames.of(archive).id(given);
        archive.change(change -> {
            change.run(
                    "INSERT OR IGNORE INTO race_alias (race_id, alias, source)"
                            + " VALUES ($race, $alias, 'palmares races alias: ' || $reason)",
                    Map.of("race", race, "alias", alias, "reason", reason));
            return null;
        });
    }

    /**
     * Takes back a name that {@link #alias} gave.
     *
     * @throws ArchiveException when the race was given no such name, with those it was given
     */
    public void unalias(String given, String alias) {
        String race = RaceNames.of(archive).id(given);
        Map<String, Object> parameters = Map.of("race", race, "alias", alias);
        String own = "FROM race_alias WHERE race_id = $race AND starts_with(source, 'palmares races alias: ')";
        List<String> names = archive.query("SELECT alias " + own + " ORDER BY alias", parameters)
                .stringColumn("alias")
                .asList();
        if (!names.contains(alias)) {
            throw new ArchiveException(
                    "race " + race + " was given no name '" + alias + "' by palmares races alias; it was given "
                            + (names.isEmpty() ? "none" : String.join(", ", names)));
        }
        archive.change(change -> {
            change.run("DELETE " + own + " AND alias = $alias", parameters);
            return null;
        });
    }

    /** Calls the race otherwise; the name it had stays an alias, so that renaming it back undoes this. */
    public void rename(String given, String name, String reason) {
        String race = RaceNames.of(archive).id(given);
        archive.change(change -> {
            change.run("""
                    INSERT OR IGNORE INTO race_alias (race_id, alias, source)
                    SELECT race_id, name, 'palmares races rename: ' || $reason FROM race WHERE race_id = $race;
                    UPDATE race SET name = $name WHERE race_id = $race""", Map.of("race", race, "name", name, "reason", reason));
            return null;
        });
    }

    /** Keeps the rows as they are, and which of them go over: those of which the other race has none. */
    private static void keep(Transaction change, Map<String, Object> parameters) {
        String rows = MOVED.keySet().stream()
                .sorted()
                .filter(table -> !table.equals("claim"))
                .map(table -> "'" + table + "', " + listOf("FROM " + table + " WHERE race_id = $race") + ", '" + table
                        + "_moved', "
                        + listOf("FROM " + table + " AS a WHERE race_id = $race AND NOT EXISTS (FROM " + table
                                + " AS b WHERE b.race_id = $into AND " + sameRow(table, "a", "b") + ")"))
                .collect(Collectors.joining(", "));
        change.run(
                "INSERT INTO race_merge (race_id, into_race_id, reason, before) SELECT $race, $into, $reason,"
                        + " CAST(json_object('race', " + listOf("FROM race WHERE race_id = $race") + ", 'claim', "
                        + listOf("SELECT import_id, line FROM claim WHERE race_id = $race") + ", " + rows
                        + ") AS VARCHAR)",
                parameters);
        change.run("UPDATE race_merge SET into_race_id = $into WHERE into_race_id = $race", parameters);
    }

    private static String listOf(String rows) {
        return "(SELECT coalesce(to_json(list(t)), '[]') FROM (" + rows + ") AS t)";
    }

    private static String sameRow(String table, String one, String other) {
        return Arrays.stream(MOVED.get(table).split(", "))
                .map(column -> one + "." + column + " IS NOT DISTINCT FROM " + other + "." + column)
                .collect(Collectors.joining(" AND "));
    }

    private static void move(Transaction change, String table, Map<String, Object> parameters) {
        if (table.equals("claim")) {
            change.run("UPDATE claim SET race_id = $into WHERE race_id = $race", parameters);
            return;
        }
        change.run("CREATE OR REPLACE TEMP TABLE moving AS FROM " + table + " WHERE race_id = $race", parameters);
        change.run("DELETE FROM " + table + " WHERE race_id = $race", parameters);
        change.run(
                "INSERT INTO " + table
                        + " BY NAME SELECT * REPLACE ($into AS race_id) FROM moving AS a WHERE NOT EXISTS (FROM "
                        + table + " AS b WHERE b.race_id = $into AND " + sameRow(table, "a", "b") + ")",
                parameters);
        change.run("DROP TABLE moving", Map.of());
    }

    private static void takeBack(Transaction change, String table, Map<String, Object> parameters) {
        if (table.equals("claim")) {
            change.run(
                    "UPDATE claim SET race_id = $race WHERE race_id = $into AND EXISTS (FROM ("
                            + rows(change, "claim", "claim")
                            + ") AS k WHERE k.import_id = claim.import_id AND k.line = claim.line)",
                    parameters);
            return;
        }
        change.run(
                "DELETE FROM " + table + " AS t WHERE t.race_id = $into AND EXISTS (FROM ("
                        + rows(change, table, table + "_moved") + ") AS k WHERE " + sameRow(table, "k", "t") + ")",
                parameters);
        restore(change, table, parameters);
    }

    private static void restore(Transaction change, String table, Map<String, Object> parameters) {
        change.run("INSERT INTO " + table + " BY NAME FROM (" + rows(change, table, table) + ")", parameters);
    }

    /** SQL for the rows of a table as they were before the merge. */
    private static String rows(Transaction change, String table, String kept) {
        String types = "";
        for (Row column : change.query(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = current_database()"
                        + " AND table_name = $table ORDER BY column_index",
                Map.of("table", table))) {
            if (!table.equals("claim") || List.of("import_id", "line").contains(column.getString("column_name"))) {
                types += (types.isEmpty() ? "" : ",") + "\"" + column.getString("column_name") + "\":\""
                        + column.getString("data_type") + "\"";
            }
        }
        return "SELECT unnest(from_json(json_extract(before, '$." + kept + "'), '[{" + types
                + "}]'), recursive := true) FROM race_merge WHERE race_id = $race";
    }
}
