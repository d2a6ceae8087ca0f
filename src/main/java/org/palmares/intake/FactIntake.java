package org.palmares.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;

/**
 * Takes in a table that tells of people, races or places, and of no results: each row finds whom or what it is of, or is a reject;
 * what it tells is kept as told, and fills what the archive does not know.
 */
final class FactIntake {
    private final Transaction change;
    private final TableFile table;
    private final Consumer<ImportStep> watcher;

    FactIntake(Transaction change, TableFile table, Consumer<ImportStep> watcher) {
        this.change = change;
        this.table = table;
        this.watcher = watcher;
    }

    /** What was told, for the sentence: rows, and those of whom the archive did not have. */
    record Told(long rows, long fresh, long filled, long rejected, long conflicts) {
        String sentence(TableSubject subject) {
            String of = rows + (rows == 1 ? " row of " : " rows of ") + subject.id() + ", " + fresh + " new";
            return subject == TableSubject.PLACES
                    ? of
                    : of + ", " + filled + (filled == 1 ? " fact filled" : " facts filled");
        }
    }

    /** @param parameters of the import, with its source in the archive */
    Told take(ImportFacts facts, Map<String, Object> parameters) {
        refuseRaceAndYear(facts);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("lines", count("SELECT count(*) AS n FROM mapped"));
        all.put("one", Clusters.ONE);
        run("fact_values", all);
        watcher.accept(ImportStep.RACES);
        switch (table.mapping().subject()) {
            case PEOPLE -> people(all);
            case RACES -> races(all);
            case PLACES -> places(all);
            case RESULTS -> throw new IllegalStateException("results are no facts of their own");
        }
        watcher.accept(ImportStep.RESULTS);
        run("rejects", all);
        run("facts_logged", all);
        return new Told(
                count("SELECT count(*) AS n FROM mapped") - count("SELECT count(*) AS n FROM staged_reject"),
                made(all),
                count("SELECT count(*) AS n FROM fact_claim WHERE in_use AND import_id = " + all.get("import_id")),
                count("SELECT count(*) AS n FROM staged_reject"),
                count("SELECT count(*) AS n FROM told_facts() WHERE value_used <> value_told"));
    }

    /** They fill gaps of results; here each row says itself what it is of. */
    private void refuseRaceAndYear(ImportFacts facts) {
        if (facts.options().race().isPresent() || facts.options().year().isPresent()) {
            throw new ArchiveException(facts.file() + " is a table of "
                    + table.mapping().subject().id() + " and tells of no results; leave --race and --year out");
        }
    }

    private void people(Map<String, Object> parameters) {
        run("spellings", parameters);
        run("fact_people", parameters);
        run("fresh_places", parameters);
        run("new_riders", parameters);
        run("told_people", parameters);
        fill(parameters);
    }

    private void races(Map<String, Object> parameters) {
        run("fact_races", parameters);
        run("fresh_places", parameters);
        run("race_keys", parameters);
        run("races", parameters);
        run("new_race_keys", parameters);
        run("new_races", parameters);
        run("told_races", parameters);
        fill(parameters);
    }

    private void places(Map<String, Object> parameters) {
        run("fact_places", parameters);
        run("fresh_places", parameters);
    }

    private void fill(Map<String, Object> parameters) {
        run("facts", parameters);
        FactFields.fill(change, parameters);
    }

    private long made(Map<String, Object> parameters) {
        return change.query(
                        "SELECT count(*) AS n FROM import_made WHERE import_id = $import_id AND what = $what",
                        Map.of(
                                "import_id",
                                parameters.get("import_id"),
                                "what",
                                switch (table.mapping().subject()) {
                                    case RESULTS, RACES -> "race";
                                    case PEOPLE -> "rider";
                                    case PLACES -> "place";
                                }))
                .row(0)
                .getLong("n");
    }

    private void run(String step, Map<String, ?> parameters) {
        Importer.run(change, step, parameters);
    }

    private long count(String sql) {
        return change.query(sql, Map.of()).row(0).getLong("n");
    }

    /** Lays the views over the mapped cells that {@code fact_values.sql} reads nations and places from. */
    static String cells(TableSubject subject) {
        return switch (subject) {
            case RESULTS -> "";
            case PEOPLE -> """
                CREATE OR REPLACE TEMP VIEW nation_cell AS
                SELECT nation AS cell FROM mapped UNION SELECT birth_nation FROM mapped UNION SELECT nation FROM read_rider;
                CREATE OR REPLACE TEMP VIEW place_told AS
                SELECT DISTINCT birth_place AS cell, birth_municipality AS municipality, birth_province AS province,
                    birth_region AS region, birth_nation AS nation, birth_lat AS lat, birth_lon AS lon
                FROM mapped
                WHERE birth_place IS NOT NULL""";
            case RACES -> """
                CREATE OR REPLACE TEMP VIEW nation_cell AS SELECT nation AS cell FROM mapped;
                CREATE OR REPLACE TEMP VIEW place_told AS
                SELECT DISTINCT home_place AS cell, CAST(NULL AS VARCHAR) AS municipality, CAST(NULL AS VARCHAR) AS province,
                    home_region AS region, nation, CAST(NULL AS VARCHAR) AS lat, CAST(NULL AS VARCHAR) AS lon
                FROM mapped
                WHERE home_place IS NOT NULL
                UNION
                SELECT start_place, NULL, NULL, NULL, NULL, NULL, NULL FROM mapped WHERE start_place IS NOT NULL
                UNION
                SELECT finish_place, NULL, NULL, NULL, NULL, NULL, NULL FROM mapped WHERE finish_place IS NOT NULL""";
            case PLACES -> """
                CREATE OR REPLACE TEMP VIEW nation_cell AS SELECT nation AS cell FROM mapped;
                CREATE OR REPLACE TEMP VIEW place_told AS
                SELECT DISTINCT place AS cell, municipality, province, region, nation, lat, lon FROM mapped WHERE place IS NOT NULL""";
        };
    }
}
