package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.analysis.Provenance;
import org.palmares.analysis.Provenance.RejectFilter;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** Tables of people, of races and of places fill what is not known, contradict nothing, and are taken back whole. */
final class FactTablesTest {
    private static final String RESULTS = """
            race_name,year,rank,rider,nation
            Valley Race,2019,1,Ane Zubia,ESP
            Valley Race,2020,1,Bea Yarza,ESP
            """;
    private static final String PEOPLE = """
            rider,birth_date,birth_place,nation,rider_key,key_of
            Ane Zubia,1990-02-01,"Azpeitia, ES-SS",ESP,Q1,wikidata
            YARZA Bea,1992-12-25,Bilbao,Spain,Q2,wikidata
            """;

    @TempDir
    private Path folder;

    private Archive archive;
    private int files;

    @BeforeEach
    void opensAnArchive() {
        archive = FreshArchive.in(folder);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @Test
    void peopleAreFoundByNameAndWhatIsNotKnownOfThemIsFilled() throws IOException {
        take(RESULTS);

        assertThat(take(PEOPLE).sentence())
                .isEqualTo("2.csv (palmares-people): 2 rows of people, 0 new, 6 facts filled, 0 lines rejected, 0"
                        + " conflicts");
        assertThat(lines("""
                SELECT d.rider_id, d.nation, d.birth_date, p.name, p.municipality, p.province, p.region, p.nation, d.birth_place_basis
                FROM rider AS d JOIN place AS p ON p.place_id = d.birth_place WHERE d.rider_id IN ('ane-zubia', 'bea-yarza')
                ORDER BY d.rider_id"""))
                .containsExactly(
                        "ane-zubia|ESP|1990-02-01|Azpeitia|Azpeitia|ES-SS|ES-PV|ESP|born",
                        "bea-yarza|ESP|1992-12-25|Bilbao||ES-BI|ES-PV|ESP|born");
        assertThat(lines("SELECT family, key, rider_id FROM rider_key WHERE family = 'wikidata' AND key IN ('Q1', 'Q2')"
                        + " ORDER BY key"))
                .containsExactly("wikidata|Q1|ane-zubia", "wikidata|Q2|bea-yarza");
    }

    @Test
    void aRiderWhoIsNotKnownIsMadeAndFoundByALaterResult() throws IOException {
        take(PEOPLE);
        take(RESULTS);

        assertThat(lines("SELECT rider_id, rank FROM result WHERE race_id = 'valley-race' ORDER BY year"))
                .containsExactly("ane-zubia|1", "bea-yarza|1");
        assertThat(lines("SELECT count(*) FROM rider WHERE name LIKE '%Zubia' OR name LIKE '%Yarza'"))
                .containsExactly("2");
    }

    @Test
    void aWorkbookAndADocumentOfRecordsTellTheSame() throws IOException {
        Path book = folder.resolve("people.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            List<String> headings = List.of("Name", "Born", "Birthplace");
            List<String> cells = List.of("Ane Zubia", "1990-02-01", "Bilbao");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.value(1, i, cells.get(i));
            }
        }
        take(book);
        take(Files.writeString(
                folder.resolve("races.json"),
                "[{\"race_name\": \"Valley Race\", \"category\": \"women\", \"country\": \"ES\", \"town\": \"Bilbao\","
                        + " \"year\": 2019, \"finish\": \"Bilbao\", \"distance\": 120.5}]"));

        assertThat(lines("SELECT birth_date, birth_place FROM rider WHERE rider_id = 'ane-zubia'"))
                .containsExactly("1990-02-01|bilbao");
        assertThat(lines(
                        "SELECT r.category, r.nation, r.home_place, e.held, e.finish_place, e.distance_km FROM race AS r"
                                + " JOIN edition AS e ON e.race_id = r.race_id WHERE r.race_id = 'valley-race'"))
                .containsExactly("women|ESP|bilbao|held|bilbao|120.5");
    }

    @Test
    void aMappingNamesTheColumnsOfSomebodysOwnTable() throws IOException {
        Path mapping = Files.writeString(folder.resolve("own.toml"), """
                name = "book"
                tells = "people"
                header = false

                [columns]
                rider = 1
                birth_date = 3

                [constants]
                nation = "ESP"
                """);
        Path book = Files.writeString(folder.resolve("book.csv"), "Ane Zubia,x,1990-02-01\nBea Yarza,y,1992-12-25\n");

        new Importer(archive).take(book, none().mapping(mapping));

        assertThat(lines("SELECT name, nation, birth_date FROM rider WHERE source = 'book' ORDER BY name"))
                .containsExactly("Ane Zubia|ESP|1990-02-01", "Bea Yarza|ESP|1992-12-25");
    }

