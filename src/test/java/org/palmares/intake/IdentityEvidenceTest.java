package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
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

/** One person and one race however spelt: a source's own key decides, then the evidence is weighed. */
final class IdentityEvidenceTest {
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
    void twoKeysOfOneSiteAreTwoPeopleThoughNameAndNationAreTheSame() throws IOException {
        page(1995, "20th Gran Premio Prueba", "carlo-nomi", "NOMI Carlo", 25);
        page(2012, "37th Gran Premio Prueba", "carlo-nomi-1", "NOMI Carlo", 25);

        assertThat(winners("gran-premio-prueba"))
                .containsExactly("1995|carlo-nomi|Carlo Nomi", "2012|carlo-nomi-2|Carlo Nomi");
        assertThat(lines("SELECT family, key, rider_id FROM rider_key WHERE key LIKE 'carlo%' ORDER BY key"))
                .containsExactly("procyclingstats|carlo-nomi|carlo-nomi", "procyclingstats|carlo-nomi-1|carlo-nomi-2");
    }

    @Test
    void oneKeyIsOnePersonWhateverTheName() throws IOException {
        page(1995, "Gran Premio Prueba", "anna-kies", "KIES Anna", 25);
        page(2015, "Gran Premio Prueba", "anna-kies", "VAN DER BREG Anna", 45);

        assertThat(winners("gran-premio-prueba"))
                .containsExactly("1995|anna-kies|Anna Kies", "2015|anna-kies|Anna Kies");
    }

    @Test
    void aPagesLinkSaysThatTwoNamesAreOneRace() throws IOException {
        page(2022, "Tour of Nowhere", "a-b", "B A", 25, "race/tour-of-nowhere/2022/gc");
        page(2023, "8th Sponsor Tour of Nowhere", "a-b", "B A", 26, "race/tour-of-nowhere/2023/gc");

        assertThat(winners("tour-of-nowhere")).hasSize(2);
        assertThat(lines("SELECT family, key, race_id FROM race_key"))
                .containsExactly("procyclingstats|tour-of-nowhere|tour-of-nowhere");
    }

    @Test
    void aPagesLinkSaysThatOneNameIsTwoRaces() throws IOException {
        page(2022, "Grand Prix Ville", "ada-bel", "BEL Ada", 25, "race/grand-prix-ville/2022");
        page(2022, "Grand Prix Ville", "cia-dol", "DOL Cia", 25, "race/gp-ville-femmes/2022");

        assertThat(winners("grand-prix-ville")).containsExactly("2022|ada-bel|Ada Bel");
        assertThat(winners("gp-ville-femmes")).containsExactly("2022|cia-dol|Cia Dol");
    }

    @Test
    void fatherAndSonAreTwo() throws IOException {
        table("""
                race_name,year,rank,rider,team
                Name Cup,2005,1,Paolo Verdini,Old Team
                Name Cup,2010,2,Paolo Verdini,Old Team
                Name Cup,2023,40,Paolo Verdini,Young Team
                """);

        assertThat(riders("name-cup")).containsExactly("paolo-verdini|2005 1, 2010 2", "paolo-verdini-2|2023 40");
        assertThat(lines("SELECT name, rider_id, other_rider_id, verdict FROM identity_decision"))
                .containsExactly("Paolo Verdini|paolo-verdini|paolo-verdini-2|review");
    }

    @Test
    void namesakesOfOneEditionAreToldApartByStartNumberInAllItsLists() throws IOException {
        table("""
                race_name,year,stage,rank,rider,bib,team
                Twin Tour,2024,1,1,Diego Pinho,57,Blue
                Twin Tour,2024,1,2,Diego Pinho,76,Red
                Twin Tour,2024,,1,Diego Pinho,76,Red
                Twin Tour,2024,,2,Diego Pinho,57,Blue
                """);

        assertThat(lines("""
                SELECT rider_id, string_agg(DISTINCT team, ',') , string_agg(coalesce(stage, 'gc') || ' ' || rank, ', ' ORDER BY stage)
                FROM claim WHERE race_id = 'twin-tour' GROUP BY rider_id ORDER BY rider_id""")).containsExactly("diego-pinho|Blue|1 1, gc 2", "diego-pinho-2|Red|1 2, gc 1");
    }

