package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** Import, and what looks after it, as they are called: all that is printed, and the exit code. */
final class ImportCommandTest {
    private static final String NEW_RACE =
            "1 race new: valley-race (the nearest known: amstel-gold-race, world-championship-road-race,"
                    + " world-championship-road-race-women)\n";
    private static final String LIST = """
            race_name,year,rank,rider,time,gap
            Valley Race,2019,1,Ane Zubia,4:59:31,
            Valley Race,2019,2,Bea Yarza,,+0:02
            Valley Race,2019,three,Cleo Xhemal,,
            """;

    @TempDir
    private Path folder;

    private Path archive;
    private String out;
    private String err;

    @BeforeEach
    void makesAnArchive() {
        archive = folder.resolve("archive.duckdb");
        Archives.createIfAbsent(archive);
    }

    @Test
    void anImportSaysWhatItTookInAndTheSameAgainThatItIsThere() throws IOException {
        Path list = write("list.csv", LIST);

        assertThat(run("import", list.toString())).isZero();
        assertThat(out)
                .isEqualTo("list.csv (palmares-lines): 2 results of 1 edition, 2 riders new and 0 known, 1 line"
                        + " rejected, 0 conflicts\n");
        assertThat(err).isEqualTo(NEW_RACE);

        assertThat(run("import", list.toString())).isZero();
        assertThat(out).isEqualTo("list.csv (palmares-lines): already imported, nothing changed\n");
        assertThat(err).isEmpty();

        assertThat(run("rejects", "--format", "csv")).isZero();
        assertThat(out).isEqualTo("""
                file,line,reason,text
                list.csv,4,"the rank 'three' is neither a number nor DNF, DNS, OTL, DSQ or REL","Valley Race,2019,three,Cleo Xhemal,,"
                """);
        assertThat(err).isEmpty();
    }

    @Test
    void aDryRunSaysWhatItWouldTakeAndTakesNothing() throws IOException {
        Path list = write("list.csv", LIST);

        assertThat(run("import", "--dry-run", list.toString())).isZero();
        assertThat(out)
                .isEqualTo("would take list.csv (palmares-lines): 2 results of 1 edition, 2 riders new and 0 known, 1"
                        + " line rejected, 0 conflicts\n");
        assertThat(err).isEqualTo(NEW_RACE);
        assertThat(run("rejects", "--format", "csv")).isZero();
        assertThat(out).isEqualTo("file,line,reason,text\n");
    }

    @Test
    void aFolderMayHoldTheArchiveThatItsFilesGoInto() throws IOException {
        write("list.csv", LIST);

        assertThat(run("import", folder.toString())).isZero();
        assertThat(out)
                .isEqualTo("list.csv (palmares-lines): 2 results of 1 edition, 2 riders new and 0 known, 1 line"
                        + " rejected, 0 conflicts\n");
        assertThat(err).isEqualTo(NEW_RACE);
    }

    @Test
    void aRefusedFileLeavesTheOthersAloneAndMakesTheExitCodeOne() throws IOException {
        Path list = write("list.csv", LIST);
        Path nameless = write("nameless.csv", "year,rank,rider\n2019,1,Ane Zubia\n");

        assertThat(run("import", nameless.toString(), list.toString())).isEqualTo(1);
        assertThat(out)
                .isEqualTo("list.csv (palmares-lines): 2 results of 1 edition, 2 riders new and 0 known, 1 line"
                        + " rejected, 0 conflicts\n");
        assertThat(err)
                .isEqualTo("palmares: refused: nameless.csv does not say which race it is of; say so with --race\n"
                        + NEW_RACE);
    }

