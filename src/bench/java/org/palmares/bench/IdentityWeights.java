package org.palmares.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.Importer;
import tech.tablesaw.api.Row;

/**
 * How much nations, years of birth and teams speak for one person: counted on saved pages whose links say who is who, as the share of
 * pairs of results of one key that agree (m), that of pairs of two keys (u), and log2(m/u). Call it with a folder of pages, by
 * default {@code ../shared/datasets}. docs/identity.md has the values beside those in use.
 */
public final class IdentityWeights {
    /** The pairs of two keys are a seventh of all, which are millions. */
    private static final String COUNTED = """
            WITH said AS (
                SELECT c.rider_key, c.race_id, c.year, nullif(fold_name(c.team), '') AS team, c.year - c.age AS birth_year,
                    coalesce(c.nation_raced, d.nation) AS nation
                FROM claim AS c
                JOIN rider AS d ON d.rider_id = c.rider_id
                WHERE c.rider_key LIKE 'procyclingstats:%' AND c.classification = 'GENERAL' AND c.stage IS NULL
            ),
            appearance AS (
                SELECT rider_key, race_id, year, min(team) AS team, min(birth_year) AS birth_year, min(nation) AS nation
                FROM said
                GROUP BY ALL
            ),
            pair AS (
                SELECT
                    a.rider_key = b.rider_key AS one, a.nation = b.nation AS nation, abs(a.birth_year - b.birth_year) AS apart,
                    CASE WHEN a.year = b.year THEN a.team = b.team END AS team,
                    CASE WHEN a.year = b.year THEN list_has_any(string_split(a.team, ' '), string_split(b.team, ' ')) END AS word
                FROM appearance AS a
                JOIN appearance AS b
                    ON CASE
                        WHEN a.rider_key = b.rider_key THEN (b.race_id, b.year) > (a.race_id, a.year)
                        ELSE b.rider_key > a.rider_key AND (b.race_id, b.year) <> (a.race_id, a.year)
                            AND hash(a.rider_key, b.rider_key) % 7 = 0
                    END
            ),
            item AS (
                SELECT p.one, u.e.evidence, u.e.agrees
                FROM pair AS p
                CROSS JOIN unnest([
                    {'evidence': '1 the same nation', 'agrees': p.nation},
                    {'evidence': '2 another nation', 'agrees': NOT p.nation},
                    {'evidence': '3 born within a year', 'agrees': p.apart <= 1},
                    {'evidence': '4 born two years apart', 'agrees': p.apart = 2},
                    {'evidence': '5 born more years apart', 'agrees': p.apart > 2},
                    {'evidence': '6 one team in one year', 'agrees': p.team},
                    {'evidence': '7 no word of it in common', 'agrees': NOT p.word}]) AS u(e)
                WHERE u.e.agrees IS NOT NULL
            ),
            share AS (
                -- Half a pair more, for none of thousands is not never.
                SELECT evidence, count(*) FILTER (WHERE one) AS n,
                    (count(*) FILTER (WHERE one AND agrees) + 0.5) / (count(*) FILTER (WHERE one) + 1) AS m,
                    (count(*) FILTER (WHERE NOT one AND agrees) + 0.5) / (count(*) FILTER (WHERE NOT one) + 1) AS u
                FROM item
                GROUP BY evidence
            )
            SELECT substr(evidence, 3) AS evidence, n, m, u, log2(m / u) AS bits
            FROM share
            ORDER BY share.evidence""";

    private IdentityWeights() {}

    public static void main(String[] arguments) throws IOException {
        Path pages = Path.of(arguments.length == 0 || arguments[0].isBlank() ? "../shared/datasets" : arguments[0]);
        try (Archive archive = Archives.inMemory();
                Stream<Path> files = Files.walk(pages)) {
            Importer importer = new Importer(archive);
            for (Path page : files.filter(file -> file.toString().matches(".*\\.(?:md|html)"))
                    .sorted()
                    .toList()) {
                try {
                    importer.take(page, ImportOptions.none());
                } catch (RuntimeException refused) {
                    System.err.println("counts for nothing: " + refused.getMessage());
                }
            }
            System.out.printf(
                    Locale.ROOT, "%-28s %10s %8s %8s %7s%n", "evidence", "pairs", "m", "u", "bits");
            for (Row row : archive.query(COUNTED)) {
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %10d %8.4f %8.4f %7.1f%n",
                        row.getString("evidence"),
                        row.getLong("n"),
                        row.getDouble("m"),
                        row.getDouble("u"),
                        row.getDouble("bits"));
            }
        }
    }
}
