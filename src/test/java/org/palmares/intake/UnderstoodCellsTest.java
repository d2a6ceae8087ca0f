package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** An import accepts what it understands and nothing else: cells that are missing, placeholders, marks, layouts of times. */
final class UnderstoodCellsTest {
    private static final String RESULTS = """
            SELECT r.year, r.rank, d.name, r.status, r.time_s, r.gap_s
            FROM result AS r
            JOIN rider AS d ON d.rider_id = r.rider_id
            WHERE r.race_id = 'valley-race'
            ORDER BY r.year, r.rank NULLS LAST, d.name""";
    private static final String REJECTS = "SELECT line, reason FROM reject ORDER BY line";

    private static final String DATES = """
            SELECT race_id, date FROM edition WHERE race_id IN ('valley-race', 'hill-race') AND date IS NOT NULL ORDER BY ALL""";

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
    void aMissingCellLosesThatCellOnly() throws IOException {
        take("""
                race_name,year,rank,rider,nation,time,gap,team
                Valley Race,2020,1,Erre Uno,NA,4:00:00,NULL,N/A
                Valley Race,2021,1,Erre Dos,NAM,NA,,None
                Valley Race,2022,1,Erre Tres,\\N,NaN,0,-
                Valley Race,2023,1,NA,FRA,4:00:00,,
                """);

        assertThat(lines(RESULTS))
                .containsExactly(
                        "2020|1|Erre Uno|FINISHED|14400|0",
                        "2021|1|Erre Dos|FINISHED||",
                        "2022|1|Erre Tres|FINISHED||0");
        assertThat(lines("SELECT rider_id, nation FROM rider WHERE starts_with(rider_id, 'erre') ORDER BY ALL"))
                .containsExactly("erre-dos|NAM", "erre-tres|", "erre-uno|");
        assertThat(lines(REJECTS)).containsExactly("5|there is no rider in this row");
    }

    @Test
    void aMappingMaySayWhatIsMissing() throws IOException {
        Path mapping = write("own.toml", """
                name = "own"
                own_names = true
                missing = ["void"]
                """);
        new Importer(archive).take(write("a.csv", """
                race_name,year,rank,rider,team
                Valley Race,2020,1,Na,void
                """), none().mapping(mapping));

        assertThat(lines("SELECT d.name, c.team FROM claim AS c JOIN rider AS d ON d.rider_id = c.rider_id"
                        + " WHERE race_id = 'valley-race'"))
                .containsExactly("Na|");
    }

    @Test
    void placeholdersAreNoRidersAndMarksAreKeptApart() throws IOException {
        ImportSummary summary = take("""
                race_name,year,rank,rider
                Valley Race,2001,1,Not awarded
                Valley Race,2003,1,?
                Valley Race,2004,1,Cancelled
                Valley Race,2005,1,Results voided
                Valley Race,2007,1,N.N.
                Valley Race,2008,1,Edda Mark[3]
                Valley Race,2009,1,Edda Mark (BEL)
                Valley Race,2010,1,Ann One & Bea Two
                Valley Race,2011,1,Ann One / Bea Two
                Valley Race,2012,1,12345
                Valley Race,2014,1,Edda Mark*†
                Valley Race,2015,1,"Mark, Edda"
                Valley Race,2016,1,Ann One y Bea Two
                Valley Race,2017,1,Santiago Ramón y Cajal
                Valley Race,2018,1,Desconocido
                Valley Race,2019,1,Edda Mark (2)
                """);

        assertThat(lines(RESULTS))
                .containsExactly(
                        "2008|1|Edda Mark|FINISHED||",
                        "2009|1|Edda Mark|FINISHED||",
                        "2014|1|Edda Mark|FINISHED||",
                        "2015|1|Edda Mark|FINISHED||",
                        "2017|1|Santiago Ramón y Cajal|FINISHED||",
                        "2019|1|Edda Mark|FINISHED||");
        assertThat(lines(REJECTS))
                .containsExactly(
                        "3|there is no rider in this row",
                        "6|the rider \"N.N.\" stands for a name that is not known",
                        "9|the rider \"Ann One & Bea Two\" is more than one name. Give each a row of his own, with the same rank",
                        "10|the rider \"Ann One / Bea Two\" is more than one name. Give each a row of his own, with the same rank",
                        "11|the rider \"12345\" is no name: it has no letter",
                        "14|the rider \"Ann One y Bea Two\" is more than one name. Give each a row of his own, with the same rank",
                        "16|the rider \"Desconocido\" stands for a name that is not known");
        assertThat(lines("SELECT nation FROM rider WHERE rider_id = 'edda-mark'"))
                .containsExactly("BEL");
        assertThat(
                        lines(
                                "SELECT year, mark FROM claim WHERE race_id = 'valley-race' AND mark IS NOT NULL ORDER BY year"))
                .containsExactly("2008|[3]", "2014|*†", "2019|(2)");
        assertThat(summary.notes())
                .containsExactly(
                        "7 of the rejected lines have rank 1: a winner is lost",
                        "3 rows say of an edition that nobody won it or that it was not held");
    }

