package org.palmares.intake;

import java.util.List;
import java.util.Locale;
import org.palmares.archive.Archive;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The data tests: one SQL file each beside this package, which gives the rows that break it as {@code race_id, year, what,
 * finding}. The first line of a file says how grave that is and what is wrong.
 */
public final class Checks {
    private Checks() {}

    /** How grave a finding is. */
    public enum Severity {
        /** The archive contradicts itself. */
        ERROR,
        /** Likely wrong in a source. */
        WARNING,
        /** Right, and rare enough to look at. */
        NOTICE;

        /** As printed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Runs every test.
     *
     * @return one row a finding: severity, test, race_id, year, what, finding; errors first
     */
    public static Table run(Archive archive) {
        Table findings = Table.create(
                "findings",
                StringColumn.create("severity"),
                StringColumn.create("test"),
                StringColumn.create("race_id"),
                IntColumn.create("year"),
                StringColumn.create("what"),
                StringColumn.create("finding"));
        for (Severity severity : Severity.values()) {
            for (String test : tests()) {
                String sql = Importer.resource("check/" + test + ".sql");
                if (severity(test, sql) == severity) {
                    append(
                            findings,
                            severity,
                            test,
                            archive.ofToday()
                                    .query("SELECT CAST(race_id AS VARCHAR) AS race_id, CAST(year AS INTEGER) AS year,"
                                            + " CAST(what AS VARCHAR) AS what, finding FROM (\n" + sql
                                            + "\n) ORDER BY ALL"));
                }
            }
        }
        return findings;
    }

    /** How many findings are errors. */
    public static long errors(Table findings) {
        return findings.stringColumn("severity").isEqualTo(Severity.ERROR.id()).size();
    }

    /** The names of the tests. */
    public static List<String> tests() {
        return Importer.resource("check/index.txt").lines().toList();
    }

    private static Severity severity(String test, String sql) {
        String first = sql.lines().findFirst().orElse("");
        for (Severity severity : Severity.values()) {
            if (first.startsWith("-- " + severity.id() + ": ")) {
                return severity;
            }
        }
        throw new IllegalStateException("the first line of check/" + test + ".sql names no severity: " + first);
    }

    private static void append(Table findings, Severity severity, String test, Table found) {
        for (int row = 0; row < found.rowCount(); row++) {
            findings.stringColumn("severity").append(severity.id());
            findings.stringColumn("test").append(test);
            findings.stringColumn("race_id")
                    .append(found.stringColumn("race_id").get(row));
            if (found.intColumn("year").isMissing(row)) {
                findings.intColumn("year").appendMissing();
            } else {
                findings.intColumn("year").append(found.intColumn("year").getInt(row));
            }
            findings.stringColumn("what").append(found.stringColumn("what").get(row));
            findings.stringColumn("finding")
                    .append(found.stringColumn("finding").get(row));
        }
    }
}
