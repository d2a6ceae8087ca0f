package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.intake.ImportSummary.Status;

/** How a file gets into an archive: layouts, encodings, rejects, and that nothing is lost or counted twice. */
final class ImporterTest {
    private static final String ROWS = """
            SELECT r.race_id, r.year, r.rank, d.name, r.status, r.time_s, r.gap_s, r.team
            FROM result AS r
            JOIN rider AS d ON d.rider_id = r.rider_id
            WHERE r.race_id = 'valley-race'
            ORDER BY r.year, r.rank NULLS LAST, d.name""";

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void opensAnArchive() {
        archive = FreshArchive.in(folder);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @Test
    void aTableWithTheModelsOwnColumnNamesNeedsNoMapping() throws IOException {
        ImportSummary summary = take(file("list.csv", """
                race_name,year,rank,rider,nation,team,time,gap
                Valley Race,2019,1,Ane Zubia,ESP,Red Team,4:59:31,
                Valley Race,2019,2,Bea Yarza,ESP,Blue Team,,+0:02
                Valley Race,2019,3,Cleo Xhemal,FRA,Red Team,,s.t.
                Valley Race,2019,DNF,Dora Weber,GER,Blue Team,,
                """));

        assertThat(summary.sentence())
                .isEqualTo("list.csv (palmares-lines): 4 results of 1 edition, 4 riders new and 0 known, 0 lines"
                        + " rejected, 0 conflicts");
        assertThat(lines(ROWS))
                .containsExactly(
                        "valley-race|2019|1|Ane Zubia|FINISHED|17971|0|Red Team",
                        "valley-race|2019|2|Bea Yarza|FINISHED||2|Blue Team",
                        "valley-race|2019|3|Cleo Xhemal|FINISHED||2|Red Team",
                        "valley-race|2019||Dora Weber|DNF|||Blue Team");
    }

    @Test
    void fractionsOfASecondAreKeptAndAddUpExactly() throws IOException {
        take(file("prologue.csv", """
                race_name,year,rank,rider,nation,team,time,gap,time_s,gap_s
                Valley Race,1989,1,Ane Zubia,ESP,Red Team,26:57.99,,,
                Valley Race,1989,2,Bea Yarza,ESP,Blue Team,26:58.16,,,
                Valley Race,1989,3,Cleo Xhemal,FRA,Red Team,27' 00.2'',,,
                Valley Race,1989,4,Dora Weber,GER,Blue Team,,+1:02.26,,
                Valley Race,1989,5,Eli Vogt,GER,Blue Team,,s.t.,,
                Valley Race,1989,6,Fay Usher,USA,Blue Team,,,1700.0004,82.0104
                Valley Race,1989,7,Gil Tamm,EST,Blue Team,,-0:00,,
                """));

        assertThat(lines(ROWS))
                .containsExactly(
                        "valley-race|1989|1|Ane Zubia|FINISHED|1617.99|0|Red Team",
                        "valley-race|1989|2|Bea Yarza|FINISHED|1618.16|0.17|Blue Team",
                        "valley-race|1989|3|Cleo Xhemal|FINISHED|1620.2|2.21|Red Team",
                        "valley-race|1989|4|Dora Weber|FINISHED||62.26|Blue Team",
                        "valley-race|1989|5|Eli Vogt|FINISHED||62.26|Blue Team",
                        "valley-race|1989|6|Fay Usher|FINISHED|1700|82.01|Blue Team",
                        "valley-race|1989|7|Gil Tamm|FINISHED|||Blue Team");
        assertThat(lines("SELECT gap_s, same_time FROM gaps('valley-race')")).containsExactly("0.17|false");
        assertThat(lines("SELECT n, same_time, min_s, median_s, max_s, gaps_s FROM gap_summary('valley-race', k := 5)"
                        + " WHERE period = 'all'"))
                .containsExactly("1|0|62.26||62.26|62.26");
        assertThat(lines("SELECT count(*) FROM reject")).containsExactly("0");
    }

    @Test
    void sourcesThatDifferByFractionsAreSeenToDiffer() throws IOException {
        take(file("one.csv", "race_name,year,rank,rider,gap_s\nValley Race,1989,2,Bea Yarza,0.17\n"));
        take(file("other.csv", "race_name,year,rank,rider,gap_s\nValley Race,1989,2,Bea Yarza,2\n"));

        assertThat(lines("SELECT field, value_used, value_stated FROM conflicts('valley-race')"))
                .containsExactly("gap_s|2|0.17");
    }

    @Test
    void secondsAsNumbersNeedNoNotation() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time_s,gap_s
                valley-race,2019,1,Ane Zubia,17971,0
                valley-race,2019,2,Bea Yarza,17973,2
                """));

        assertThat(lines(ROWS))
                .containsExactly(
                        "valley-race|2019|1|Ane Zubia|FINISHED|17971|0|",
                        "valley-race|2019|2|Bea Yarza|FINISHED|17973|2|");
    }

    @Test
    void aSameTimeMarkTakesTheGapOfTheRowAboveAlsoWhereThatIsWorkedOut() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time
                valley-race,2019,1,Ane Zubia,4:59:31
                valley-race,2019,2,Bea Yarza,5:00:31
                valley-race,2019,3,Cleo Xhemal,s.t.
                valley-race,2019,4,Dora Weber,",,"
                """));

        assertThat(lines("SELECT r.rank, r.gap_s FROM result AS r WHERE race_id = 'valley-race' ORDER BY r.rank"))
                .containsExactly("1|0", "2|60", "3|60", "4|60");
    }

    @Test
    void aSameTimeMarkUnderARowWithoutATimeRefersToNothing() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time
                valley-race,2019,1,Ane Zubia,4:59:31
                valley-race,2019,2,Bea Yarza,+ 0:12
                valley-race,2019,3,Cleo Xhemal,-
                valley-race,2019,4,Dora Weber,s.t.
                valley-race,2019,5,Eli Vogt,+ 1:99
                valley-race,2019,6,Fay Usher,s.t.
                """));

        assertThat(lines("SELECT r.rank, r.gap_s FROM result AS r WHERE race_id = 'valley-race' ORDER BY r.rank"))
                .containsExactly("1|0", "2|12", "3|");
        assertThat(lines("SELECT line, reason FROM reject WHERE line <> 6 ORDER BY line"))
                .containsExactly(
                        "5|the same time as the line above, but the line above has no time that could be read",
                        "7|the same time as the line above, but the line above has no time that could be read");
    }

    @Test
    void inAColumnOfGapsATimeIsAGapButForTheWinnersOwn() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,gap
                valley-race,2019,1,Ane Zubia,4:59:31
                valley-race,2019,2,Bea Yarza,0:02
                valley-race,2019,3,Cleo Xhemal,1:14
                """));

        assertThat(lines("SELECT r.rank, r.gap_s FROM result AS r WHERE race_id = 'valley-race' ORDER BY r.rank"))
                .containsExactly("1|0", "2|2", "3|74");
    }

    @Test
    void gapsCountFromTheFirstOfTwoRowsThatAreOneStatement() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time
                valley-race,1939,1,Ane Zubia,132:03:17
                valley-race,1939,1,Ane Zubia,125:32:28
                valley-race,1939,2,Bea Yarza,132:34:00
                """));

        assertThat(
                        lines(
                                "SELECT r.rank, r.time_s, r.gap_s FROM result AS r WHERE race_id = 'valley-race' ORDER BY r.rank"))
                .containsExactly("1|475397|0", "2|477240|1843");
    }

    @Test
    void aTimeOfZeroIsNoTime() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time
                valley-race,2019,1,Ane Zubia,0:00:00
                valley-race,2019,2,Bea Yarza,+ 0:12
                """));
        take(file("list.txt", """
                Valley Race 2020
                1 Ane Zubia (Spa) Red 0:00:00
                2 Bea Yarza (Fra) Blue +0:02
                """));

        assertThat(lines("SELECT file, line, reason FROM reject ORDER BY file"))
                .containsExactly(
                        "list.csv|2|the time '0:00:00' is no time that a race takes",
                        "list.txt|2|a time of 0 is no time that a race takes");
        assertThat(lines("SELECT year, rank, time_s, gap_s FROM result WHERE race_id = 'valley-race' ORDER BY year"))
                .containsExactly("2019|2||12", "2020|2||2");
    }

    @Test
    void timesWithoutGapsGiveTheGaps() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider,time
                valley-race,2019,1,Ane Zubia,4:59:31
                valley-race,2019,2,Bea Yarza,5:00:31
                """));

        assertThat(lines(ROWS))
                .containsExactly(
                        "valley-race|2019|1|Ane Zubia|FINISHED|17971|0|",
                        "valley-race|2019|2|Bea Yarza|FINISHED|18031|60|");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "ISO-8859-1"})
    void aTableOfAnyWesternEncodingIsRead(String encoding) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, """
                race_id,year,rank,rider
                valley-race,2019,1,José Peña
                """, Charset.forName(encoding));
        take(file);

        assertThat(lines(ROWS)).containsExactly("valley-race|2019|1|José Peña|FINISHED|||");
    }

    @Test
    void windowsApostrophesAndDashesAreNoHindrance() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(
                file,
                "race_id,year,rank,rider,team\nvalley-race,2019,1,Sean O\u2019Hara,Red \u2013 Blue\n",
                Charset.forName("windows-1252"));
        take(file);

        assertThat(lines(ROWS)).containsExactly("valley-race|2019|1|Sean O\u2019Hara|FINISHED|||Red \u2013 Blue");
    }

    @Test
    void aByteOrderMarkLineEndsOfWindowsAndSemicolonsAreNoHindrance() throws IOException {
        take(file("list.csv", "\uFEFFrace_id;year;rank;rider\r\nvalley-race;2019;1;José Peña\r\n"));

        assertThat(lines(ROWS)).containsExactly("valley-race|2019|1|José Peña|FINISHED|||");
    }

    @Test
    void jsonRecordsAreATable() throws IOException {
        take(file("list.json", """
                [{"race_id": "valley-race", "year": 2019, "rank": 1, "rider": "Ane Zubia", "gap_s": 0},
                 {"race_id": "valley-race", "year": 2019, "rank": 2, "rider": "Bea Yarza", "gap_s": 2}]
                """));

        assertThat(lines(ROWS))
                .containsExactly(
                        "valley-race|2019|1|Ane Zubia|FINISHED||0|", "valley-race|2019|2|Bea Yarza|FINISHED||2|");
    }

    @Test
    void parquetIsATable() {
        Path file = folder.resolve("list.parquet");
        archive.change(change -> {
            change.run(
                    "COPY (SELECT 'valley-race' AS race_id, 2019 AS year, 1 AS rank, 'Ane Zubia' AS rider) TO '" + file
                            + "' (FORMAT parquet)",
                    java.util.Map.of());
            return null;
        });
        take(file);

        assertThat(lines(ROWS)).containsExactly("valley-race|2019|1|Ane Zubia|FINISHED|||");
    }

    @Test
    void aLineThatCannotBeUnderstoodIsKeptWithTheReason() throws IOException {
        ImportSummary summary = take(file("list.csv", """
                race_id,year,rank,rider,time,gap,status,classification,time_s,gap_s,gap_raced_s,rank_raced,bib,points,date,distance_km
                valley-race,2019,1,Ane Zubia,4:59:31,,,,,,,,,,,
                valley-race,2019,two,Bea Yarza,,,,,,,,,,,,
                valley-race,long ago,3,Cleo Xhemal,,,,,,,,,,,,
                valley-race,2019,0,Dora Weber,,,,,,,,,,,,
                valley-race,2019,5,,,,,,,,,,,,,
                valley-race,2019,6,Eli Vogt,4:99:31,,,,,,,,,,,
                valley-race,2019,7,Fay Usher,,later,,,,,,,,,,
                valley-race,2019,8,Gil Tamm,,,LOST,,,,,,,,,
                valley-race,2019,9,Hal Sand,,,,BEST BEARD,,,,,,,,
                valley-race,12019,10,Ira Rua,,,,,,,,,,,,
                valley-race,2019,11,Jo Quist,,,,,soon,,,,,,,
                valley-race,2019,12,Kai Post,,,,,,-3,,,,,,
                valley-race,2019,13,Lea Oak,,,,,,,never,,,,,
                valley-race,2019,14,Max Nash,,,,,,,,none,,,,
                valley-race,2019,15,Ned Moor,,,,,,,,,12a,,,
                valley-race,2019,16,Ona Lund,,,,,,,,,,many,,
                valley-race,2019,17,Pia Kerr,,,,,,,,,,,1.4.2023,
                valley-race,2019,18,Quim Jara,,,,,,,,,,,,far
                """));

        assertThat(summary.results()).isEqualTo(1);
        assertThat(lines("SELECT line, reason FROM reject ORDER BY line"))
                .containsExactly(
                        "3|the rank 'two' is neither a number nor DNF, DNS, OTL, DSQ or REL",
                        "4|the year 'long ago' is not a number",
                        "5|the rank '0' is not a rank: they count from 1",
                        "6|there is no rider in this row",
                        "7|the time \"4:99:31\" has 99 where minutes and seconds end at 59. Allowed: " + ALLOWED,
                        "8|the gap \"later\" is no time or gap. Allowed: " + ALLOWED,
                        "9|the status 'LOST' is not one of FINISHED, DNF, DNS, OTL, DSQ, REL",
                        "10|the classification 'BEST BEARD' is not one of GENERAL, STAGE, POINTS, MOUNTAINS, YOUTH, TEAM",
                        "11|the year '12019' is not between 1860 and 2200",
                        "12|the time_s 'soon' is not a number of seconds",
                        "13|the gap_s '-3' is not a number of seconds",
                        "14|the gap_raced_s 'never' is not a number of seconds",
                        "15|the rank_raced 'none' is not a rank: they count from 1",
                        "16|the bib '12a' is not a number",
                        "17|the points 'many' are not a number",
                        "18|the date '1.4.2023' is not in the year 2019",
                        "19|the distance_km 'far' is not a number of kilometres");
    }

    @Test
    void aRowWithAColumnTooManyIsKeptAndTheLinesAfterItKeepTheirNumbers() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider
                valley-race,2019,1,Ane Zubia
                valley-race,2019,2,Bea Yarza,too,many
                valley-race,2019,three,Cleo Xhemal
                """));

        assertThat(lines("SELECT line, text, reason FROM reject ORDER BY line"))
                .containsExactly(
                        "3|valley-race,2019,2,Bea Yarza,too,many|Expected Number of Columns: 4 Found: 5",
                        "4|valley-race,2019,three,Cleo Xhemal|the rank 'three' is neither a number nor DNF, DNS, OTL,"
                                + " DSQ or REL");
    }

    @Test
    void aLineThatStandsTwiceIsOneStatement() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider
                valley-race,2019,1,Ane Zubia
                valley-race,2019,1,Ane Zubia
                """));

        assertThat(lines(ROWS)).containsExactly("valley-race|2019|1|Ane Zubia|FINISHED|||");
        assertThat(lines("SELECT line, text, reason FROM reject"))
                .containsExactly(
                        "3|valley-race,2019,1,Ane Zubia|the same rider, rank and team stand in line 2 already");
    }

    @Test
    void theSameContentIsTakenInOnce() throws IOException {
        take(file("list.csv", WINNER));
        List<String> before = contents();
        ImportSummary again = take(file("renamed.csv", WINNER));

        assertThat(again.status()).isEqualTo(Status.ALREADY_THERE);
        assertThat(again.sentence()).isEqualTo("renamed.csv (palmares-lines): already imported, nothing changed");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void asAnotherRaceOrYearTheSameContentIsAnotherStatement() throws IOException {
        String nameless = """
                rank,rider
                1,Ane Zubia
                """;
        take(file("list.csv", nameless), none().race("valley-race").year(2019));
        ImportSummary otherYear =
                take(file("list.csv", nameless), none().race("valley-race").year(2020));
        ImportSummary otherRace =
                take(file("list.csv", nameless), none().race("hill-race").year(2019));

        assertThat(otherYear.status()).isEqualTo(Status.IMPORTED);
        assertThat(otherRace.status()).isEqualTo(Status.IMPORTED);
        assertThat(lines("SELECT race_id, year FROM result WHERE rider_id = 'ane-zubia' ORDER BY ALL"))
                .containsExactly("hill-race|2019", "valley-race|2019", "valley-race|2020");
    }

    @Test
    void aFileThatDoesNotSayWhichRaceOrYearIsRefused() throws IOException {
        Path withoutRace = file("a.csv", "year,rank,rider\n2019,1,Ane Zubia\n");
        Path withoutYear = file("b.csv", "race_id,rank,rider\nvalley-race,1,Ane Zubia\n");
        List<String> before = contents();

        assertThatThrownBy(() -> take(withoutRace))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("a.csv does not say which race it is of; say so with --race");
        assertThatThrownBy(() -> take(withoutYear))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("b.csv does not say which year it is of; say so with --year");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aTableWithoutRowsIsRefused() throws IOException {
        Path file = file("empty.csv", "race_id,year,rank,rider\n");

        assertThatThrownBy(() -> take(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file
                        + " has the columns race_id, year, rank, rider and not one row; there is nothing to import");
    }

    @Test
    void aRehearsalChangesNothing() throws IOException {
        List<String> before = contents();
        ImportSummary summary = new Importer(archive).rehearse(file("list.csv", WINNER), none());

        assertThat(summary.sentence())
                .isEqualTo("list.csv (palmares-lines): 1 result of 1 edition, 1 rider new and 0 known, 0 lines"
                        + " rejected, 0 conflicts");
        assertThat(contents()).isEqualTo(before);
        assertThat(take(file("list.csv", WINNER)).status()).isEqualTo(Status.IMPORTED);
    }

    @Test
    void anEditionThatNobodyKnewToBeHeldIsHeldByItsResult() throws IOException {
        assertThat(lines("SELECT held FROM edition WHERE race_id = 'gp-miguel-indurain' AND year = 2026"))
                .containsExactly("unknown");
        take(file("list.csv", """
                race_id,year,rank,rider
                gp-miguel-indurain,2026,1,Ane Zubia
                """), none().source("my notes"));

        assertThat(lines("SELECT held, note FROM edition WHERE race_id = 'gp-miguel-indurain' AND year = 2026"))
                .containsExactly("held|presented for 4 April 2026, about 204 km; no result found in the stored pages;"
                        + " held by the results of my notes");
    }

    @Test
    void aRankThatABetterSourceGivesToAnotherStaysAConflict() throws IOException {
        take(file("list.csv", """
                race_id,year,rank,rider
                gp-miguel-indurain,2023,1,Ane Zubia
                """), none().source("my notes"));

        assertThat(lines("""
                SELECT d.name
                FROM result AS r
                JOIN rider AS d ON d.rider_id = r.rider_id
                WHERE r.race_id = 'gp-miguel-indurain' AND r.year = 2023 AND r.rank = 1""")).containsExactly("Ion Izagirre");
        assertThat(lines("""
                SELECT rider, field, value_used, value_stated, source_stated
                FROM conflicts('gp-miguel-indurain')
                WHERE source_stated = 'my notes'""")).containsExactly("Ane Zubia|rank-holder|1: Ion Izagirre|1: Ane Zubia|my notes");
    }

    private static final String WINNER = """
            race_id,year,rank,rider
            valley-race,2019,1,Ane Zubia
            """;

    private static final String ALLOWED =
            "a time (6:28:18, 02:26, 45:24.99, 94h 33' 14'', 94h 33m 14s), a gap (+ 1:14, + 02,"
                    + " +0.17, + 02h 59' 21'', +5\"), the time above (,, s.t. m.t. m.s.t. z.t. ST), a distance (5 km),"
                    + " a status (DNF DNS OTL DSQ REL AB HD NP OOT ...), or - for unknown";

    /** Every table with its rows counted and digested. */
    private List<String> contents() {
        return ArchiveContents.of(archive);
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportSummary take(Path file) {
        return take(file, none());
    }

    private ImportSummary take(Path file, ImportOptions options) {
        return new Importer(archive).take(file, options);
    }
}
