package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** A spreadsheet of one's own goes in through a small TOML file. */
final class OwnMappingTest {
    private static final String SHEET = """
            Saison;Platz;Vorname;Name;Rückstand;Mannschaft
            2019;1;Ane;Zubia;;Rot
            2019;2;Bea;Yarza;+0:02;Blau
            """;

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
    void columnsExpressionsAndConstantsFillTheModel() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "My Sheet"
                source = "my notes"
                recognise = ["Saison", "Platz"]
                [columns]
                year = "Saison"
                rank = "Platz"
                gap = "Rückstand"
                team = "Mannschaft"
                [expressions]
                rider = '''"Vorname" || ' ' || "Name"'''
                [constants]
                race_name = "Valley Race"
                nation = "GER"
                """);
        ImportSummary summary = new Importer(archive).take(write("sheet.csv", SHEET), none().mapping(mapping));

        assertThat(summary.sentence())
                .isEqualTo("sheet.csv (my sheet): 2 results of 1 edition, 2 riders new and 0 known, 0 lines rejected, 0"
                        + " conflicts");
        assertThat(lines("""
                SELECT c.race_id, c.year, c.rank, d.name, d.nation, c.gap_s, c.team, s.title
                FROM claim AS c
                JOIN rider AS d ON d.rider_id = c.rider_id
                JOIN source AS s ON s.source_id = c.source_id
                WHERE c.race_id = 'valley-race'
                ORDER BY c.rank"""))
                .containsExactly(
                        "valley-race|2019|1|Ane Zubia|GER||Rot|my notes",
                        "valley-race|2019|2|Bea Yarza|GER|2|Blau|my notes");
    }

    @Test
    void aQueryReshapesATableFirst() throws IOException {
        Path mapping = write("wide.toml", """
                name = "wide"
                recognise = ["year", "first", "second"]
                query = "UNPIVOT (SELECT year, first, second FROM input) ON first, second INTO NAME place VALUE who"
                [columns]
                year = "year"
                rider = "who"
                [expressions]
                rank = "CASE place WHEN 'first' THEN 1 ELSE 2 END"
                [constants]
                race_name = "Valley Race"
                """);
        new Importer(archive).take(write("wide.csv", """
                year,first,second
                2018,Ane Zubia,Bea Yarza
                2019,Bea Yarza,Cleo Xhemal
                """), none().mapping(mapping));

        assertThat(lines("""
                SELECT r.year, r.rank, d.name
                FROM result AS r
                JOIN rider AS d ON d.rider_id = r.rider_id
                WHERE r.race_id = 'valley-race'
                ORDER BY r.year, r.rank"""))
                .containsExactly("2018|1|Ane Zubia", "2018|2|Bea Yarza", "2019|1|Bea Yarza", "2019|2|Cleo Xhemal");
    }

    @Test
    void aColumnThatTheModelDoesNotHaveIsRefusedWithThoseItHas() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns]
                ridr = "Name"
                """);

        assertThatThrownBy(() -> new Importer(archive).take(write("sheet.csv", SHEET), none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + ":3: [columns] has the column 'ridr'; the model's columns are"
                        + " race_id, race_name, year, classification, stage, rider, nation, team, bib, rank,"
                        + " rank_raced, status, time, gap, time_s, gap_s, gap_raced_s, points, date, start, finish,"
                        + " distance_km, uci_class, rider_key, race_key, key_of, age, birth_date");
    }

    @Test
    void aFileIsTakenInAgainByACorrectedMappingWhichIsBelievedAndNotTwiceByTheSame() throws IOException {
        String wrong = """
                name = "sheet"
                [columns]
                year = "Saison"
                rank = "Platz"
                team = "Vorname"
                rider = "Name"
                [constants]
                race_name = "Valley Race"
                """;
        Path sheet = write("sheet.csv", SHEET);
        Importer importer = new Importer(archive);

        importer.take(sheet, none().mapping(write("sheet.toml", wrong)));
        Path corrected = write("sheet.toml", wrong.replace("Vorname", "Mannschaft"));
        ImportSummary second = importer.take(sheet, none().mapping(corrected));
        ImportSummary third = importer.take(sheet, none().mapping(corrected));

        assertThat(second.sentence())
                .isEqualTo("sheet.csv (sheet): 2 results of 1 edition, 0 riders new and 2 known, 0 lines rejected, 0"
                        + " conflicts");
        assertThat(third.status()).isEqualTo(ImportSummary.Status.ALREADY_THERE);
        assertThat(lines("SELECT rank, team, claim_count FROM result WHERE race_id = 'valley-race' ORDER BY rank"))
                .containsExactly("1|Rot|2", "2|Blau|2");
    }

    @Test
    void aTableThatNeedsAMappingIsRefusedWithTheColumnsItHas() throws IOException {
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none()))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(sheet + ": no known format. Looked for: procyclingstats, letour, firstcycling,"
                        + " procyclingstats-markdown, result-list, race-report; found text that begins"
                        + " \"Saison;Platz;Vorname;Name;Rückstand;Mannschaft 2019;1;Ane;Zu...\". As a table it has the columns"
                        + " Saison, Platz, Vorname, Name, Rückstand, Mannschaft. Name them as palmares does (rider, and of"
                        + " race_name, year, rank, time, gap and the others what there is), or say in a mapping which is"
                        + " which (--mapping FILE)");
    }

    @Test
    void aMappingThatIsNoTomlIsRefusedWithItsLine() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns
                """);

        assertThatThrownBy(() -> new Importer(archive).take(write("sheet.csv", SHEET), none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith("the mapping " + mapping + ":2: ");
    }

    @Test
    void aMappingWithoutANameIsRefused() throws IOException {
        Path mapping = write("sheet.toml", "source = 'my notes'\n");

        assertThatThrownBy(() -> new Importer(archive).take(write("sheet.csv", SHEET), none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + " needs a name");
    }

    @Test
    void aFileWithoutTheColumnsOfTheMappingIsRefusedWithThoseItHas() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                recognise = ["Season", "Place"]
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(sheet + " does not fit the mapping sheet: it wants the columns Season, Place; the file has"
                        + " Saison, Platz, Vorname, Name, Rückstand, Mannschaft");
    }

    @Test
    void aMappingOfAColumnThatTheFileDoesNotHaveIsRefusedWithThoseItHas() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns]
                rider = "Nachname"
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + ":3: rider is taken from the column 'Nachname', which " + sheet
                        + " does not have; the nearest are Name, Vorname, Mannschaft; the file has Saison, Platz, Vorname,"
                        + " Name, Rückstand, Mannschaft");
    }

    @Test
    void aMappingOfAColumnThatItsQueryDoesNotGiveIsRefusedWithThoseItGives() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                query = "SELECT Saison AS season, Name AS who FROM input"
                [columns]
                rider = "who"
                year = "saeson"
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(
                        "the mapping " + mapping + ":5: year is taken from the column 'saeson', which its query does"
                                + " not give; the nearest are season, who; the query gives season, who");
    }

    @Test
    void anExpressionOverAColumnThatIsNotThereIsRefusedByItsName() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns]
                rider = "Name"
                [expressions]
                rank = "upper(Platz)"
                year = "upper(Jahr)"
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + ": the expression for year does not fit " + sheet
                        + ": Binder Error: Referenced column \"Jahr\" not found in FROM clause!");
    }

    @Test
    void anExpressionThatACellDoesNotSuitIsRefusedByItsName() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns]
                rider = "Name"
                [expressions]
                year = "CAST(slug(Mannschaft) AS INTEGER)"
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + ": the expression for year does not fit " + sheet
                        + ": Conversion Error: Could not convert string 'rot' to INT32");
    }

    @Test
    void aQueryThatDoesNotFitIsRefused() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                query = "SELECT Jahr FROM input"
                [columns]
                rider = "Name"
                """);
        Path sheet = write("sheet.csv", SHEET);

        assertThatThrownBy(() -> new Importer(archive).take(sheet, none().mapping(mapping)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the mapping " + mapping + ": its query does not fit " + sheet
                        + ": Binder Error: Referenced column \"Jahr\" not found in FROM clause!");
    }

    @Test
    void columnsAreFoundInWhateverCaseTheMappingWritesThem() throws IOException {
        Path mapping = write("sheet.toml", """
                name = "sheet"
                [columns]
                rider = "name"
                rank = "PLATZ"
                year = "saison"
                [constants]
                race_name = "Valley Race"
                """);
        new Importer(archive).take(write("sheet.csv", SHEET), none().mapping(mapping));

        assertThat(lines("SELECT year, rank, rider_id FROM result WHERE race_id = 'valley-race' ORDER BY rank"))
                .containsExactly("2019|1|zubia", "2019|2|yarza");
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
