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
import org.palmares.archive.UnknownNameException;

/** Who is who: spellings of one name are one person, and nobody is merged by resemblance. */
final class IdentityTest {
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
    void accentsCapitalsAndTheOrderOfNamesDoNotMakeAnotherPerson() throws IOException {
        take("""
                year,rank,rider
                2017,1,Zoë Öztürk-Ñíguez
                2018,1,OZTURK NIGUEZ Zoe
                2019,1,zoe ozturk niguez
                """);

        assertThat(riders()).containsExactly("zoe-ozturk-niguez|Zoë Öztürk-Ñíguez|2017, 2018, 2019");
    }

    @Test
    void namesInThreeScriptsAreThreePeople() throws IOException {
        take("""
                year,rank,rider
                2001,1,山田 太郎
                2002,1,Иван Петров
                2003,1,Νίκος Παπάς
                2004,1,鈴木 一郎
                2005,1,太郎 山田
                """);

        assertThat(riders())
                .containsExactly(
                        "ivan-petrov|Иван Петров|2002",
                        "nikos-papas|Νίκος Παπάς|2003",
                        "u472a80be|山田 太郎|2001, 2005",
                        "u8e058e24|鈴木 一郎|2004");
    }

    @Test
    void aNameWrittenInCyrillicOrGreekIsTheSameInLatinLetters() throws IOException {
        take("""
                year,rank,rider
                2001,1,Щербаков Жюль
                2002,1,Shcherbakov Zhyul
                """);

        assertThat(riders()).hasSize(1);
    }

    @Test
    void initialsAreNoSurnamesAndASharpSIsACapitalAmongCapitals() throws IOException {
        take("""
                year,rank,rider
                1950,1,A. Dupont
                1952,1,J.P. Martin
                1953,1,STRAßER Hans
                1954,1,Þór Ægisson
                1955,1,THOR AEGISSON
                """);

        assertThat(riders())
                .containsExactly(
                        "a-dupont|A. Dupont|1950",
                        "hans-strasser|Hans Straßer|1953",
                        "jp-martin|J.P. Martin|1952",
                        "thor-aegisson|Þór Ægisson|1954, 1955");
    }

    @Test
    void aSpellingThatIsAnAliasIsTheRiderKnown() throws IOException {
        take("""
                year,rank,rider
                2022,1,IZAGUIRRE Ion
                """);

        assertThat(riders()).containsExactly("ion-izagirre|Ion Izagirre|2022");
    }

    @Test
    void aSecondSurnameALetterOrAShortNameIsOnePersonWhereTheNameIsRare() throws IOException {
        take("""
                year,rank,rider
                2022,1,IZAGIRRE INSAUSTI Ion
                2023,1,IZAGIRE Ion
                2018,1,DUMOULIN Thomas
                """);

        assertThat(riders()).containsExactly("ion-izagirre|Ion Izagirre|2022, 2023", "tom-dumoulin|Tom Dumoulin|2018");
    }

    @Test
    void aSpellingOfANameThatStandsBesideTheNameItselfIsAnotherPersonToLookAt() throws IOException {
        take("""
                year,rank,rider
                2007,1,MAYO Iban
                2008,1,MAYOZ Iban
                """);

        assertThat(riders()).containsExactly("iban-mayo|Iban Mayo|2007", "iban-mayoz|Iban Mayoz|2008");
        assertThat(lines("""
                SELECT rider_a, rider_b, evidence
                FROM likely_duplicates()
                WHERE 'iban-mayoz' IN (rider_a, rider_b)""")).containsExactly("iban-mayo|iban-mayoz|a letter or a given name's form differs +4.0");
    }

