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
import org.palmares.analysis.Provenance;
import org.palmares.analysis.Provenance.RejectFilter;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;

/** An import can be taken back whole, and rejects are forgotten when they are taken in. */
final class ImportRemovalTest {
    private static final String LIST = """
            race_name,year,rank,rider,date,stage,classification
            Valley Race,2019,1,Ane Zubia,2019-05-01,,
            Valley Race,2019,1,Ane Zubia,,3,STAGE
            Valley Race,2019,x,Bea Yarza,,,
            GP Miguel Indurain,2018,1,Ane Zubia,2018-04-01,,
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
    void theArchiveIsThenAsItWasBefore() throws IOException {
        List<String> before = ArchiveContents.of(archive);
        new Importer(archive).take(write("a.csv", LIST), none());
        assertThat(ArchiveContents.of(archive)).isNotEqualTo(before);
        assertThat(FrameLines.of(Provenance.imports(archive)))
                .containsExactly("1|a.csv|palmares-lines|a table of result lines|3|2|1");

        ImportRemoval.Removed removed = new ImportRemoval(archive).remove(1);

        assertThat(removed.sentence())
                .isEqualTo(
                        "import 1 (a.csv) is taken back: 3 results, 1 riders, 1 races and 1 editions that it alone had"
                                + " brought");
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void whatALaterImportLeansOnIsItsOwnFromThenOn() throws IOException {
        List<String> before = ArchiveContents.of(archive);
        new Importer(archive).take(write("a.csv", LIST), none());
        new Importer(archive).take(write("b.csv", LIST.replace(",x,", ",2,")), none());

        new ImportRemoval(archive).remove(1);
        assertThat(FrameLines.of(archive.query(
                        "SELECT rank, rider_id FROM result WHERE race_id = 'valley-race' AND stage IS NULL"
                                + " ORDER BY rank")))
                .containsExactly("1|ane-zubia", "2|bea-yarza");

        new ImportRemoval(archive).remove(2);
        assertThat(ArchiveContents.of(archive)).isEqualTo(before);
    }

    @Test
    void anImportThatThereIsNotIsToldWithThoseThereAre() throws IOException {
        assertThatThrownBy(() -> new ImportRemoval(archive).remove(7))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("there is no import 7; nothing was imported yet");
        new Importer(archive).take(write("a.csv", LIST), none());
        assertThatThrownBy(() -> new ImportRemoval(archive).remove(7)).hasMessage("there is no import 7; there are 1");
    }

    @Test
    void aRejectIsForgottenWhenALaterImportTakesTheLineIn() throws IOException {
        new Importer(archive).take(write("a.csv", LIST), none());
        assertThat(rejects(RejectFilter.ALL)).hasSize(1);

        new Importer(archive).take(write("a.csv", LIST.replace(",x,", ",2,")), none());
        assertThat(rejects(RejectFilter.ALL)).isEmpty();

        new ImportRemoval(archive).remove(2);
        assertThat(rejects(RejectFilter.ALL)).hasSize(1);
    }

    private List<String> rejects(RejectFilter filter) {
        return FrameLines.of(Provenance.rejects(archive, filter));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
