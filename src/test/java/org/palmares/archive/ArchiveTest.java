package org.palmares.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
    private static final String MUCH =
            "CREATE TABLE much AS SELECT range AS n, hash(range) AS number, CAST(hash(range) AS VARCHAR) AS text"
                    + " FROM range(1000000)";

    @TempDir
    Path folder;

    @Test
    void theCachedArchiveIsMadeOnFirstUseAndUsedAgain() throws IOException {
        List<String> notices = new ArrayList<>();
        try (Archive first = Archives.bundled(folder, notices::add)) {
            assertThat(races(first)).isEqualTo(26);
        }
        Path file = onlyFile();
        long written = Files.getLastModifiedTime(file).toMillis();
        try (Archive second = Archives.bundled(folder, notices::add)) {
            assertThat(races(second)).isEqualTo(26);
        }
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(written);
        assertThat(notices).isEmpty();
    }

    @Test
    void anArchiveOfOlderDataIsReplacedByOneOfToday() throws IOException {
        Path old = Files.createFile(folder.resolve("archive-v1-0123456789abcdef.duckdb"));

        Archives.bundled(folder, notice -> {}).close();

        assertThat(old).doesNotExist();
        assertThat(onlyFile()).isNotEmptyFile();
    }

    @Test
    void aChangeThatFailedLeavesTheFileAsLongAsItWas() throws IOException {
        Path file = folder.resolve("own.duckdb");
        Archives.createIfAbsent(file);
        long before = Files.size(file);
        long meanwhile;
        try (Archive archive = Archives.openForWriting(file)) {
            assertThatThrownBy(() -> archive.change(change -> {
                        change.run(MUCH, Map.of());
                        throw new IllegalStateException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            meanwhile = Files.size(file);
        }

        assertThat(meanwhile).isGreaterThan(before);
        assertThat(Files.size(file)).isEqualTo(before);
        try (Archive archive = Archives.open(file)) {
            assertThat(races(archive)).isEqualTo(26);
        }
    }

    @Test
    void whatWasKeptBeforeAChangeFailedIsNotCutOff() {
        Path file = folder.resolve("own.duckdb");
        try (Archive archive = Archives.openForWriting(file)) {
            archive.change(change -> {
                change.run(MUCH, Map.of());
                return null;
            });
            assertThatThrownBy(() -> archive.change(change -> {
                        change.run(MUCH.replace("much", "more"), Map.of());
                        throw new IllegalStateException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
        }
        try (Archive archive = Archives.open(file)) {
            assertThat(archive.query("SELECT count(*) AS n, max(n) AS last FROM much")
                            .row(0)
                            .getLong("n"))
                    .isEqualTo(1_000_000);
        }
    }

    @Test
    void commandsThatStartAtOnceAllGetAWholeArchive() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> start = () -> {
                try (Archive archive = Archives.bundled(folder, notice -> {})) {
                    return races(archive);
                }
            };
            for (Future<Long> answer : pool.invokeAll(List.of(start, start, start, start))) {
                assertThat(answer.get()).isEqualTo(26);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(onlyFile()).isNotEmptyFile();
    }

    @Test
    void aCacheFolderThatCannotBeWrittenMeansMemoryAndANote() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("cache"));
        List<String> notices = new ArrayList<>();

        try (Archive archive = Archives.bundled(notAFolder, notices::add)) {
            assertThat(archive.name()).isEqualTo("in memory");
            assertThat(races(archive)).isEqualTo(26);
        }
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("the cache folder " + notAFolder + " can't be written");
    }

    @Test
    void aReadOnlyCacheFolderMeansMemoryToo() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();

        try (Archive archive = Archives.bundled(readOnly, notice -> {})) {
            assertThat(archive.name()).isEqualTo("in memory");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Estella, 1 April 2023\n".repeat(1000));
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Archives.open(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessage(file + " is not a DuckDB file; it was left untouched. Name another file with --archive");
        assertThatThrownBy(() -> Archives.openForWriting(file)).isInstanceOf(ArchiveException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anArchiveCutInHalfIsRefusedAndLeftAsItWas() throws IOException {
        Path file = folder.resolve("half.duckdb");
        Archives.createIfAbsent(file);
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2);
        Files.write(file, half);

        assertThatThrownBy(() -> Archives.open(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("left untouched");
        assertThat(Files.readAllBytes(file)).isEqualTo(half);
    }

    @Test
    void somebodyElsesDatabaseIsRefusedAndLeftAsItWas() throws IOException, SQLException {
        Path file = folder.resolve("other.duckdb");
        run("jdbc:duckdb:" + file, "CREATE TABLE mine (x INTEGER)");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Archives.open(file))
                .hasMessage(
                        file + " is a DuckDB file, but not a palmares archive (it has no table schema_version); it was"
                                + " left untouched. Name another file with --archive");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anArchiveOfANewerSchemaIsRefusedWithBothVersionsNamed() throws SQLException {
        Path file = folder.resolve("newer.duckdb");
        Archives.createIfAbsent(file);
        run("jdbc:duckdb:" + file, "UPDATE schema_version SET version = 7, palmares = '3.0.0'");

        assertThatThrownBy(() -> Archives.open(file))
                .hasMessage(file + " has schema version 7, written by palmares 3.0.0; this is palmares "
                        + PalmaresVersion.current()
                        + ", which reads schema version 3 and older. Use the newer palmares;"
                        + " the file was left untouched");
    }

    @Test
    void anotherClientFindsTheQuestionsInTheFile() throws SQLException {
        Path file = folder.resolve("shared.duckdb");
        Archives.createIfAbsent(file);

        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = plain.createStatement();
                var rows = statement.executeQuery("SELECT rider, wins, years FROM repeat_winners('gp-miguel-indurain')"
                        + " WHERE rider_id = 'ion-izagirre'")) {
            rows.next();
            assertThat(List.of(rows.getString(1), rows.getLong(2), rows.getString(3)))
                    .isEqualTo(List.of("Ion Izagirre", 2L, "2016, 2023"));
        }
    }

    @Test
    void aReaderCannotChangeTheArchive() {
        Path file = folder.resolve("reader.duckdb");
        Archives.createIfAbsent(file);
        try (Archive archive = Archives.open(file)) {
            assertThatThrownBy(() -> archive.query("DELETE FROM result"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void nullIsBoundAsNullAndATextNeverBecomesSql() {
        try (Archive archive = Archives.inMemory()) {
            assertThatThrownBy(() -> archive.query("FROM winners($race)", Map.of("race", "x'; DROP TABLE race; --")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("no race or set has the id 'x'; DROP TABLE race; --'; the nearest are ");
            assertThat(races(archive)).isEqualTo(26);
        }
    }

    /** Else a query over a file of another kind would fetch an extension for it from the network. */
    @Test
    void nothingIsFetchedForAnyConnection() {
        String settings = "SELECT current_setting('autoinstall_known_extensions') OR"
                + " current_setting('autoload_known_extensions') AS fetches";
        Path file = folder.resolve("own.duckdb");
        Archives.createIfAbsent(file);
        try (Archive memory = Archives.inMemory();
                Archive reading = Archives.open(file);
                Archive other = Archives.bundled(folder, notice -> {})) {
            for (Archive archive : List.of(memory, reading, other)) {
                assertThat(archive.query(settings).booleanColumn("fetches").get(0))
                        .isFalse();
                assertThatThrownBy(() -> archive.query("SELECT * FROM sqlite_scan('a.db', 't')"))
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("sqlite_scan");
            }
        }
        try (Archive writing = Archives.openForWriting(file)) {
            assertThat(writing.query(settings).booleanColumn("fetches").get(0)).isFalse();
        }
    }

    private static long races(Archive archive) {
        return archive.query("SELECT count(*) AS n FROM race").longColumn("n").get(0);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
