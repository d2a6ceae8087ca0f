package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** The commands that ask the archive, run as a user runs them. */
final class AnalysisCommandsTest {
    @TempDir
    static Path folder;

    private static String archive;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void makeAnArchive() {
        archive = folder.resolve("archive.duckdb").toString();
        Archives.createIfAbsent(Path.of(archive));
        assertThat(run("races").exitCode()).isZero();
    }

    @Test
    void repeatWinnersAsCsv() {
        Run run = run("repeat-winners", "gp-miguel-indurain", "--from", "2010", "--to", "2024", "--format", "csv");

        assertThat(run).isEqualTo(new Run(0, """
                        race_id,rider_id,rider,nation,wins,years,years_between,first_year,last_year,span_years,longest_wait_years,longest_run,unknown_between
                        gp-miguel-indurain,alejandro-valverde,Alejandro Valverde,ESP,3,"2014, 2018, 2021","4, 3",2014,2021,7,4,1,0
                        gp-miguel-indurain,ion-izagirre,Ion Izagirre,ESP,2,"2016, 2023",7,2016,2023,7,7,1,0
                        """, """
                        2 riders have won GP Miguel Indurain, 2010 to 2024, more than once (winner known of 14 of 14 editions held). Most wins: 3, by Alejandro Valverde. Won by a former winner: at least 4 of 14 editions with a known winner; titles kept: 0 of 14 in successive editions with both winners known.
                        """));
    }

