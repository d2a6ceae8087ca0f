package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.file.LockWait;
import org.palmares.failure.Blame;
import tech.tablesaw.api.Table;

/** Archives that are not there, damaged, held by others, on a full disk; and what killed processes leave. */
final class ArchiveFailuresTest {
    private static final int BLOCK = 1 << 18;
    private static final int HEADERS = 3 * 4096;

    @TempDir
    private static Path common;

    private static byte[] whole;

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @BeforeAll
    static void makeArchive() throws IOException {
        Path file = common.resolve("whole.duckdb");
        Archives.createIfAbsent(file);
        whole = Files.readAllBytes(file);
    }

    @Test
    void aDamagedCacheIsMadeAnewWithOneLine() throws IOException {
        Archives.bundled(folder, notices::add).close();
        assertThat(notices).isEmpty();
        Path cached = onlyFile();
        for (byte[] damaged : List.of(
                new byte[0],
                "not an archive".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, 5000),
                Arrays.copyOf(whole, 3 * BLOCK))) {
            Files.write(cached, damaged);
            notices.clear();
            try (Archive archive = Archives.bundled(folder, notices::add)) {
                assertThat(races(archive)).isPositive();
            }
            assertThat(notices)
                    .as("cut to %d bytes", damaged.length)
                    .containsExactly("the cached archive " + cached + " is damaged; it is made anew");
        }
        notices.clear();
        Archives.bundled(folder, notices::add).close();
        assertThat(notices).isEmpty();
    }

    @Test
    void damageThatAQueryFindsIsToldAndTheNextCallMakesTheCacheAnew() throws IOException {
        Archives.bundled(folder, notices::add).close();
        Path cached = onlyFile();
        byte[] good = Files.readAllBytes(cached);
        String found = "";
        for (long block = 0; found.isEmpty() && HEADERS + (block + 1) * BLOCK <= good.length; block++) {
            Files.write(cached, good);
            try (RandomAccessFile file = new RandomAccessFile(cached.toFile(), "rw")) {
                file.seek(HEADERS + block * BLOCK + 100);
                file.write(new byte[] {7, 7, 7, 7});
            }
            notices.clear();
            try (Archive archive = Archives.bundled(folder, notices::add)) {
                archive.query("FROM claim");
            } catch (ArchiveException e) {
                found = e.getMessage();
            }
        }
        assertThat(found)
                .contains("Corrupt database file")
                .endsWith(
                        ". The cached archive " + cached + " was damaged and is deleted; the next call makes it anew");
        assertThat(cached).doesNotExist();
        try (Archive archive = Archives.bundled(folder, notices::add)) {
            assertThat(races(archive)).isPositive();
        }
    }

    @Test
    void anArchiveThatIsNotThereIsAFaultOfTheCallAndTheNearestAreNamed() throws IOException {
        Files.write(folder.resolve("mine.duckdb"), whole);
        Files.write(folder.resolve("yours.duckdb"), whole);
        Path typo = folder.resolve("mien.duckdb");
        assertThatExceptionOfType(NoSuchArchiveException.class)
                .isThrownBy(() -> Archives.open(typo))
                .withMessage(
                        "there is no archive " + typo + "; the nearest there: mine.duckdb, yours.duckdb. Only import,"
                                + " and commands that write, make one that is not there")
                .satisfies(e -> assertThat(e.blame()).isEqualTo(Blame.CALL));
        assertThat(typo).doesNotExist();

        Path nowhere = folder.resolve("no/mine.duckdb");
        assertThatExceptionOfType(NoSuchArchiveException.class)
                .isThrownBy(() -> Archives.open(nowhere))
                .withMessageStartingWith(
                        "there is no archive " + nowhere + ": there is no folder " + nowhere.getParent() + ". Only");
    }

    @Test
    void anSqliteDatabaseIsNoArchiveAndNothingIsFetchedToReadIt() throws IOException {
        Path sqlite = Files.writeString(folder.resolve("races.sqlite"), "SQLite format 3\0 and pages");

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> Archives.open(sqlite))
                .withMessage(sqlite + " is an SQLite database, not an archive; \"palmares import " + sqlite
                        + "\" reads its tables");
    }

    @Test
    void whoeverHoldsAnArchiveTooLongIsNamed() throws Exception {
        Path file = Files.write(folder.resolve("held.duckdb"), whole);
        Process holder = ArchiveHolder.start("archive", file);
        try {
            LockWait short2s = new LockWait(Duration.ofMillis(2500), notices::add);
            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(() -> Archives.openForWriting(file, short2s))
                    .withMessageStartingWith(file + " is in use by another process (")
                    .withMessageContaining("PID " + holder.pid())
                    .withMessageEndingWith("; try again when it has finished");
            assertThat(notices)
                    .singleElement()
                    .asString()
                    .startsWith(file + " is in use by another process (")
                    .endsWith("; waiting for it, 2 s at most");
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void aWriterWaitsUntilTheOtherHasFinished() throws Exception {
        Path file = Files.write(folder.resolve("held.duckdb"), whole);
        Process holder = ArchiveHolder.start("archive", file);
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(700);
                holder.outputWriter().close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        end.start();
        long start = System.nanoTime();
        try (Archive archive = Archives.openForWriting(file, notices::add)) {
            assertThat(races(archive)).isPositive();
        } finally {
            end.join();
            holder.destroyForcibly().waitFor();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
        assertThat(notices).isEmpty();
    }

    @Test
    void aWorkshopIsSweptWhenItsProcessHasBeenKilledAndNotBefore() throws Exception {
        Process holder = ArchiveHolder.start("workshop", folder);
        try {
            Path workshop = onlyFile();
            Files.writeString(workshop.resolve("fresh.duckdb"), "half");
            Workshop.in(folder).close();
            assertThat(workshop).isNotEmptyDirectory();

            holder.destroyForcibly().waitFor();
            Workshop.in(folder).close();
            assertThat(workshop).doesNotExist();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void aStartSweepsWhatWasLeftInTheCacheFolderAndWritingWhatLiesBesideTheArchive() throws IOException {
        Path abandoned = Files.createDirectory(folder.resolve(".palmares-123"));
        Files.writeString(abandoned.resolve("owner"), "");
        Path old = Files.createDirectory(folder.resolve(".palmares-456"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path justMade = Files.createDirectory(folder.resolve(".palmares-789"));
        Path others = Files.createDirectory(folder.resolve("palmares-notes"));

        Archives.bundled(folder, notices::add).close();
        assertThat(List.of(abandoned, old)).noneMatch(Files::exists);
        assertThat(List.of(justMade, others)).allMatch(Files::exists);

        Path file = Files.write(folder.resolve("own.duckdb"), whole);
        Files.createDirectory(abandoned);
        Files.writeString(abandoned.resolve("owner"), "");
        Path spilled = Files.createDirectory(folder.resolve("own.duckdb.tmp"));
        Files.writeString(spilled.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "left");
        Archives.openForWriting(file).close();
        assertThat(abandoned).doesNotExist();
        assertThat(spilled).doesNotExist();
    }

    @Test
    void whoWritesHoldsAGigabyteAtMostAndSpillsTheRestBesideTheArchive() throws IOException {
        Path file = Files.write(folder.resolve("own.duckdb"), whole);
        try (Archive archive = Archives.openForWriting(file)) {
            Table settings = archive.query(
                    "SELECT current_setting('memory_limit') AS memory, current_setting('temp_directory') AS folder");
            assertThat(settings.stringColumn("memory").get(0)).isEqualTo("953.6 MiB");
            assertThat(settings.stringColumn("folder").get(0)).isEqualTo(file + ".tmp");
        }
    }

    @Test
    void aFolderBesideTheArchiveThatIsNotDuckDbsStays() throws IOException {
        Path file = Files.write(folder.resolve("own.duckdb"), whole);
        Path notes = Files.createDirectory(folder.resolve("own.duckdb.tmp"));
        Files.writeString(notes.resolve("notes.txt"), "mine");
        Archives.openForWriting(file).close();
        assertThat(notes.resolve("notes.txt")).exists();
    }

    @Test
    void onADiskWithTwoMegabytesTheBundledArchiveIsBuiltInMemoryAndAnotherIsRefusedInWords() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && succeeds("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "skipped: a small disk can be mounted by root only");
        try {
            try (Archive archive = Archives.bundled(disk, notices::add)) {
                assertThat(races(archive)).isPositive();
            }
            assertThat(notices)
                    .containsExactly("the cache folder " + disk + " can't be written (the disk is full); the archive is"
                            + " built in memory, which takes longer each time");
            Path file = disk.resolve("new.duckdb");
            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(() -> Archives.openForWriting(file))
                    .withMessage("the archive " + file + " can't be made: the disk is full");
            try (Stream<Path> left = Files.list(disk)) {
                assertThat(left).isEmpty();
            }
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static long races(Archive archive) {
        return archive.query("SELECT count(*) AS n FROM race").row(0).getLong("n");
    }
}