    @Test
    void namesakesAreToldApartByTeamWhereThereIsNoStartNumber() throws IOException {
        table("""
                race_name,year,stage,rank,rider,team
                Twin Tour,2024,1,1,Diego Pinho,Blue
                Twin Tour,2024,1,2,Diego Pinho,Red
                Twin Tour,2024,,1,Diego Pinho,Red
                Twin Tour,2024,,2,Diego Pinho,Blue
                Twin Tour,2025,,9,Diego Pinho,Red
                """);

        assertThat(lines("SELECT rider_id, min(team), max(team) FROM claim WHERE race_id = 'twin-tour' AND year = 2024"
                        + " GROUP BY rider_id ORDER BY rider_id"))
                .containsExactly("diego-pinho|Blue|Blue", "diego-pinho-2|Red|Red");
    }

    @Test
    void oneManWhoseNationChangedItsNameIsOne() throws IOException {
        table("""
                race_name,year,rank,rider,nation
                Nat Cup,1988,1,Orm Ladegast,GDR
                Nat Cup,1990,1,Orm Ladegast,GDR
                Nat Cup,1992,1,Orm Ladegast,GER
                Nat Cup,1993,1,Orm Ladegast,GER
                Nat Cup,1990,2,Ivan Petrovski,URS
                Nat Cup,1992,2,Ivan Petrovski,UKR
                Nat Cup,1990,3,Marko Horvati,YUG
                Nat Cup,1992,3,Marko Horvati,SLO
                """);

        assertThat(riders("nat-cup"))
                .containsExactly(
                        "ivan-petrovski|1990 2, 1992 2",
                        "marko-horvati|1990 3, 1992 3",
                        "orm-ladegast|1988 1, 1990 1, 1992 1, 1993 1");
    }

    @Test
    void agesTellFatherAndSonApartAndJoinALateComebacker() throws IOException {
        page(2000, "Gran Premio Prueba", "", "VINO Alexandre", 27);
        page(2005, "Gran Premio Prueba", "", "VINO Alexandre", 21);
        page(2013, "Gran Premio Prueba", "", "VINO Alexandre", 40);

        assertThat(winners("gran-premio-prueba"))
                .containsExactly(
                        "2000|alexandre-vino|Alexandre Vino",
                        "2005|alexandre-vino-2|Alexandre Vino",
                        "2013|alexandre-vino|Alexandre Vino");
    }

    @Test
    void theSamePlaceOfAListThatAgreesOtherwiseIsOneManUnderTwoSpellings() throws IOException {
        table(LIST);
        table(LIST.replace("Lucien Petit-Breton", "LUCIEN MAZAN DIT PETIT-BRETON")
                .replace("Bob Jung", "Robert Jung")
                .replace("Jan Müller", "MUELLER Jan"));

        assertThat(lines("SELECT count(DISTINCT rider_id) FROM result WHERE race_id = 'old-tour'"))
                .containsExactly("8");
        assertThat(lines("SELECT rider_id, alias FROM rider_alias WHERE rider_id IN ('lucien-petit-breton', 'bob-jung',"
                        + " 'jan-muller') ORDER BY ALL"))
                .containsExactly(
                        "bob-jung|Robert Jung",
                        "jan-muller|Jan Mueller",
                        "lucien-petit-breton|Lucien Mazan Dit Petit-Breton");
    }

    @Test
    void anotherNameInTheSamePlaceIsAnotherMan() throws IOException {
        table(LIST);
        table(LIST.replace("Bob Jung", "Carlo Sassi"));

        assertThat(lines("SELECT count(DISTINCT rider_id) FROM claim WHERE race_id = 'old-tour'"))
                .containsExactly("9");
    }