    @Test
    void rowsThatAreNotUnderstoodAreRejectsWithAllTheirReasons() throws IOException {
        take(RESULTS);
        take("""
                rider,rider_id,birth_date,birth_place,nation,rider_key,key_of
                Ane Zubia,,31/31/1990,Nowhere,Atlantis,,
                ,,1990-01-01,,,,
                Ane Zubia,no-such,1990-01-01,,,,
                Ane Zubia,,1990-01-01,,,,
                Ane Zubia,,1990-01-01,,,,
                Bea Yarza,,2019-01-01,,,,
                Eddy Merckx,,1945-06-17,,,,
                """);

        assertThat(lines("SELECT line, reason FROM reject ORDER BY line"))
                .containsExactly(
                        "2|the nation 'Atlantis' is no code or name that is known; the date '31/31/1990' is not written as"
                                + " 2023-04-01; the place 'Nowhere' is not known; the nearest are "
                                + nearest("nowhere")
                                + ". Say where it lies by a code behind it that is known (Town, ES-NA; Town, ESP), by a"
                                + " province, region or nation of its own, or in a table of places",
                        "3|there is no rider in this row",
                        "4|there is no rider of the id 'no-such'; leave rider_id out for one who is not known yet",
                        "6|the same rider stands in line 5 already");
        // Nobody wins a race at the age of one: she is another.
        assertThat(lines("SELECT rider_id, birth_date FROM rider WHERE name = 'Bea Yarza' ORDER BY rider_id"))
                .containsExactly("bea-yarza|", "bea-yarza-2|2019-01-01");
    }

    @Test
    void twoRidersWhoMayBothBeMeantAreNamed() throws IOException {
        take("""
                race_name,year,rank,rider,rider_key,key_of
                Valley Race,2019,1,Ane Zubia,1,my-site
                Valley Race,2020,1,Ane Zubia,2,my-site
                """);
        take("rider,birth_date\nAne Zubia,1990-01-01\n");

        assertThat(lines("SELECT reason FROM reject"))
                .containsExactly(
                        "the rider 'Ane Zubia' may be ane-zubia, ane-zubia-2; say which by rider_id, or another by a"
                                + " nation and a date of birth");

        take("rider,birth_date,rider_key,key_of\nAne Zubia,1990-01-01,2,my-site\nAne Zubia,1999-01-01,3,my-site\n");
        assertThat(lines("SELECT rider_id, birth_date FROM rider WHERE name = 'Ane Zubia' ORDER BY rider_id"))
                .containsExactly("ane-zubia|", "ane-zubia-2|1990-01-01", "ane-zubia-3|1999-01-01");
    }

    @Test
    void whatTheArchiveKnowsStaysAndWhatIsToldOtherwiseIsAConflict() throws IOException {
        ImportSummary summary = take("rider,birth_date,nation\nEddy Merckx,1944-06-17,BEL\n");

        assertThat(summary.conflicts()).isEqualTo(1);
        assertThat(lines("SELECT birth_date FROM rider WHERE rider_id = 'eddy-merckx'"))
                .containsExactly("1945-06-17");
        assertThat(lines("SELECT rider, field, value_used, value_stated, source_stated FROM conflicts(NULL)"
                        + " WHERE source_stated = 'a table of people'"))
                .containsExactly("Eddy Merckx|birth_date|1945-06-17|1944-06-17|a table of people");
    }

