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

/** What a file says besides results is told of the edition, or named when it is left out; all that is wrong is told at once. */
final class NothingInSilenceTest {
    private static final String RESULTS = """
            SELECT r.year, r.rank, d.name
            FROM result AS r
            JOIN rider AS d ON d.rider_id = r.rider_id
            WHERE r.race_id = 'valley-race'
            ORDER BY r.year, r.rank NULLS LAST, d.name""";
    private static final String REJECTS = "SELECT line, reason FROM reject ORDER BY line";

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
    void thatARaceWasNotHeldOrThatNobodyWonItIsTheEditionsAndNoRiders() throws IOException {
        take("""
                race_name,year,rank,rider
                Valley Race,1939,1,Abgesagt
                Valley Race,1943,1,not held due to World War II
                Valley Race,1999,1,Results voided
                Valley Race,1999,2,Bea Two
                Valley Race,2000,1,No se disputó
                Valley Race,2001,,Non attribué
                Valley Race,2002,1,Annullato
                Valley Race,2002,2,Bea Two
                Valley Race,2003,1,Geen winnaar
                Valley Race,2003,1,Ann One
                Valley Race,2004,1,Nessun vincitore
                Valley Race,2005,1,Não realizada
                """);

        assertThat(lines(
                        "SELECT year, held, cause, no_winner FROM edition WHERE race_id = 'valley-race' ORDER BY year"))
                .containsExactly(
                        "1939|not-held||",
                        "1943|not-held|war|",
                        "1999|held||struck-out",
                        "2000|not-held||",
                        "2001|held||not-awarded",
                        "2002|held||",
                        "2003|held||",
                        "2004|held||not-awarded",
                        "2005|not-held||");
        assertThat(lines(RESULTS)).containsExactly("1999|2|Bea Two", "2002|2|Bea Two", "2003|1|Ann One");
        assertThat(lines(REJECTS))
                .containsExactly(
                        "8|the rider \"Annullato\" is no rider: it says that the race was not held",
                        "10|the rider \"Geen winnaar\" is no rider: it says that nobody holds this place");
    }

    @Test
    void whatTheArchiveKnowsOfAnEditionIsNotOverriddenAndWhatWasAddedIsTakenBack() throws IOException {
        take("""
                race_name,year,rank,rider
                Valley Race,2001,1,Ann One
                Valley Race,2002,2,Bea Two
                """);
        Path told = write("told.csv", """
                race_name,year,rank,rider
                Valley Race,2001,1,No winner
                Valley Race,2002,1,Title vacated
                Valley Race,2003,1,Cancelled
                """);

        new Importer(archive).take(told, none());

        String editions = "SELECT year, held, no_winner FROM edition WHERE race_id = 'valley-race' ORDER BY year";
        assertThat(lines(editions)).containsExactly("2001|held|", "2002|held|struck-out", "2003|not-held|");
        assertThat(lines(REJECTS))
                .containsExactly(
                        "2|the rider \"No winner\" is no rider: it says that nobody holds this place; the archive"
                                + " has valley-race 2001 with a winner");

        new ImportRemoval(archive).remove(2);
        assertThat(lines(editions)).containsExactly("2001|held|", "2002|held|");
    }

    @Test
    void aNationThatIsNoCodeIsNamed() throws IOException {
        ImportSummary summary = take("""
                race_name,year,rank,rider,nation
                Valley Race,2001,1,Ann One,FRA
                Valley Race,2001,2,Bea Two,QQQ
                Valley Race,2001,3,Cleo Three,es
                Valley Race,2001,4,Dora Four,Ruritania
                Valley Race,2001,5,Edda Five,QQQ
                """);

        assertThat(summary.notes())
                .containsExactly(
                        "the nations \"QQQ\", \"Ruritania\" are not known by a code of three or two letters, and left out"
                                + " of 3 lines, the first 3");
    }

    @Test
    void aPagesYearIsNotOverriddenAndThatItsRaceIsIsTold() throws IOException {
        Path page = write("page.txt", """
                Tour of Flanders 2019
                1. Ann Uno (Esp) Alpha 4:10:11
                2. Bea Dos (Fra) Beta 0:02
                """);

        assertThatThrownBy(() -> new Importer(archive).take(page, none().year(2021)))
                .hasMessage(
                        "page.txt says year 2019 in line 2 where --year says 2021; --year fills gaps only, so leave it out or"
                                + " correct the file");
        assertThat(new Importer(archive)
                        .take(page, none().race("Flanders of old"))
                        .notes())
                .containsExactly(
                        "the page calls the race Tour of Flanders, which is known as tour-of-flanders; it is taken for"
                                + " flanders-of-old, as --race says");
    }

    @Test
    void allThatIsWrongInAMappingIsToldAtOnce() throws IOException {
        Path mapping = write("own.toml", """
                nmae = "own"
                header = "no"
                bare_times = "seconds"
                [columns]
                ridr = "Name"
                rank = true
                """);
        Path file = write("own.csv", "Name,Place\nAnn One,1\n");

        assertThatThrownBy(() -> new Importer(archive).take(file, none().mapping(mapping)))
                .message()
                .contains(
                        mapping + ":1: there is no 'nmae' in a mapping; the nearest are name",
                        mapping + " needs a name",
                        mapping + ":2: header is no. Allowed: true or false",
                        mapping + ":3: bare_times is 'seconds'. Allowed: times, gaps",
                        mapping + ":5: [columns] has the column 'ridr'",
                        mapping + ":6: rank in [columns] is true. Allowed: a text in quotes, or a position from 1");
    }

    @Test
    void allColumnsThatAMappingMissesAreToldAtOnce() throws IOException {
        Path mapping = write("own.toml", """
                name = "own"
                [columns]
                rider = "Nme"
                rank = "Plce"
                """);
        Path file = write("own.csv", "Name,Place\nAnn One,1\n");

        assertThatThrownBy(() -> new Importer(archive).take(file, none().mapping(mapping)))
                .hasMessage("the mapping " + mapping + ":3: rider is taken from the column 'Nme', which " + file
                        + " does not have; the nearest are Name, Place; the mapping " + mapping
                        + ":4: rank is taken from the column 'Plce', which " + file
                        + " does not have; the nearest are Place, Name; the file has Name, Place");
    }

    private ImportSummary take(String csv) throws IOException {
        return new Importer(archive).take(write("results.csv", csv), none());
    }

    private List<String> lines(String sql) {
        return FrameLines.of(archive.query(sql));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