    @Test
    void anotherPartOfALongNameIsToLookAtAndBrothersAreNot() throws IOException {
        take("""
                year,rank,rider
                2019,1,Derek James Zubiaga
                2020,1,Derek Zubiaga-Wester
                2021,1,Alvaro Zubieta Gorosti
                2022,1,Igor Zubieta Gorosti
                """);

        assertThat(lines("""
                SELECT rider_a, rider_b, evidence
                FROM likely_duplicates()
                WHERE contains(rider_a, 'zubi')""")).containsExactly("derek-james-zubiaga|derek-zubiaga-wester|a word in common -0.5");
    }

    @Test
    void aSonIsNotHisFather() throws IOException {
        take("""
                year,rank,rider
                2019,1,Ane Zubia
                2020,1,Ane Zubia junior
                """);
        take("""
                year,rank,rider
                2021,1,Ane Zubia senior
                """);

        assertThat(riders())
                .containsExactly("ane-zubia|Ane Zubia|2019, 2021", "ane-zubia-junior|Ane Zubia junior|2020");
    }

    @Test
    void twoLinesOfOneNameInOneListAreTwoPeople() throws IOException {
        take("""
                year,rank,rider,team
                2019,1,Ane Zubia,Red
                2019,2,Ane Zubia,Blue
                """);

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2019", "ane-zubia-2|Ane Zubia|2019");
    }

    @Test
    void theSecondOfTwoNamesakesIsFoundAgainByLaterLists() throws IOException {
        take("""
                year,rank,rider,team
                1930,24,Vicente Zubia,Red
                1930,36,Vicente Zubia,Red
                """);
        take("""
                year,rank,rider,bib
                1930,24,ZUBIA Vicente,7
                1930,36,ZUBIA Vicente,8
                1931,12,ZUBIA Vicente,7
                """);

        assertThat(riders())
                .containsExactly("vicente-zubia|Vicente Zubia|1930, 1931", "vicente-zubia-2|Vicente Zubia|1930");
    }

    @Test
    void namesakesOfTwoNationsAreToldApartByNationInWhateverOrderTheyFinish() throws IOException {
        take("""
                year,rank,rider,nation
                2018,1,Ane Zubia,ESP
                2018,2,Ane Zubia,FRA
                """);
        take("""
                year,rank,rider,nation
                2019,1,Ane Zubia,FRA
                2019,2,Ane Zubia,ESP
                2020,1,Ane Zubia,FRA
                """);

        assertThat(riders())
                .containsExactly("ane-zubia|Ane Zubia|2018, 2019", "ane-zubia-2|Ane Zubia|2018, 2019, 2020");
    }

    @Test
    void theYearsOfAMergedNameCountForThePersonItWasMergedInto() throws IOException {
        take("""
                year,rank,rider
                1980,1,Ane Zubia
                2005,1,Ane Zubia Roca
                """);
        new RiderMerges(archive).merge("ane-zubia-roca", "ane-zubia", "one person");
        take("""
                year,rank,rider
                2012,1,Ane Zubia Roca
                """);

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|1980, 2005, 2012");
    }

    @Test
    void thirtyYearsApartAreTwoPeople() throws IOException {
        take("""
                year,rank,rider
                1950,1,Ane Zubia
                1980,1,Ane Zubia
                1985,1,Ane Zubia
                """);
        take("""
                year,rank,rider
                2015,1,Ane Zubia
                """);

        assertThat(riders())
                .containsExactly(
                        "ane-zubia|Ane Zubia|1950", "ane-zubia-2|Ane Zubia|1980, 1985", "ane-zubia-3|Ane Zubia|2015");
    }

    @Test
    void twoNationsAreTwoPeople() throws IOException {
        take("""
                year,rank,rider,nation
                2018,1,Ane Zubia,ESP
                2019,1,Ane Zubia,FRA
                """);

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2018", "ane-zubia-2|Ane Zubia|2019");
    }

    @Test
    void aNationNotToldDoesNotMakeAnotherPerson() throws IOException {
        take("""
                year,rank,rider,nation
                2017,1,Ane Zubia,
                2018,1,Ane Zubia,ESP
                """);
        take("""
                year,rank,rider,nation
                2019,1,Ane Zubia,
                """);

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2017, 2018, 2019");
    }