    @Test
    void theWinnersTimeAndThenGapsInOneColumnAreBothKept() throws IOException {
        take("""
                race_name,year,rank,rider,time
                Valley Race,2001,1,Alba Uno,5:00:00
                Valley Race,2001,2,Beto Dos,0:00
                Valley Race,2001,3,Caro Tres,1:07
                Valley Race,2001,4,Dona Cuatro,s.t.
                Valley Race,2002,1,Alba Uno,5:00:00
                Valley Race,2002,2,Beto Dos,5:01:07
                """);

        assertThat(lines(RESULTS))
                .containsExactly(
                        "2001|1|Alba Uno|FINISHED|18000|0",
                        "2001|2|Beto Dos|FINISHED||0",
                        "2001|3|Caro Tres|FINISHED||67",
                        "2001|4|Dona Cuatro|FINISHED||67",
                        "2002|1|Alba Uno|FINISHED|18000|0",
                        "2002|2|Beto Dos|FINISHED|18067|67");
    }

    @Test
    void inAColumnOfGapsTheWinnersTimeIsKept() throws IOException {
        take("""
                race_name,year,rank,rider,gap
                Valley Race,2001,1,Alba Uno,5:00:00
                Valley Race,2001,2,Beto Dos,1:07
                """);

        assertThat(lines(RESULTS)).containsExactly("2001|1|Alba Uno|FINISHED|18000|0", "2001|2|Beto Dos|FINISHED||67");
    }

    @Test
    void whatMayBeATimeOrAGapIsRejectedWithTheReadingToDeclare() throws IOException {
        String list = """
                race_name,year,rank,rider,time
                Valley Race,2001,1,Alba Uno,5:00:00
                Valley Race,2001,2,Beto Dos,4:59:00
                Valley Race,2001,3,Caro Tres,1:07
                """;
        take(list);

        assertThat(lines(REJECTS))
                .containsExactly(
                        "3|the time '4:59:00' may be a time or a gap: it is less than the winner's 18000 in line 2. Say"
                                + " bare_times = \"gaps\" or \"times\" in a mapping",
                        "4|the time '1:07' may be a time or a gap: it is less than the winner's 18000 in line 2. Say"
                                + " bare_times = \"gaps\" or \"times\" in a mapping");

        Path mapping = write("own.toml", "name = 'own'\nown_names = true\nbare_times = 'gaps'\n");
        new Importer(archive).take(write("a.csv", list), none().mapping(mapping));

        assertThat(lines(RESULTS))
                .containsExactly(
                        "2001|1|Alba Uno|FINISHED|18000|0",
                        "2001|2|Beto Dos|FINISHED||17940",
                        "2001|3|Caro Tres|FINISHED||67");
    }

    @Test
    void ranksMayBeOrdinalsOrShared() throws IOException {
        take("""
                race_name,year,rank,rider
                Valley Race,2001,1st,Alba Uno
                Valley Race,2002,1er,Alba Uno
                Valley Race,2003,2ème,Alba Uno
                Valley Race,2004,1º,Alba Uno
                Valley Race,2005,1.,Alba Uno
                Valley Race,2006,3=,Alba Uno
                Valley Race,2007,=3,Alba Uno
                Valley Race,2008,T3,Alba Uno
                Valley Race,2009,66th=,Alba Uno
                Valley Race,2010,1.0,Alba Uno
                Valley Race,2011,2 ex aequo,Alba Uno
                """);

        assertThat(lines("SELECT year, rank FROM result WHERE race_id = 'valley-race' ORDER BY year"))
                .containsExactly(
                        "2001|1", "2002|1", "2003|2", "2004|1", "2005|1", "2006|3", "2007|3", "2008|3", "2009|66",
                        "2010|1", "2011|2");
    }

