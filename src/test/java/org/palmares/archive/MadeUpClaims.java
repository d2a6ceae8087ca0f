package org.palmares.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Claims of {@code made-up-claims.txt}, year by year for each clause of the rule, and the results they become, worked out by hand. */
final class MadeUpClaims {
    private static final String TOUCHED = """
            CREATE OR REPLACE TEMP TABLE touched AS
            SELECT 'valley' AS race_id, CAST(unnest(generate_series(2001, 2097)) AS INTEGER) AS year""";

    private static final String BEFORE = """
            DELETE FROM result WHERE race_id = 'valley';
            INSERT INTO result (race_id, year, classification, rider_id, rank, status, source_id, claim_count)
            VALUES ('valley', 2001, 'GENERAL', 'z', 1, 'FINISHED', 'top', 1), ('valley', 2098, 'GENERAL', 'z', 1, 'FINISHED', 'top', 1)""";

    private MadeUpClaims() {}

    /** The bundled archive with the claims in it. */
    static Archive open() {
        Archive archive = Archives.inMemory();
        archive.change(change -> {
            change.run("""
                    INSERT INTO race (race_id, name, winners_complete, source) VALUES ('valley', 'Valley', false, 'x');
                    INSERT INTO source VALUES ('top', 'Top', 'press', 2, NULL), ('mid', 'Mid', 'press', 4, NULL),
                        ('alt', 'Alt', 'press', 4, NULL), ('low', 'Low', 'press', 6, NULL);
                    INSERT INTO rider_merge VALUES ('old', 'a', 'one and the same')""", Map.of());
            int line = 0;
            for (String claim : part("claims")) {
                change.run(
                        "INSERT INTO claim (import_id, line, race_id, source_id, year, stage, classification, rider_id, rank,"
                                + " rank_raced, status, time_s, gap_s, gap_raced_s, team) VALUES ("
                                + values(claim, line++)
                                + ")",
                        Map.of());
            }
            return null;
        });
        return archive;
    }

    /** {@code import source year stage rider rank rank_raced status time gap gap_raced team}, a dot for what is not stated. */
    private static String values(String claim, int line) {
        String[] cells = claim.split(" +");
        return cells[0] + ", " + line + ", 'valley', "
                + Arrays.stream(cells)
                        .skip(1)
                        .map(cell -> cell.equals(".") ? "NULL" : "'" + cell + "'")
                        .collect(Collectors.joining(", "))
                        .replaceFirst(
                                "^('[a-z]+', '[0-9]+', (NULL|'[0-9]+')),",
                                "$1, " + (cells[3].equals(".") ? "'GENERAL'," : "'STAGE',"));
    }

    /** What the rule makes of them: {@code year stage rider rank rank_raced status time gap gap_raced team source claims}. */
    static List<String> resolvedBy(String rule, Archive archive) {
        return archive.change(change -> {
            change.run(BEFORE, Map.of());
            change.run(TOUCHED, Map.of());
            change.run("DROP TABLE IF EXISTS touched_list", Map.of());
            change.run(rule, Map.of());
            return change.query("""
                            SELECT concat_ws(' ', year, coalesce(stage, '.'), rider_id, coalesce(CAST(rank AS VARCHAR), '.'),
                                coalesce(CAST(rank_raced AS VARCHAR), '.'), status, coalesce(CAST(time_s AS VARCHAR), '.'),
                                coalesce(CAST(gap_s AS VARCHAR), '.'), coalesce(CAST(gap_raced_s AS VARCHAR), '.'),
                                coalesce(team, '.'), source_id, claim_count) AS line
                            FROM result
                            WHERE race_id = 'valley'
                            ORDER BY rowid""", Map.of()).stringColumn(0).asList();
        });
    }

    /** The lines under a heading, without remarks. */
    static List<String> part(String heading) {
        try (InputStream in = MadeUpClaims.class.getResourceAsStream("made-up-claims.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## "))
                    .filter(block -> block.startsWith(heading + "\n"))
                    .flatMap(String::lines)
                    .skip(1)
                    .map(line -> line.replaceFirst(" *#.*", "").strip().replaceAll(" +", " "))
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