    @Test
    void racesAndEditionsAreFilledAndWhatContradictsIsRejected() throws IOException {
        take(RESULTS);
        take("""
                race,category,nation,home_place,home_region,year,date,last_date,held,cause,distance_km
                Valley Race,women,ESP,Bilbao,ES-PV,2019,2019-05-01,2019-05-03,,,420
                Valley Race,women,ESP,Bilbao,ES-PV,2020,2020-05-01,2020-04-01,,,
                Valley Race,men,ESP,Bilbao,ES-PV,2021,,,,,
                Valley Race,women,ESP,Bilbao,ES-PV,2022,,,,pandemic,
                Valley Race,women,ESP,Bilbao,ES-PV,2019,,,no,,
                Valley Race,women,ESP,Bilbao,ES-PV,,2023-05-01,,,,
                Tour de France,women,,,,,,,,,
                """);

        assertThat(lines("SELECT line, reason FROM reject ORDER BY line"))
                .containsExactly(
                        "3|the last_date '2020-04-01' is before the date '2020-05-01'",
                        "4|the category of valley-race is 'men', in line 2 'women'",
                        "6|the archive has valley-race 2019 as held; the held of valley-race 2019 is 'not-held', in line 2"
                                + " 'held'",
                        "7|there is no year in this row, and it tells of an edition",
                        "8|the archive has tour-de-france as a race of men");
        assertThat(lines("SELECT category, nation, home_place, home_region FROM race WHERE race_id = 'valley-race'"))
                .containsExactly("women|ESP|bilbao|ES-PV");
        assertThat(lines(
                        "SELECT year, held, cause, date, last_date, distance_km FROM edition WHERE race_id = 'valley-race'"
                                + " ORDER BY year"))
                .containsExactly("2019|held||2019-05-01|2019-05-03|420", "2020|held||||", "2022|not-held|pandemic|||");
    }

    @Test
    void takenBackTheArchiveIsAsItWasBefore() throws IOException {
        take(RESULTS);
        List<String> before = ArchiveContents.of(archive);
        take(PEOPLE);
        take("""
                race,category,home_place,year,date,cause
                Valley Race,women,"Neustadt, GER",2019,2019-05-01,
                Other Race,men,,2021,,war
                """);
        take("place,region,nation,lat,lon\nElsewhere,FR-BRE,FRA,48.1,-4.1\n");
        assertThat(ArchiveContents.of(archive)).isNotEqualTo(before);

        for (int number : List.of(2, 4, 3)) {
            new ImportRemoval(archive).remove(number);
        }

        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void aFactThatALaterImportTellsAsWellStaysUntilThatIsTakenBackToo() throws IOException {
        take(RESULTS);
        take("rider,birth_date\nAne Zubia,1990-02-01\n");
        take("rider,birth_date\nAne Zubia,1990-03-01\n");

        new ImportRemoval(archive).remove(2);
        assertThat(lines("SELECT birth_date FROM rider WHERE rider_id = 'ane-zubia'"))
                .containsExactly("1990-03-01");

        new ImportRemoval(archive).remove(3);
        assertThat(lines("SELECT birth_date FROM rider WHERE rider_id = 'ane-zubia'"))
                .containsExactly("");
    }

    @Test
    void aPlaceThatIsNowhereElseKnownNeedsItsNation() throws IOException {
        take("""
                place,province,region,nation,lat,lon
                Elsewhere,FR-29,FR-BRE,France,48.1,-4.1
                Nowhere,,x,FRA,,
                Somewhere,,FR-BRE,FRA,948.1,-4.1
                """);

        assertThat(
                        lines(
                                "SELECT place_id, province, region, nation, lat, lon FROM place WHERE source = 'a table of places'"))
                .containsExactly("elsewhere|FR-29|FR-BRE|FRA|48.1|-4.1");
        assertThat(lines("SELECT line, reason FROM reject ORDER BY line"))
                .containsExactly(
                        "3|the place 'Nowhere' has the province or region 'x', which is no code such as ES-NA (ISO 3166-2)",
                        "4|the place 'Somewhere' has the latitude '948.1' and the longitude '-4.1', which are not both"
                                + " degrees");
    }

    @Test
    void raceAndYearAreSaidOfResultsOnly() throws IOException {
        Path mapping = Files.writeString(folder.resolve("own.toml"), """
                name = "book"
                tells = "people"
                own_names = true
                """);
        Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);

        assertThatThrownBy(() -> new Importer(archive)
                        .take(people, none().mapping(mapping).year(2019)))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("people.csv is a table of people and tells of no results; leave --race and --year out");
    }

    @Test
    void rejectsOfATableOfPeopleAreListedAsOthers() throws IOException {
        take("rider,birth_date\n?,1990-01-01\n");

        assertThat(FrameLines.of(Provenance.rejects(archive, RejectFilter.ALL))).hasSize(1);
    }

    private String nearest(String name) {
        return lines("SELECT array_join(list(name ORDER BY jaro_winkler_similarity(fold_name(name), '" + name
                        + "') DESC, name)[1:3], ', ') FROM (SELECT DISTINCT name FROM place)")
                .get(0);
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private ImportSummary take(String csv) throws IOException {
        return take(Files.writeString(folder.resolve(++files + ".csv"), csv));
    }

    private ImportSummary take(Path file) {
        return new Importer(archive).take(file, none());
    }
}
