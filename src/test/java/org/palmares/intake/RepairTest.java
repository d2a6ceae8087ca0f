package org.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.intake.ImportOptions.none;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.names.RaceNames;

/** Riders are split, races merged, renamed and given other names, and all of it can be taken back. */
final class RepairTest {
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
    void aRiderIsSplitByYearsAndMergedAgain() throws IOException {
        take("""
                race_name,year,rank,rider
                Name Cup,2005,1,Paolo Verdini
                Name Cup,2010,2,Paolo Verdini
                Name Cup,2012,3,Paolo Verdini
                """);

        String second = new RiderSplits(archive)
                .split(
                        "verdini",
                        new RiderSplits.Part(
                                Optional.empty(), OptionalInt.of(2010), OptionalInt.empty(), Optional.empty()),
                        "the son");

        assertThat(second).isEqualTo("paolo-verdini-2");
        assertThat(riders()).containsExactly("paolo-verdini|2005", "paolo-verdini-2|2010, 2012");
        assertThat(lines("SELECT evidence FROM identity_decision WHERE verdict = 'two'"))
                .containsExactly("palmares riders split: the son");
        take("""
                race_name,year,rank,rider
                Name Cup,2014,3,Paolo Verdini
                """);
        assertThat(riders()).containsExactly("paolo-verdini|2005", "paolo-verdini-2|2010, 2012, 2014");

        new RiderMerges(archive).merge("paolo-verdini-2", "paolo-verdini", "one man after all");
        assertThat(riders()).containsExactly("paolo-verdini|2005, 2010, 2012, 2014");
    }

    @Test
    void aRiderIsSplitByTheKeyOfASource() throws IOException {
        take("""
                race_name,year,rank,rider,rider_key,key_of
                Name Cup,2005,1,Paolo Verdini,77,my-site
                Name Cup,2006,1,Paolo Verdini,,
                """);

        new RiderSplits(archive)
                .split(
                        "paolo-verdini",
                        new RiderSplits.Part(
                                Optional.of("my-site:77"), OptionalInt.empty(), OptionalInt.empty(), Optional.empty()),
                        "two men");

        assertThat(riders()).containsExactly("paolo-verdini|2006", "paolo-verdini-2|2005");
        assertThat(lines("SELECT family, key, rider_id FROM rider_key")).containsExactly("my-site|77|paolo-verdini-2");
    }

    @Test
    void aPartThatIsNothingOrEverythingIsRefused() throws IOException {
        take("""
                race_name,year,rank,rider
                Name Cup,2005,1,Paolo Verdini
                """);
        RiderSplits splits = new RiderSplits(archive);

        assertThatThrownBy(() -> splits.split(
                        "paolo-verdini",
                        new RiderSplits.Part(
                                Optional.empty(), OptionalInt.of(2000), OptionalInt.empty(), Optional.empty()),
                        "?"))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(
                        "all of the 1 results of paolo-verdini are in that part, so that there is nothing to split");
        assertThatThrownBy(() -> new RiderSplits.Part(
                        Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty()))
                .hasMessage("which results are another person's? Say so by --key, --from, --to or --race");
    }

    @Test
    void aTablesOwnKeysTellRidersAndRacesApart() throws IOException {
        take("""
                race_name,race_key,year,rank,rider,rider_key,key_of,birth_date
                Name Cup,a1,2005,1,Paolo Verdini,77,my-site,1975-03-01
                Old Name Cup,a1,2006,1,Paolo Verdini,78,my-site,1985-03-01
                """);

        assertThat(
                        lines(
                                "SELECT race_id, year, rider_id, rider_key, age FROM claim WHERE rider_key IS NOT NULL ORDER BY year"))
                .containsExactly(
                        "old-name-cup|2005|paolo-verdini|my-site:77|30",
                        "old-name-cup|2006|paolo-verdini-2|my-site:78|21");
    }

    @Test
    void aRaceIsMergedIntoAnotherAndTheMergeIsTakenBack() throws IOException {
        take("""
                race_name,year,rank,rider
                Name Cup,2005,1,Paolo Verdini
                Name Cup,2006,1,Paolo Verdini
                Sponsor Cup,2006,2,Ugo Bianchi
                Sponsor Cup,2007,1,Ugo Bianchi
                """);
        List<String> before = ArchiveContents.of(archive);
        RaceChanges changes = new RaceChanges(archive);

        changes.merge("sponsor cup", "name cup", "a sponsor's name");

        assertThat(
                        lines(
                                "SELECT race_id, year, rider_id, rank FROM result WHERE race_id LIKE '%-cup' ORDER BY year, rank"))
                .containsExactly(
                        "name-cup|2005|paolo-verdini|1",
                        "name-cup|2006|paolo-verdini|1",
                        "name-cup|2006|ugo-bianchi|2",
                        "name-cup|2007|ugo-bianchi|1");
        assertThat(lines("SELECT race_id FROM race WHERE race_id LIKE '%-cup'")).containsExactly("name-cup");
        assertThat(RaceNames.of(archive).id("Sponsor Cup")).isEqualTo("name-cup");

        changes.unmerge("sponsor-cup");
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void aRaceIsRenamedAndGivenAnotherName() throws IOException {
        take("""
                race_name,year,rank,rider
                Name Cup,2005,1,Paolo Verdini
                """);
        RaceChanges changes = new RaceChanges(archive);

        changes.rename("name-cup", "Coppa del Nome", "its own language");
        changes.alias("coppa", "Namenspokal", "in German");

        assertThat(lines("SELECT name FROM race WHERE race_id = 'name-cup'")).containsExactly("Coppa del Nome");
        assertThat(List.of("Namenspokal", "Name Cup", "coppa del nome"))
                .allSatisfy(name -> assertThat(RaceNames.of(archive).id(name)).isEqualTo("name-cup"));
        take("""
                race_name,year,rank,rider
                Namenspokal,2006,1,Paolo Verdini
                """);
        assertThat(riders()).containsExactly("paolo-verdini|2005, 2006");
    }

    private List<String> riders() {
        return lines("SELECT rider_id, string_agg(year, ', ' ORDER BY year) FROM result WHERE race_id = 'name-cup'"
                + " GROUP BY rider_id ORDER BY rider_id");
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private void take(String csv) throws IOException {
        files++;
        new Importer(archive).take(Files.writeString(folder.resolve("list-" + files + ".csv"), csv), none());
    }
}
