package org.palmares.intake.invented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.failure.UsageException;
import org.palmares.intake.Checks;
import org.palmares.intake.ImportOptions;
import org.palmares.intake.ImportSummary;
import org.palmares.intake.Importer;

final class InventedHistoryTest {
    private static final int RESULTS = 20_000;

    @TempDir
    private static Path folder;

    private static Archive archive;

    @BeforeAll
    static void makesAnArchive() {
        Path file = folder.resolve("invented.duckdb");
        new InventedHistory(RESULTS, 7).writeTo(file);
        archive = Archives.open(file);
    }

    @AfterAll
    static void closes() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1000, 12_345})
    void aTableHasAsManyResultsAsWereAskedFor(long results) throws IOException {
        assertThat(lines(results, 1)).hasSize((int) results + 1);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertThat(lines(3000, 1)).isEqualTo(lines(3000, 1)).isNotEqualTo(lines(3000, 2));
    }

    @Test
    void negativeSeedsAreSeedsToo() throws IOException {
        assertThat(lines(100, -4)).hasSize(101).isNotEqualTo(lines(100, 4));
    }

    @Test
    void aListIsAsRacesAre() {
        assertThat(text("""
                        WITH made AS (
                            SELECT
                                *,
                                lag(gap_s) OVER place AS gap_before,
                                row_number() OVER place AS place,
                                count(*) OVER (PARTITION BY race_id, year, classification, stage, rider_id) AS of_rider,
                                count(*) OVER (PARTITION BY race_id, year, classification, stage, bib) AS of_bib,
                                min(time_s) OVER (PARTITION BY race_id, year, classification, stage) AS winner_s
                            FROM claim
                            WHERE starts_with(rider_id, 'invented-')
                            WINDOW place AS (PARTITION BY race_id, year, classification, stage ORDER BY rank NULLS LAST)
                        )
                        SELECT
                            count(*) || ' results, '
                            || count(*) FILTER (WHERE rank <> place) || ' ranks out of order, '
                            || count(*) FILTER (WHERE gap_s < gap_before) || ' gaps that fall, '
                            || count(*) FILTER (WHERE time_s - winner_s <> gap_s) || ' times that are not the gaps, '
                            || count(*) FILTER (WHERE (rank IS NULL) = (status = 'FINISHED')) || ' ranks of nobody, '
                            || count(*) FILTER (WHERE of_rider > 1 OR of_bib > 1) || ' riders twice'
                        FROM made"""))
                .isEqualTo(
                        "20000 results, 0 ranks out of order, 0 gaps that fall, 0 times that are not the gaps, 0 ranks of nobody,"
                                + " 0 riders twice");
    }

    @Test
    void whoGaveUpStartsInNoLaterStage() {
        assertThat(text("""
                        SELECT count(*) || ' gave up, ' || count(*) FILTER (WHERE EXISTS (
                            SELECT 1
                            FROM claim AS l
                            WHERE l.race_id = c.race_id AND l.year = c.year AND l.rider_id = c.rider_id
                                AND CAST(l.stage AS INTEGER) > CAST(c.stage AS INTEGER))) || ' of them rode on'
                        FROM claim AS c
                        WHERE starts_with(rider_id, 'invented-') AND classification = 'STAGE' AND status <> 'FINISHED'""")).matches("[1-9]\\d+ gave up, 0 of them rode on");
    }

    @Test
    void careersEndAndWinnersComeBack() {
        assertThat(text("""
                        SELECT bool_and(years <= 22) || ' ' || (max(years) > 10) || ' ' || (max(wins) > 2)
                        FROM (
                            SELECT rider_id, max(year) - min(year) + 1 AS years,
                                count(*) FILTER (WHERE rank = 1 AND classification = 'GENERAL') AS wins
                            FROM claim
                            WHERE starts_with(rider_id, 'invented-')
                            GROUP BY rider_id
                        )""")).isEqualTo("true true true");
    }

    @Test
    void allOfAnArchiveIsResolvedAndNothingInItContradictsItself() {
        assertThat(text("""
                        SELECT count(*) || ' ' || count(DISTINCT r.rider_id) || ' ' || count(DISTINCT r.race_id)
                            || ' ' || count(birth_place) // 1000
                        FROM result AS r
                        JOIN rider AS d ON d.rider_id = r.rider_id
                        JOIN edition AS e ON e.race_id = r.race_id AND e.year = r.year
                        WHERE starts_with(r.source_id, 'invented-')""")).isEqualTo("20000 947 3 20");
        assertThat(Checks.errors(Checks.run(archive))).isZero();
    }

    @Test
    void aTableIsTakenInWhole() {
        Path table = folder.resolve("whole.parquet");
        new InventedHistory(3000, 7).writeTo(table);
        try (Archive own = Archives.inMemory()) {
            ImportSummary summary = new Importer(own).take(table, ImportOptions.none());
            assertThat(summary.results()).isEqualTo(3000);
            assertThat(summary.rejected()).isZero();
        }
    }

    @Test
    void anArchiveThatExistsIsLeftAlone() {
        Path file = folder.resolve("invented.duckdb");
        InventedHistory history = new InventedHistory(10, 1);
        assertThatThrownBy(() -> history.writeTo(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + " exists already; name an archive that does not");
    }

    @Test
    void aNameThatTellsNoFormatIsRefused() {
        InventedHistory history = new InventedHistory(10, 1);
        assertThatThrownBy(() -> history.writeTo(Path.of("history.xlsx")))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "what history.xlsx should be is not told by its name, which has to end in .csv or .parquet (a table to import)"
                                + " or .duckdb (an archive)");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, InventedHistory.MOST + 1})
    void aSizeThatCannotBeIsRefused(long results) {
        assertThatThrownBy(() -> new InventedHistory(results, 1))
                .isInstanceOf(UsageException.class)
                .hasMessage("a history of " + results + " results can't be made; from 1 to 1,000,000,000 can");
    }

    private static List<String> lines(long results, long seed) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".csv");
        new InventedHistory(results, seed).writeTo(file);
        return Files.readAllLines(file);
    }

    private static String text(String sql) {
        return archive.query(sql).stringColumn(0).get(0);
    }
}
