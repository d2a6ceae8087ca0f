package org.palmares.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Whether the lines of a file can be placed: each in a race and a year, by the file itself or by what the user says of it. */
final class Placing {
    private Placing() {}

    /**
     * Refuses a file that has nothing to import, that tells its race or year nowhere, or that tells another than the user.
     *
     * @throws ArchiveException with all the reasons there are
     */
    static void require(Transaction change, String file, ImportOptions options) {
        Row counts = change.query("""
                SELECT
                    count(*) FILTER (WHERE s.race_id IS NULL) AS without_race,
                    count(*) FILTER (WHERE s.year IS NULL) AS without_year,
                    count(*) AS sheets,
                    (SELECT count(*) FROM staged_line) AS lines,
                    (SELECT count(*) FROM staged_reject) + (SELECT count(*) FROM staged_outcome) AS rejects
                FROM staged_sheet AS s
                WHERE EXISTS (SELECT 1 FROM staged_line AS l WHERE l.sheet = s.sheet)""", Map.of()).row(0);
        if (counts.getLong("lines") + counts.getLong("rejects") == 0) {
            throw new ArchiveException(file + " states no results");
        }
        List<String> reasons = new ArrayList<>();
        boolean any = counts.getLong("sheets") > 0;
        if (any && counts.getLong("without_race") == counts.getLong("sheets")) {
            reasons.add("does not say which race it is of; say so with --race");
        }
        if (any && counts.getLong("without_year") == counts.getLong("sheets")) {
            reasons.add("does not say which year it is of; say so with --year");
        }
        reasons.addAll(contradictions(change, options));
        if (!reasons.isEmpty()) {
            throw new ArchiveException(file + " " + String.join(", and it ", reasons));
        }
    }

    private static List<String> contradictions(Transaction change, ImportOptions options) {
        Map<String, Object> said = new HashMap<>();
        said.put("race", options.race().orElse(null));
        said.put("year", options.year().isPresent() ? options.year().getAsInt() : null);
        Table others = change.query("""
                SELECT
                    'race' AS what, coalesce(s.race_name, s.race_id) AS told, $race AS said, CAST(min(l.line) AS BIGINT) AS line
                FROM staged_sheet AS s
                JOIN staged_line AS l ON l.sheet = s.sheet
                WHERE s.race_id <> coalesce((SELECT race_id FROM race WHERE race_id = $race), slug($race))
                GROUP BY ALL
                UNION ALL
                SELECT 'year', CAST(s.year AS VARCHAR), CAST($year AS VARCHAR), CAST(min(l.line) AS BIGINT)
                FROM staged_sheet AS s
                JOIN staged_line AS l ON l.sheet = s.sheet
                WHERE s.year <> $year
                GROUP BY ALL
                ORDER BY what, line, told""", said);
        List<String> reasons = new ArrayList<>();
        for (String what : List.of("race", "year")) {
            Table of = others.where(others.stringColumn("what").isEqualTo(what));
            if (!of.isEmpty()) {
                Row first = of.row(0);
                reasons.add("says " + what + " " + first.getString("told") + " in line " + first.getLong("line")
                        + (of.rowCount() > 1 ? ", and others," : "") + " where --" + what + " says "
                        + first.getString("said") + "; --" + what
                        + " fills gaps only, so leave it out or correct the file");
            }
        }
        return reasons;
    }
}
