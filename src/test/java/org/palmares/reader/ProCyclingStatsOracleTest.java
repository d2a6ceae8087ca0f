package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.model.Classification;
import org.palmares.model.ResultLine;
import org.palmares.model.ResultSheet;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotation;

/** Row by row equal to what another project's parser reads from the same ProCyclingStats pages. */
final class ProCyclingStatsOracleTest {

    private static final Path PAGES = SharedFilesTest.DATASETS.resolve("themm1-procyclingstats");

    @ParameterizedTest
    @CsvSource({
        "race_ronde-van-vlaanderen_2022_result,results,GENERAL,167",
        "race_tour-de-france_2018_stage-19,results,STAGE,146",
        "race_tour-de-france_2018_stage-19,gc,GENERAL,145",
        "race_tour-de-france_2018_stage-19,youth,YOUTH,24",
        "race_tour-de-france_2018_stage-3,gc,GENERAL,174",
        "race_tour-de-france_2022_stage-21,results,STAGE,138",
        "race_tour-de-france_2022_stage-21,gc,GENERAL,135",
        "race_tour-de-france_2022_stage-21,youth,YOUTH,26",
        "race_world-championship-ttt_2017_result,results,GENERAL,102"
    })
    void everyRowAgrees(String name, String list, Classification classification, int rows)
            throws IOException, SQLException {
        assumeTrue(Files.isDirectory(PAGES), "needs the saved pages in " + PAGES);
        Document document = Documents.load(PAGES.resolve(name + ".html"));
        ResultSheet sheet = Readers.forContent(document).read(document).sheets().stream()
                .filter(candidate -> candidate.classification() == classification)
                .findFirst()
                .orElseThrow();

        assertThat(sheet.lines()).hasSize(rows);
        assertThat(sheet.lines().stream().map(ProCyclingStatsOracleTest::print).toList())
                .isEqualTo(oracle(PAGES.resolve(name + ".json"), list));
    }

    @Test
    void aRiderDroppedInATeamTimeTrialHasTheTeamsRankAndTheOwnTime() throws IOException, SQLException {
        assumeTrue(Files.isDirectory(PAGES), "needs the saved pages in " + PAGES);
        String name = "race_tour-de-france_2018_stage-3";
        Document document = Documents.load(PAGES.resolve(name + ".html"));
        List<ResultLine> lines =
                Readers.forContent(document).read(document).sheets().get(0).lines();
        List<String> oracle = oracle(PAGES.resolve(name + ".json"), "results");

        assertThat(lines).hasSize(174);
        for (int i = 0; i < oracle.size(); i++) {
            String printed = print(lines.get(i));
            if (lines.get(i).at().text().contains("+")) {
                // The oracle gives these the team's time.
                String rider =
                        lines.get(i).rank().getAsInt() + " " + lines.get(i).rider() + " ";
                assertThat(oracle.get(i)).startsWith(rider).isNotEqualTo(printed);
            } else {
                assertThat(printed).isEqualTo(oracle.get(i));
            }
        }
    }

    /** Of a rider without a rank the oracle repeats the last finisher's time: those are left out. */
    private static String print(ResultLine line) {
        return line.rank().isPresent()
                ? line.rank().getAsInt() + " " + line.rider() + " "
                        + Math.round(1000 * line.timeS().orElseThrow())
                : "- " + line.rider() + " -";
    }

    private static List<String> oracle(Path json, String list) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery("SELECT r.rank::VARCHAR, r.rider_name, r.time::VARCHAR FROM"
                        + " (SELECT unnest(\"" + list + "\") AS r FROM read_json('" + json + "',"
                        + " maximum_object_size = 10000000))")) {
            while (result.next()) {
                String rank = result.getString(1);
                TimeCell time = TimeNotation.parse(result.getString(3));
                rows.add((rank == null ? "-" : rank) + " " + result.getString(2) + " "
                        + (rank == null || !(time instanceof TimeCell.Time own) ? "-" : "" + own.millis()));
            }
        }
        return rows;
    }
}