    @Test
    void homeWinsByLevelAndByDistance() {
        assertThat(run("home-wins", "gp-miguel-indurain", "--level", "group", "--from", "2020", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,period,decade,editions_in_archive,wins_known,home,away,origin_unknown,no_home,winner_unknown,no_winner,home_share,home_share_least,home_share_most
                        gp-miguel-indurain,2020s,2020,5,5,1,4,0,0,0,0,0.2,0.2,0.2
                        gp-miguel-indurain,all,,5,5,1,4,0,0,0,0,0.2,0.2,0.2
                        """);
        assertThat(run("home-wins", "gp-miguel-indurain", "--level", "region", "--from", "2020", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,period,decade,editions_in_archive,wins_known,home,away,origin_unknown,no_home,winner_unknown,no_winner,home_share,home_share_least,home_share_most
                        gp-miguel-indurain,2020s,2020,5,5,0,5,0,0,0,0,0,0,0
                        gp-miguel-indurain,all,,5,5,0,5,0,0,0,0,0,0,0
                        """);
        assertThat(run(
                                "home-wins",
                                "gp-miguel-indurain",
                                "--within",
                                "50",
                                "--from",
                                "2023",
                                "--to",
                                "2023",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("""
                        race_id,period,decade,editions_in_archive,wins_known,home,away,origin_unknown,no_home,winner_unknown,no_winner,home_share,home_share_least,home_share_most
                        gp-miguel-indurain,2020s,2020,1,1,1,0,0,0,0,0,1,1,1
                        gp-miguel-indurain,all,,1,1,1,0,0,0,0,0,1,1,1
                        """);
    }

    @Test
    void gapsOfTheToursThatWereDecidedOnPointsOrStruckOutSayWhyTheyAreLeftOut() {
        assertThat(run("gaps", "tour-de-france", "--editions", "--from", "1904", "--to", "1906", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,year,decade,winner,rank,rider,gap_s,same_time,gap_exists,left_out
                        tour-de-france,1904,1900,Henri Cornet,2,Jean-Baptiste Dortignacq,8174,false,true,
                        tour-de-france,1905,1900,Louis Trousselier,2,Hippolyte Aucouturier,,,false,decided on points
                        tour-de-france,1906,1900,René Pottier,2,Georges Passerieu,,,false,decided on points
                        """);
        assertThat(run("gaps", "tour-de-france", "--editions", "--from", "2005", "--to", "2006", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,year,decade,winner,rank,rider,gap_s,same_time,gap_exists,left_out
                        tour-de-france,2005,2000,,2,Ivan Basso,,,false,no winner by decision
                        tour-de-france,2006,2000,Óscar Pereiro,2,Andreas Klöden,32,false,true,
                        """);
        assertThat(run(
                                "gaps",
                                "tour-de-france",
                                "--editions",
                                "--from",
                                "2005",
                                "--to",
                                "2006",
                                "--as",
                                "raced",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("""
                        race_id,year,decade,winner,rank,rider,gap_s,same_time,gap_exists,left_out
                        tour-de-france,2005,2000,Lance Armstrong,2,Ivan Basso,280,false,true,
                        tour-de-france,2006,2000,Floyd Landis,2,Óscar Pereiro,57,false,true,
                        """);
    }

    @Test
    void aSharedWinIsTwoRowsAndAnEditionNotHeldSaysWhy() {
        assertThat(run("winners", "liege-bastogne-liege", "--from", "1957", "--to", "1957", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,year,decade,held,cause,outcome,held_number,edition_before,rider_id,rider,nation,team,time_s,wins_so_far
                        liege-bastogne-liege,1957,1950,held,,shared,43,1956,frans-schoubben,Frans Schoubben,BEL,,,1
                        liege-bastogne-liege,1957,1950,held,,shared,43,1956,germain-derycke,Germain Derycke,BEL,,26696,1
                        """);
        assertThat(run("winners", "gp-miguel-indurain", "--from", "2020", "--to", "2020", "--format", "csv")
                        .out())
                .isEqualTo("""
                        race_id,year,decade,held,cause,outcome,held_number,edition_before,rider_id,rider,nation,team,time_s,wins_so_far
                        gp-miguel-indurain,2020,2020,not-held,pandemic,,,,,,,,,
                        """);
    }

    @Test
    void anUnknownRaceIsACallAtFaultAndListsTheNearest() {
        assertThat(run("winners", "gp-miguel-induran"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "palmares: unknown race 'gp-miguel-induran'; the nearest are gp-miguel-indurain, world-championship-road-race,"
                                + " amstel-gold-race\n"));
    }

    @Test
    void yearsTheWrongWayRoundAndARankOfOneAreCallsAtFault() {
        assertThat(run("winners", "gp-miguel-indurain", "--from", "2010", "--to", "2000"))
                .isEqualTo(new Run(2, "", "palmares: the first year, 2010, is after the last, 2000\n"));
        assertThat(run("gaps", "gp-miguel-indurain", "--rank", "1"))
                .isEqualTo(new Run(2, "", "palmares: a gap is that of rank 2 or later, given 1\n"));
    }

    @Test
    void aFileThatIsNoArchiveIsDataAtFault() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "x".repeat(5000));

        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), "races", "--archive", file.toString());

        assertThat(new Run(exitCode, out.toString(), err.toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        "palmares: " + file
                                + " is not a DuckDB file; it was left untouched. Name another file with --archive\n"));
    }

    @Test
    void theReportIsOneFileOfTheSameBytesEachTime() throws IOException {
        Run first =
                run("report", "gp-miguel-indurain", "-o", folder.resolve("a").toString());
        Run second =
                run("report", "gp-miguel-indurain", "-o", folder.resolve("b").toString());

        Path page = folder.resolve("a/gp-miguel-indurain.html");
        assertThat(first.out()).isEqualTo(page + "\n");
        assertThat(first.err().lines())
                .hasSize(3)
                .element(0)
                .asString()
                .startsWith("12 riders have won GP Miguel Indurain");
        assertThat(second.exitCode()).isZero();
        String html = Files.readString(page);
        assertThat(Files.readString(folder.resolve("b/gp-miguel-indurain.html")))
                .isEqualTo(html);
        assertThat(html)
                .contains("12 of 38 known winners won more than once")
                .contains("Ion Izagirre, born in Ormaiztegi 45 km away")
                .doesNotContain("<script src", "<link", " src=", "href=\"http", "@import");
    }

    @Test
    void aReportFromElsewhereCanReadNoFiles() throws IOException {
        Path file = Files.writeString(
                folder.resolve("curious.md"), "# x\n\n```sql name=a\nSELECT * FROM read_text('/etc/passwd')\n```\n");

        Run run = run("report", file.toString(), "-o", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(file + ":4").contains("disabled by configuration");
        assertThat(folder.resolve("curious.html")).doesNotExist();
    }

    @Test
    void aTestOfHomeWinsSaysWhereARaceHasNoHome() {
        Run run = run("home-wins", "tour-de-france", "--test");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Tour de France has no home region in the archive, so that none of its 105 wins");
    }

    @Test
    void homePlacesAreOfTheNationAndNeedATest() {
        assertThat(run("home-wins", "tour-of-flanders", "--places", "3")).isEqualTo(new Run(2, "", """
                        palmares: --places goes with --test and the level nation only; for counts by decade: palmares ask home-places RACE -p places=3
                        """));
    }

    @Test
    void aStatisticalAnswerCanBeReadOnATerminalOf80Columns() {
        System.setProperty("palmares.columns", "80");
        try {
            Run run = run("repeat-winners", "tour-de-france", "--test", "--draws", "99");

            assertThat(run.out().replaceAll("\u001b\\[\\d*m", "")).isEqualTo("""
                    ┌────────────────────────────────┬──────────┬──────────────────┬─────────┬─────┐
                    │ measure                        │ estimate │ interval         │ p       │   n │
                    ├────────────────────────────────┼──────────┼──────────────────┼─────────┼─────┤
                    │ titles kept                    │ 25       │ NULL             │ 0.01    │ 104 │
                    │ longest run of titles          │ 5        │ NULL             │ 0.01    │ 105 │
                    │ wins a winner                  │ 1.641    │ NULL             │ 0.00095 │  64 │
                    │ Gini of wins among winners     │ 0.2987   │ NULL             │ NULL    │  64 │
                    │ wins again within 5 years,     │ 0.3761   │ 0.2908 to 0.4767 │ NULL    │ 104 │
                    │ share                          │          │                  │         │     │
                    └────────────────────────────────┴──────────┴──────────────────┴─────────┴─────┘
                    """);
            assertThat(run.err()).contains("""
                    - titles kept: winners in any order: 1.41 expected
                    - longest run of titles: winners in any order:""");
        } finally {
            System.clearProperty("palmares.columns");
        }
    }

    private static Run run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--archive";
        all[arguments.length + 1] = archive;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