    @Test
    void anIdThatIsTakenIsNeverGivenAgain() throws IOException {
        archive.change(change -> {
            change.run("""
                    INSERT INTO rider (rider_id, name, nation, source) VALUES
                        ('ane-zubia', 'Ane Zubia', 'ESP', 'test'),
                        ('ane-zubia-3', 'Ane Zubia', 'ITA', 'test')""", java.util.Map.of());
            return null;
        });
        take("""
                year,rank,rider,nation
                2018,1,Ane Zubia,FRA
                """);

        assertThat(riders()).containsExactly("ane-zubia-4|Ane Zubia|2018");
    }

    @Test
    void aMergeCountsTheResultsAsOnePersonsAndCanBeTakenBack() throws IOException {
        take("""
                year,rank,rider
                2018,1,Ane Zubia
                2019,1,Ane Zubia Lopez
                """);
        List<String> before = ArchiveContents.of(archive);
        RiderMerges merges = new RiderMerges(archive);
        merges.merge("ane-zubia-lopez", "ane-zubia", "one rider, two spellings");

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2018, 2019");
        assertThat(lines("SELECT rider_id, alias, reason, source FROM rider_alias WHERE rider_id = 'ane-zubia'"))
                .containsExactly("ane-zubia|Ane Zubia Lopez|merge of ane-zubia-lopez: one rider, two spellings|palmares"
                        + " riders merge");

        merges.unmerge("ane-zubia-lopez");
        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2018", "ane-zubia-lopez|Ane Zubia Lopez|2019");
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void afterAMergeTheOtherSpellingIsThePerson() throws IOException {
        take("""
                year,rank,rider
                2018,1,Ane Zubia
                2019,1,Ane Zubia Lopez
                """);
        new RiderMerges(archive).merge("ane-zubia-lopez", "ane-zubia", "one rider, two spellings");
        take("""
                year,rank,rider
                2020,1,ZUBIA LOPEZ Ane
                """);

        assertThat(riders()).containsExactly("ane-zubia|Ane Zubia|2018, 2019, 2020");
    }

    @Test
    void aMergeThatCannotBeIsRefused() throws IOException {
        take("""
                year,rank,rider
                2018,1,Ane Zubia
                2019,1,Ane Zubia Lopez
                """);
        RiderMerges merges = new RiderMerges(archive);

        assertThatThrownBy(() -> merges.merge("ane-zubia", "ane-zubia", "?"))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("rider ane-zubia can't be merged into itself");
        assertThatThrownBy(() -> merges.unmerge("ane-zubia"))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("rider ane-zubia is not merged into anybody");
        assertThatThrownBy(() -> merges.merge("ane-zubja", "ane-zubia", "?"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessageStartingWith("unknown rider 'ane-zubja'; the nearest are ane-zubia, ane-zubia-lopez, ");
        merges.merge("ane-zubia-lopez", "ane-zubia", "?");
        assertThatThrownBy(() -> merges.merge("ion-izagirre", "ane-zubia-lopez", "?"))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("rider ane-zubia-lopez was merged into ane-zubia; merge into that one");
    }

    /** Id, name and years of everybody with a result in the race of these tests. */
    private List<String> riders() {
        return lines("""
                SELECT r.rider_id, d.name, array_join(array_sort(array_agg(r.year)), ', ')
                FROM result AS r
                JOIN rider AS d ON d.rider_id = r.rider_id
                WHERE r.race_id = 'valley-race'
                GROUP BY r.rider_id, d.name
                ORDER BY r.rider_id""");
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private void take(String csv) throws IOException {
        files++;
        new Importer(archive)
                .take(Files.writeString(folder.resolve("list-" + files + ".csv"), csv), none().race("valley-race"));
    }
}