    @Test
    void aStatusIsTheSameInTheRankAndTheStatusColumnAndInSevenLanguages() throws IOException {
        String words = """
                2001,FIN,FINISHED
                2002,NR,FINISHED
                2003,-1 lap,FINISHED
                2004,Abandon,DNF
                2005,ritirato,DNF
                2006,Retirado,DNF
                2007,opgave,DNF
                2008,aufgegeben,DNF
                2009,non-partant,DNS
                2010,no salió,DNS
                2011,nicht gestartet,DNS
                2012,hors délai,OTL
                2013,fuera de control,OTL
                2014,D.N.F.,DNF
                2015,disqualifié,DSQ
                2016,Squalificato,DSQ
                2017,déclassé,REL
                """;
        take("race_name,year,rank,rider,status\n"
                + words.lines()
                        .map(line -> line.split(","))
                        .map(word -> "Valley Race,%1$s,%2$s,Alba Uno,\nValley Race,%1$s,,Beto Dos,%2$s\n"
                                .formatted(word[0], word[1]))
                        .collect(Collectors.joining()));

        assertThat(lines("SELECT DISTINCT year, rank, status FROM claim WHERE race_id = 'valley-race' ORDER BY year"))
                .containsExactlyElementsOf(words.lines()
                        .map(line -> line.replaceFirst(",.*,", "||"))
                        .toList());
        assertThat(lines(REJECTS)).isEmpty();
    }

    @Test
    void codesOfProCyclingStatsAreNoRanks() throws IOException {
        take("""
                race_name,year,rank,rider
                Valley Race,2001,1,Alba Uno
                Valley Race,2001,991,Beto Dos
                """);

        assertThat(lines(RESULTS)).containsExactly("2001|1|Alba Uno|FINISHED||", "2001||Beto Dos|FINISHED||");
    }

    @Test
    void aMarathonOfThousandsHasARank991() throws IOException {
        StringBuilder list = new StringBuilder("race_name,year,rank,rider\n");
        for (int rank = 1; rank <= 1000; rank++) {
            list.append("Valley Race,2001,")
                    .append(rank)
                    .append(",Rider No ")
                    .append(rank)
                    .append('\n');
        }
        take(list.toString());

        assertThat(lines("SELECT count(*), max(rank) FROM result WHERE race_id = 'valley-race'"))
                .containsExactly("1000|1000");
    }

    @Test
    void whoWasStruckOutKeepsThePlaceOnTheRoadAndGapsCountFromWhoWasMovedUp() throws IOException {
        take("""
                race_name,year,rank,rider,status,gap
                Valley Race,2022,,Rob Struck,DSQ,
                Valley Race,2022,1,Liam Vice,FINISHED,+10
                Valley Race,2022,2,Matt Third,FINISHED,+12
                Valley Race,2022,,Nat Fourth,DSQ,+13
                Valley Race,2022,3,Otto Fifth,FINISHED,+14
                """);

        assertThat(lines("""
                SELECT rank, rank_raced, d.name, status, gap_s, gap_raced_s
                FROM claim AS c
                JOIN rider AS d ON d.rider_id = c.rider_id
                WHERE race_id = 'valley-race'
                ORDER BY rank_raced"""))
                .containsExactly(
                        "|1|Rob Struck|DSQ||",
                        "1|2|Liam Vice|FINISHED|0|10",
                        "2|3|Matt Third|FINISHED|2|12",
                        "|4|Nat Fourth|DSQ||13",
                        "3|5|Otto Fifth|FINISHED|4|14");
        assertThat(lines("SELECT gap_s FROM gaps('valley-race')")).containsExactly("2");
        assertThat(lines("SELECT rider FROM winners('valley-race', standing := 'raced')"))
                .containsExactly("Rob Struck");
    }

    @Test
    void placesThatNobodyWasMovedUpToStayEmpty() throws IOException {
        take("""
                race_name,year,rank,rider,status,gap
                Valley Race,2022,1,Rob Struck,DSQ,
                Valley Race,2022,2,Liam Vice,FINISHED,+10
                """);

        assertThat(
                        lines(
                                "SELECT rank, rank_raced, status, gap_s FROM claim WHERE race_id = 'valley-race' ORDER BY line"))
                .containsExactly("|1|DSQ|", "2||FINISHED|10");
    }

