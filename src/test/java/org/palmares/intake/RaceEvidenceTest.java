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

/** A race under another name is known by its places, or by the rest of its name and its days of the year; and else it is new. */
final class RaceEvidenceTest {
    private static final String EDITIONS =
            "SELECT race_id, string_agg(year, ', ' ORDER BY year) FROM edition WHERE source = 'a table of result lines'"
                    + " GROUP BY race_id ORDER BY race_id";

    @TempDir
    private Path folder;

    private Archive archive;
    private int files;

    @BeforeEach
    void opensAnArchive() throws IOException {
        archive = FreshArchive.in(folder);
        take("""
                race_name,year,rank,rider,date
                Alpha Tour of Nowhere,2021,1,Ann Uno,2021-06-14
                Alpha Tour of Nowhere,2021,2,Bea Dos,2021-06-14
                Alpha Tour of Nowhere,2021,3,Cleo Tres,2021-06-14
                Alpha Tour of Nowhere,2022,1,Bea Dos,2022-06-13
                """);
    }

    @AfterEach
    void closesIt() {
        archive.close();
    }

    @Test
    void aRaceThatTakesAnotherSponsorsNameIsTheSameAndIsKnownByItFromThenOn() throws IOException {
        ImportSummary summary = take("""
                race_name,year,rank,rider,date
                8th Beta Tour of Nowhere,2023,1,Ann Uno,2023-06-12
                """);
        take("""
                race_name,year,rank,rider
                8th Beta Tour of Nowhere,2025,1,Dora Quatro
                """);

        assertThat(lines(EDITIONS)).containsExactly("alpha-tour-of-nowhere|2021, 2022, 2023, 2025");
        assertThat(summary.newRaces()).isEmpty();
        assertThat(summary.notes())
                .containsExactly(
                        "8th Beta Tour of Nowhere is taken for alpha-tour-of-nowhere: the name is the same but for a"
                                + " sponsor's, and so are the days of the year. If it is another race, take this import back (palmares"
                                + " imports remove 2) and import with --race");
    }

    @Test
    void theSamePlacesAreTheSameRaceWhateverTheSpelling() throws IOException {
        ImportSummary summary = take("""
                race_name,year,rank,rider
                Rundfahrt durch Nowhere,2021,1,UNO Ann
                Rundfahrt durch Nowhere,2021,2,B. Dos
                Rundfahrt durch Nowhere,2021,3,Cleo Tres
                Rundfahrt durch Nowhere,2022,1,Bea Dos
                """);

        assertThat(lines(EDITIONS)).containsExactly("alpha-tour-of-nowhere|2021, 2022");
        assertThat(summary.notes().get(0))
                .startsWith(
                        "Rundfahrt durch Nowhere is taken for alpha-tour-of-nowhere: 4 of 4 places of 2 editions are the same.");
    }

    @Test
    void takingTheImportBackForgetsTheName() throws IOException {
        List<String> before = ArchiveContents.of(archive);
        take("""
                race_name,year,rank,rider,date
                Beta Tour of Nowhere,2023,1,Ann Uno,2023-06-12
                """);

        new ImportRemoval(archive).remove(2);

        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void otherDaysAnotherKindOfFieldAndOneYearUnderBothNamesAreOtherRaces() throws IOException {
        take("""
                race_name,year,rank,rider,date
                Beta Tour of Nowhere,2023,1,Ann Uno,2023-09-12
                Tour of Nowhere Women,2023,1,Ann Uno,2023-06-12
                Tour of Nowhere Espoirs,2023,1,Ann Uno,2023-06-12
                Gamma Tour of Nowhere,2022,1,Ann Uno,2022-06-13
                Alpha Tour of Elsewhere,2023,1,Ann Uno,2023-06-12
                Nowhere Classic,2023,1,Ann Uno,2023-06-12
                """);

        assertThat(lines(EDITIONS))
                .containsExactly(
                        "alpha-tour-of-elsewhere|2023",
                        "alpha-tour-of-nowhere|2021, 2022",
                        "beta-tour-of-nowhere|2023",
                        "gamma-tour-of-nowhere|2022",
                        "nowhere-classic|2023",
                        "tour-of-nowhere-espoirs|2023",
                        "tour-of-nowhere-women|2023");
    }

    @Test
    void twoKeysOfOneSourceAreTwoRacesHoweverAlike() throws IOException {
        take("""
                race_name,race_key,key_of,year,rank,rider,date
                Alpha Tour of Nowhere,n1,my-site,2020,1,Ann Uno,2020-06-15
                """);
        take("""
                race_name,race_key,key_of,year,rank,rider,date
                Beta Tour of Nowhere,n2,my-site,2023,1,Ann Uno,2023-06-12
                """);

        assertThat(lines(EDITIONS))
                .containsExactly("alpha-tour-of-nowhere|2020, 2021, 2022", "beta-tour-of-nowhere|2023");
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private ImportSummary take(String csv) throws IOException {
        files++;
        return new Importer(archive).take(Files.writeString(folder.resolve("list-" + files + ".csv"), csv), none());
    }
}