    @Test
    void theListToLookThroughAndWhyWeighWhatTheImportWeighed() throws IOException {
        String withNations = LIST.replace("rider\n", "rider,nation\n").replaceAll("(?m)^(Old.*)$", "$1,");
        table(withNations.replace("Bob Jung,", "Bob Jung,LUX"));
        table(withNations.replace("Bob Jung,", "Carlo Jung,BEL"));

        assertThat(
                        lines(
                                "SELECT import_id, other_import_id, ranks, agreeing FROM list_agreement() WHERE race_id = 'old-tour' ORDER BY ALL"))
                .containsExactly("1|2|8|7", "2|1|8|7");
        // Seven other places agree and none differs: 7 bits, and 3 for odds of 8 to 1.
        assertThat(lines("SELECT rider_id, other_rider_id, verdict, probability, evidence FROM identity_decision"
                        + " WHERE rider_id = 'carlo-jung'"))
                .containsExactly(
                        "carlo-jung|bob-jung|review|0.5|name -6.0, nation -4.0, the same place in 1 list +10.0");
        assertThat(lines("SELECT rider_a, rider_b, probability, evidence FROM likely_duplicates()"
                        + " WHERE rider_b = 'carlo-jung'"))
                .containsExactly(
                        "bob-jung|carlo-jung|0.5|a word in common -6.0, nation -4.0, the same place in 1 list +10.0");
        assertThat(lines("SELECT evidence, bits FROM rider_evidence('bob-jung', 'carlo-jung') WHERE bits IS NOT NULL"))
                .containsExactly("name|-6", "nation|-4", "years between|0", "same place|10", "probability|0");
    }

    @Test
    void anotherPlaceOfOneListSpeaksAgainstOne() throws IOException {
        table(LIST + "Old Tour,1908,12,Bob Jungers\n");

        assertThat(lines("SELECT detail, bits FROM rider_evidence('bob-jung', 'bob-jungers')"
                        + " WHERE evidence = 'another place'"))
                .containsExactly("in 1 list of one source, as in old-tour 1908|-20");
    }

    private static final String LIST = """
            race_name,year,rank,rider
            Old Tour,1908,1,Lucien Petit-Breton
            Old Tour,1908,2,Franz Fabo
            Old Tour,1908,3,Georg Passi
            Old Tour,1908,4,Bob Jung
            Old Tour,1908,5,Jan Müller
            Old Tour,1908,6,Henri Corne
            Old Tour,1908,7,Gustav Garri
            Old Tour,1908,8,Louis Trousse
            """;

    private List<String> winners(String race) {
        return lines("SELECT r.year, r.rider_id, d.name FROM result AS r JOIN rider AS d ON d.rider_id = r.rider_id"
                + " WHERE r.race_id = '" + race + "' AND r.rank = 1 ORDER BY r.year");
    }

    private List<String> riders(String race) {
        return lines(
                "SELECT rider_id, string_agg(year || ' ' || rank, ', ' ORDER BY year) FROM result WHERE race_id = '"
                        + race + "' GROUP BY rider_id ORDER BY rider_id");
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private void page(int year, String race, String key, String winner, int age, String... links) throws IOException {
        String name = key.isEmpty() ? winner : "<a href=\"rider/" + key + "\">" + winner + "</a>";
        String link = links.length == 0 ? "" : "<a href=\"" + links[0] + "\">Result</a>";
        take("page-" + ++files + ".html", """
                <!DOCTYPE html><html><head><title>procyclingstats</title></head><body>
                <div class="page-title"><h1>%d » %s (1.1)</h1></div>%s
                <table class="results"><thead><tr><th>Rnk</th><th>Age</th><th>Rider</th><th>Time</th></tr></thead><tbody>
                <tr><td>1</td><td>%d</td><td><span class="flag it"></span>%s</td><td>4:00:00</td></tr>
                </tbody></table></body></html>""".formatted(year, race, link, age, name));
    }

    private void table(String csv) throws IOException {
        take("list-" + ++files + ".csv", csv);
    }

    private void take(String name, String text) throws IOException {
        new Importer(archive).take(Files.writeString(folder.resolve(name), text), none());
    }
}