    @Test
    void yearAndRaceFillGapsAndNeverOverride() throws IOException {
        Path file = write("a.csv", """
                race_name,year,rank,rider
                Valley Race,2019,1,Ann One
                Valley Race,,1,Cleo Three
                """);

        assertThatThrownBy(() -> new Importer(archive).take(file, none().year(2021)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(
                        "a.csv says year 2019 in line 2 where --year says 2021; --year fills gaps only, so leave it out or"
                                + " correct the file");
        new Importer(archive).take(file, none());

        assertThat(lines(RESULTS)).containsExactly("2019|1|Ann One|FINISHED||");
        assertThat(lines(REJECTS))
                .containsExactly("3|there is no year in this row, while others have one; --year fills the gap");

        new Importer(archive).take(file, none().year(2019));
        assertThat(
                        lines(
                                "SELECT year, rank, rider_id FROM claim WHERE race_id = 'valley-race' AND import_id = (SELECT max(import_id) FROM claim) ORDER BY line"))
                .containsExactly("2019|1|ann-one", "2019|1|cleo-three");
        assertThatThrownBy(() -> new Importer(archive).take(file, none().race("hill-race")))
                .hasMessage(
                        "a.csv says race Valley Race in line 2 where --race says hill-race; --race fills gaps only, so"
                                + " leave it out or correct the file");
    }

    @Test
    void severalListsInOneAreRejectedWithWhatToDo() throws IOException {
        take("""
                race_name,year,rank,rider,category
                Valley Race,2019,1,Ann One,women
                Valley Race,2019,2,Bea Two,women
                Valley Race,2019,1,Cal Three,men
                Valley Race,2019,2,Dan Four,men
                """);

        assertThat(lines("SELECT DISTINCT reason FROM reject"))
                .containsExactly(
                        "the list has 2 riders of rank 1, from line 2 to 4, and its ranks begin anew: it is several lists in"
                                + " one, such as categories. Give each a race_name or a classification of its own, or take one at a"
                                + " time by a mapping with query = \"SELECT * FROM input WHERE ...\"");
    }

    @Test
    void aSharedWinIsTakenAsOneAndTold() throws IOException {
        assertThat(take("""
                race_name,year,rank,rider
                Valley Race,2019,1,Ann One
                Valley Race,2019,1,Bea Two
                Valley Race,2019,3,Cal Three
                """).notes())
                .containsExactly(
                        "Valley Race 2019 has 2 riders of rank 1: taken as a shared win; where they are of several"
                                + " categories, take the file in one category at a time");
        assertThat(take("""
                race_name,year,rank,rider
                Valley Race,2018,1=,Ann One
                Valley Race,2018,1=,Bea Two
                """).notes()).isEmpty();
    }

    @Test
    void headingsAreKnownInAnyCaseAndByWhatListsCallThem() throws IOException {
        assertThat(take("""
                Race Name,YEAR,Pos,Rider,Équipe,Notes
                Valley Race,2019,1,Ann One,Red,x
                """).notes()).containsExactly("the column Notes is not used");

        assertThat(lines("SELECT year, rank, rider_id, team FROM claim WHERE race_id = 'valley-race'"))
                .containsExactly("2019|1|ann-one|Red");
    }

    @Test
    void ofTwoColumnsOfOneNameTheUserIsTold() throws IOException {
        assertThat(take("race_name,year,rank,rider,rider\nValley Race,2019,1,Ann One,Bea Two\n")
                        .notes())
                .containsExactly("there are several columns rider; the first counts");
    }

    @Test
    void aFileWithoutHeadingsIsRecognisedAndReadByPosition() throws IOException {
        Path file = write("a.tsv", "1\tITA\tAnn Uno\tTeam A\t34:33:42\n2\tFRA\tBea Dos\tTeam B\t+ 45\n");

        assertThatThrownBy(() -> new Importer(archive).take(file, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file
                        + " has no row of headings: its first row is 1, ITA, Ann Uno, Team A, 34:33:42. Say header ="
                        + " false in a mapping, and which column is which by position, such as rank = 1 and rider = 3 under"
                        + " [columns] (--mapping FILE)");

        Path mapping = write("own.toml", """
                name = "own"
                header = false
                [constants]
                race_name = "Valley Race"
                year = 2023
                [columns]
                rank = 1
                nation = 2
                rider = 3
                time = 5
                """);
        new Importer(archive).take(file, none().mapping(mapping));

        assertThat(lines(RESULTS)).containsExactly("2023|1|Ann Uno|FINISHED|124422|0", "2023|2|Bea Dos|FINISHED||45");
        assertThat(lines("SELECT line FROM claim WHERE race_id = 'valley-race' ORDER BY line"))
                .containsExactly("1", "2");
    }

    @Test
    void commentsAboveATableAreNoHeadings() throws IOException {
        take(
                "# a comment, of mine\n#\nrace_name,year,rank,rider\nValley Race,2019,1,Ann One\nValley Race,2019,0,Bea Two\n");

        assertThat(lines(RESULTS)).containsExactly("2019|1|Ann One|FINISHED||");
        assertThat(lines("SELECT line FROM claim WHERE race_id = 'valley-race'"))
                .containsExactly("4");
        assertThat(lines("SELECT line FROM reject")).containsExactly("5");
    }

    @Test
    void aCharacterThatIsNoTextIsInNoName() throws IOException {
        take("race_name,year,rank,rider\nValley Race,2019,1,Ann\u0000One\n");

        assertThat(lines(REJECTS))
                .containsExactly("2|the rider \"Ann\ufffdOne\" has a character that is no text (U+0000)");
    }

    @Test
    void jsonMayBeginWithAByteOrderMark() throws IOException {
        Path file = write(
                "a.json", "\ufeff[{\"year\":2020,\"rank\":1,\"rider\":\"Jo Json\",\"race_name\":\"Valley Race\"}]");
        new Importer(archive).take(file, none());

        assertThat(lines(RESULTS)).containsExactly("2020|1|Jo Json|FINISHED||");
    }

    @Test
    void aCompressedTableIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("race_name,year,rank,rider\nValley Race,2019,1,Ann One\n".getBytes(StandardCharsets.UTF_8));
        }
        ImportSummary summary =
                new Importer(archive).take(Files.write(folder.resolve("a.csv.gz"), bytes.toByteArray()), none());

        assertThat(summary.sentence()).startsWith("a.csv.gz (palmares-lines): 1 result of 1 edition");
        assertThat(lines(RESULTS)).containsExactly("2019|1|Ann One|FINISHED||");
    }

    @Test
    void aDateIsReadWhereItIsNotAmbiguous() throws IOException {
        take("""
                race_name,year,rank,rider,date
                Valley Race,2019,1,Ann One,2019-12-25
                Valley Race,2020,1,Ann One,25.12.2020
                Valley Race,2021,1,Ann One,25 December 2021
                Hill Race,2019,1,Ann One,03/04/2019
                """);
        assertThat(lines(DATES))
                .containsExactly("valley-race|2019-12-25", "valley-race|2020-12-25", "valley-race|2021-12-25");

        take("""
                race_name,year,rank,rider,date
                Valley Race,2022,1,Ann One,25/12/2022
                Hill Race,2019,1,Ann One,03/04/2019
                """);
        assertThat(lines(DATES))
                .containsExactly(
                        "hill-race|2019-04-03",
                        "valley-race|2019-12-25",
                        "valley-race|2020-12-25",
                        "valley-race|2021-12-25",
                        "valley-race|2022-12-25");
    }

    @Test
    void aDateOfAnotherYearAndEveryOtherReasonAreToldAtOnce() throws IOException {
        take("race_name,year,rank,rider,date,points\nValley Race,2019,x,?,2018-05-01,\"1,234\"\n");

        assertThat(lines("SELECT reason FROM reject"))
                .containsExactly(
                        "there is no rider in this row; the rank 'x' is neither a number nor DNF, DNS, OTL, DSQ or REL;"
                                + " the points '1,234' are not a number; the date '2018-05-01' is not in the year 2019");
    }

    @Test
    void anExplanationShowsColumnsRejectsAndAMappingAndChangesNothing() throws IOException {
        List<String> before = ArchiveContents.of(archive);
        Path file = write("club.csv", """
                Year,Pos,Rider,Mood
                2019,1,Ann One,good
                2019,two,Bea Two,bad
                2019,three,Cal Three,bad
                """);

        assertThat(new Importer(archive).explain(file, none().race("valley-race")))
                .containsExactly(
                        "  column  read as           first rows",
                        "  Year    year              2019 | 2019 | 2019",
                        "  Pos     rank              1 | two | three",
                        "  Rider   rider             Ann One | Bea Two | Cal Three",
                        "  Mood    not used          good | bad | bad",
                        "club.csv (palmares-lines): 1 result of 1 edition, 1 rider new and 0 known, 2 lines rejected, 0"
                                + " conflicts",
                        "note: the column Mood is not used",
                        "rejected: 2 lines, the first 3: the rank 'two' is neither a number nor DNF, DNS, OTL, DSQ or REL",
                        "a mapping to edit, for --mapping FILE:",
                        "  name = \"club\"",
                        "  source = \"where club is from\"",
                        "",
                        "  [columns]",
                        "  year = \"Year\"",
                        "  rank = \"Pos\"",
                        "  rider = \"Rider\"",
                        "  # ... = \"Mood\"",
                        "",
                        "  [constants]",
                        "  # race_name = \"...\"");
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    private ImportSummary take(String text) throws IOException {
        return new Importer(archive).take(write("list" + text.hashCode() + ".csv", text), none());
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