    @Test
    void aFileThatIsNotThereIsToldAndNothingIsImported() throws IOException {
        Path list = write("list.csv", LIST);
        Path absent = folder.resolve("absent.csv");

        assertThat(run("import", list.toString(), absent.toString())).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err).isEqualTo("palmares: there is no file " + absent + "\n");
    }

    @Test
    void aConflictNamesBothValuesAndBothSources() throws IOException {
        run("import", write("one.csv", LIST).toString(), "--source", "notes of one");
        Path other = write("other.csv", """
                race_name,year,rank,rider,time,gap
                Valley Race,2019,2,Bea Yarza,,+0:05
                """);
        assertThat(run("import", other.toString(), "--source", "notes of another"))
                .isZero();
        assertThat(out)
                .isEqualTo("other.csv (palmares-lines): 1 result of 1 edition, 0 riders new and 1 known, 0 lines"
                        + " rejected, 1 conflict\n");

        assertThat(run("conflicts", "valley-race", "--format", "csv")).isZero();
        assertThat(out).isEqualTo("""
                race_id,year,classification,stage,rider,field,value_used,source_used,value_stated,source_stated
                valley-race,2019,GENERAL,,Bea Yarza,gap_s,5,notes of another,2,notes of one
                """);
        assertThat(err).isEmpty();
    }

    @Test
    void aMergeMakesOneRiderOfTwoAndAnUnmergeTwoAgain() throws IOException {
        run("import", write("list.csv", LIST).toString());

        assertThat(run("riders", "merge", "bea-yarza", "ane-zubia", "--reason", "a test"))
                .isZero();
        assertThat(out + err).isEmpty();
        assertThat(run("riders", "yarza", "--format", "csv")).isZero();
        assertThat(out).isEqualTo("""
                rider_id,name,nation,birth_date,birth_place,results,wins,first_year,last_year,aliases,merged_into
                ane-zubia,Ane Zubia,,,,1,1,2019,2019,Bea Yarza,
                bea-yarza,Bea Yarza,,,,0,0,,,,ane-zubia
                """);

        assertThat(run("riders", "unmerge", "bea-yarza")).isZero();
        assertThat(out + err).isEmpty();
        assertThat(run("riders", "yarza", "--format", "csv")).isZero();
        assertThat(out).isEqualTo("""
                rider_id,name,nation,birth_date,birth_place,results,wins,first_year,last_year,aliases,merged_into
                bea-yarza,Bea Yarza,,,,1,0,2019,2019,,
                """);
    }

    @Test
    void aCheckOfTheBundledDataEndsWell() {
        assertThat(run("check", "--format", "csv")).isZero();
        assertThat(out).startsWith("severity,test,race_id,year,what,finding\n").doesNotContain("error,");
        assertThat(err).matches("17 tests: \\d+ findings, 0 of them errors\n");
    }

    @Test
    void aFullDiskIsToldAndLeavesTheArchiveAsItWas() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && succeeds(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + (Files.size(archive) / 1024 + 128) + "k",
                                "tmpfs",
                                disk.toString()),
                "skipped: a small disk can be mounted by root only");
        try {
            Path small = Files.copy(archive, disk.resolve("archive.duckdb"));
            archive = small;
            StringBuilder list = new StringBuilder("race_name,year,rank,rider\n");
            for (int i = 0; i < 10_000; i++) {
                list.append("Valley Race,").append(1900 + i % 100).append(',').append(i / 100 + 1);
                list.append(",Rider ").append(Integer.toString(i, 36)).append('\n');
            }
            Path big = write("big.csv", list.toString());
            run("races", "--format", "csv");
            String before = out;

            assertThat(run("import", big.toString())).isEqualTo(1);
            assertThat(out).isEmpty();
            assertThat(err)
                    .startsWith("palmares: ")
                    .contains("the disk is full")
                    .hasLineCount(1);
            assertThat(run("races", "--format", "csv")).isZero();
            assertThat(out).isEqualTo(before);
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--archive", archive.toString()));
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        int code = Main.run(new PrintWriter(toOut, true), new PrintWriter(toErr, true), all.toArray(String[]::new));
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
