package org.palmares.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.palmares.archive.Transaction;

/**
 * The columns of riders, races and editions that an import can fill, and take back again.
 *
 * <p>A fact fills what is not known. Where the archive knows another value, that stays, and {@code conflicts} tells of both.
 * Columns that are never empty give way where they hold no more than a guess: whether an edition was held, when that was not
 * known, and men's or women's, and completeness, of a race that an import made.
 */
enum FactFields {
    RIDER("rider", "t.rider_id = c.rider_id", "nation birth_date birth_place birth_place_basis"),
    RACE(
            "race",
            "t.race_id = c.race_id",
            "kind category nation home_place home_region home_group first_year winners_complete"),
    EDITION(
            "edition",
            "t.race_id = c.race_id AND t.year = c.year",
            "held cause no_winner ordinal date last_date official_name uci_class start_place finish_place distance_km"
                    + " stage_count avg_speed_kmh no_speed decided_on won_how note");

    private static final Map<String, String> GUESSED = Map.of(
            "held",
            "t.held IN ('unknown', 'disputed')",
            "category",
            "t.race_id IN (SELECT id FROM import_made WHERE what = 'race')",
            "winners_complete",
            "t.race_id IN (SELECT id FROM import_made WHERE what = 'race')");

    private final String table;
    private final String same;

    @SuppressWarnings("ImmutableEnumChecker") // Unmodifiable, which the checker can't see.
    private final List<String> columns;

    FactFields(String table, String same, String columns) {
        this.table = table;
        this.same = same;
        this.columns = List.of(columns.split(" "));
    }

    /** Puts what the import tells in use, where nothing better is known; in an order that holds the edition's constraints. */
    static void fill(Transaction change, Map<String, ?> parameters) {
        for (FactFields subject : values()) {
            for (String column : subject.told(change, parameters)) {
                subject.fill(change, column, parameters);
            }
        }
    }

    private void fill(Transaction change, String column, Map<String, ?> parameters) {
        String mine =
                " c.import_id = $import_id AND c.subject = '" + table + "' AND c.field = '" + column + "' AND " + same;
        change.run(
                "UPDATE fact_claim AS c SET in_use = true, before = CAST(t." + column + " AS VARCHAR) FROM " + table
                        + " AS t WHERE" + mine + " AND (t." + column + " IS NULL OR ("
                        + GUESSED.getOrDefault(column, "false") + " AND CAST(t." + column
                        + " AS VARCHAR) <> c.value))",
                parameters);
        set(change, column, "c.value", "FROM fact_claim AS c WHERE c.in_use AND" + mine, parameters);
    }

    private void set(Transaction change, String column, String value, String from, Map<String, ?> parameters) {
        String type = change.query(
                        "SELECT data_type FROM duckdb_columns() WHERE database_name = current_database()"
                                + " AND table_name = $table AND column_name = $column",
                        Map.of("table", table, "column", column))
                .stringColumn(0)
                .get(0);
        change.run(
                "UPDATE " + table + " AS t SET " + column + " = CAST(" + value + " AS " + type + ") " + from,
                parameters);
    }

    /**
     * Takes back what the import put in use: the next import that tells the same fact takes its place, else what was there before.
     */
    static void takeBack(Transaction change, Map<String, ?> parameters) {
        change.run("""
                CREATE OR REPLACE TEMP TABLE lost_fact AS
                SELECT
                    c.subject, c.rider_id, c.race_id, c.year, c.field, c.before,
                    (
                        SELECT min_by(h.rowid, (h.import_id, h.line, h.rowid))
                        FROM fact_claim AS h
                        WHERE h.import_id <> c.import_id AND h.subject = c.subject AND h.field = c.field
                            AND h.rider_id IS NOT DISTINCT FROM c.rider_id AND h.race_id IS NOT DISTINCT FROM c.race_id
                            AND h.year IS NOT DISTINCT FROM c.year) AS heir
                FROM fact_claim AS c
                WHERE c.import_id = $import_id AND c.in_use;
                CREATE OR REPLACE TEMP TABLE found_fact AS
                SELECT l.* EXCLUDE (before), l.before, coalesce(h.value, l.before) AS value
                FROM lost_fact AS l
                LEFT JOIN fact_claim AS h ON h.rowid = l.heir;
                UPDATE fact_claim
                SET in_use = true, before = l.before
                FROM lost_fact AS l
                WHERE fact_claim.rowid = l.heir;
                DELETE FROM fact_claim WHERE import_id = $import_id""", parameters);
        for (FactFields subject : values()) {
            List<String> columns = new ArrayList<>(subject.columns);
            Collections.reverse(columns);
            for (String column : columns) {
                subject.set(
                        change,
                        column,
                        "c.value",
                        "FROM found_fact AS c WHERE c.subject = '" + subject.table + "' AND c.field = '" + column
                                + "' AND " + subject.same,
                        parameters);
            }
        }
        change.run("DROP TABLE lost_fact; DROP TABLE found_fact", Map.of());
    }

    private List<String> told(Transaction change, Map<String, ?> parameters) {
        List<String> told = change.query(
                        "SELECT DISTINCT field FROM fact_claim WHERE import_id = $import_id AND subject = '" + table
                                + "'",
                        parameters)
                .stringColumn(0)
                .asList();
        return columns.stream().filter(told::contains).toList();
    }
}
