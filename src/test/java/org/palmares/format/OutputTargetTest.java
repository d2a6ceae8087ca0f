package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class OutputTargetTest {
    private static final Table WINNERS = Table.create(StringColumn.create("winner", "Pogačar"));

    @TempDir
    Path folder;

    @Test
    void aStreamGetsUtf8AndStaysOpen() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.stream(out), Style.unlimited());
        OutputFormat.JSON.write(Rows.of(WINNERS), OutputTarget.stream(out), Style.unlimited());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("winner\nPogačar\n[{\"winner\":\"Pogačar\"}]\n");
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("winners.csv");
        Files.writeString(file, "old");
        OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(file), Style.unlimited());
        assertThat(file).hasContent("winner\nPogačar");
        assertThat(names()).containsExactly("winners.csv");
    }

    @Test
    void aFileIsUntouchedWhenTheRowsFailHalfway() throws IOException {
        Path file = folder.resolve("winners.csv");
        Files.writeString(file, "old");
        OutputTarget target = OutputTarget.file(file);
        assertThatThrownBy(() -> target.write(out -> {
                    out.write(new byte[1_000_000]);
                    throw new IllegalStateException("the query was interrupted");
                }))
                .hasMessage("the query was interrupted");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("winners.csv");
    }

    @Test
    void aSymbolicLinkStaysALinkToTheNewContent() throws IOException {
        Path file = Files.writeString(folder.resolve("winners-2023.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.csv"), file);
        OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(link), Style.unlimited());
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("winner\nPogačar");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");
        OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(device), Style.unlimited());
        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Files.exists(device)).isTrue();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("results/winners.csv");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(file), Style.unlimited()))
                .withMessage("the file " + file + " can't be written: there is no folder " + folder.resolve("results")
                        + "; make it first");
    }

    @Test
    void aFolderIsNoOutputFile() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(
                        () -> OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(folder), Style.unlimited()))
                .withMessage("the output " + folder + " is a folder; name a file in it");
    }

    @Test
    void aFullDiskIsSaid() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> OutputFormat.CSV.write(Rows.of(WINNERS), OutputTarget.file(full), Style.unlimited()))
                .withMessage("the file /dev/full can't be written: the disk is full");
    }

    /** A process that is killed no longer holds the lock on what it was writing. */
    @Test
    void whatAKilledRunLeftIsSweptWhenAFileIsWrittenThereAndWhatIsBeingWrittenStays() throws IOException {
        Path left = Files.createFile(folder.resolve(".palmares-1234.part"));
        OutputTarget.file(folder.resolve("page.html")).write(out -> {
            assertThat(left).doesNotExist();
            OutputTarget.file(folder.resolve("other.html")).write(other -> other.write('y'));
            out.write('x');
        });
        assertThat(folder.resolve("page.html")).hasContent("x");
        assertThat(folder.resolve("other.html")).hasContent("y");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("page.html", "other.html");
        }
    }

    /** Through a named pipe: the stream that Java gives to a child process fails with other words once the child is gone. */
    @Test
    void aReaderThatHasEnoughIsABrokenPipe() throws Exception {
        Path mkfifo = Path.of("/usr/bin/mkfifo");
        assumeTrue(Files.isExecutable(mkfifo), "this system has no named pipes");
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder(mkfifo.toString(), pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        Process head = new ProcessBuilder("head", "-n", "1", pipe.toString()).start();
        try (OutputStream toHead = new FileOutputStream(pipe.toFile())) {
            assertThatExceptionOfType(BrokenPipeException.class)
                    .isThrownBy(() -> OutputTarget.stream(toHead).write(out -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            out.write("Izagirre\n".getBytes(StandardCharsets.UTF_8));
                        }
                    }))
                    .withMessage("the reader of standard output has closed it");
        } finally {
            head.waitFor();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
