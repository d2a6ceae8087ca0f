package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;
import org.palmares.archive.making.OldArchive;

/** Runs that are killed, and many at once: what the next run finds. */
@Tag("heavy")
final class KilledRunsTest {
    private static final int KILLS = 8;
    private static final long SEED = 1997;

    @TempDir
    private Path folder;

    private ProgramRun program;
    private Path cache;
    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        program = ProgramRun.in(folder);
        cache = Files.createDirectories(program.cache());
        work = program.work();
    }

    @Test
    void afterKillsOfTheFirstCacheOfExportsReportsAndImportsTheNextRunsLeaveNothingBehind() throws Exception {
        Path list =
                Files.writeString(work.resolve("list.csv"), "race_name,year,rank,rider\nValley,1999,1,Anna Beispiel\n");
        List<List<String>> calls = List.of(
                List.of("races"),
                List.of("export", "out", "--format", "sqlite"),
                List.of("report", "gp-miguel-indurain", "-o", "pages"),
                List.of("query", "-o", "answer.xlsx", "-c", "FROM result, range(20)"),
                List.of("query", "--sandbox", "-o", "answer.csv", "-c", "FROM result, range(20)"),
                List.of("import", list.toString(), "--archive", "own.duckdb"));
        Random random = new Random(SEED);
        for (List<String> call : calls) {
            long whole = run(Long.MAX_VALUE, call);
            for (int kill = 0; kill < KILLS; kill++) {
                for (String made : List.of("out/archive.sqlite", "out", "own.duckdb", "own.duckdb.wal")) {
                    Files.deleteIfExists(work.resolve(made));
                }
                if (call.get(0).equals("races")) {
                    for (Path file : visible(cache)) {
                        Files.delete(file);
                    }
                }
                run((long) (random.nextDouble() * whole), call);
            }
            Files.deleteIfExists(work.resolve("out/archive.sqlite"));
            Files.deleteIfExists(work.resolve("out"));
            run(Long.MAX_VALUE, call);
        }
        assertThat(hidden(cache)).isEmpty();
        assertThat(hidden(work)).isEmpty();
        assertThat(hidden(work.resolve("pages"))).isEmpty();
        assertThat(hidden(program.temporary())).isEmpty();
        assertThat(visible(program.temporary()))
                .noneMatch(file -> file.getFileName().toString().startsWith("palmares"));
    }

    @Test
    void anArchiveWhoseRenewalIsKilledIsTheOldOneOrTheNewOneWhole() throws Exception {
        Path archive = work.resolve("old.duckdb");
        Path template = folder.resolve("template.duckdb");
        OldArchive.make(template, 1);
        long claims = count(template, "claim");
        List<String> call = List.of("sets", "add", "mine", "paris-roubaix", "--archive", archive.toString());
        Files.copy(template, archive);
        long whole = run(Long.MAX_VALUE, call);
        assertThat(version(archive)).isEqualTo(3);

        Random random = new Random(SEED);
        Set<Long> versions = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            for (Path file : visible(work)) {
                Files.delete(file);
            }
            Files.copy(template, archive);
            run((long) (random.nextDouble() * whole), call);
            versions.add(version(archive));
            assertThat(count(archive, "claim")).isEqualTo(claims);
        }
        assertThat(versions).as("some of the kills came before the end").contains(1L);
        run(Long.MAX_VALUE, call);
        assertThat(version(archive)).isEqualTo(3);
        assertThat(count(archive, "claim")).isEqualTo(claims);
        assertThat(hidden(work)).isEmpty();
    }

    private static long version(Path archive) throws SQLException {
        return number(archive, "SELECT version FROM schema_version");
    }

    private static long count(Path archive, String table) throws SQLException {
        return number(archive, "SELECT count(*) FROM " + table);
    }

    private static long number(Path archive, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + archive);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void tenFirstRunsAtOnceAllAnswerAndLeaveOneArchive() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            processes.add(program.start(List.of("races", "--format", "csv"), work.resolve("races-" + i + ".csv")));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        List<String> first = Files.readAllLines(work.resolve("races-0.csv"));
        assertThat(first).hasSizeGreaterThan(1);
        for (int i = 1; i < 10; i++) {
            assertThat(Files.readAllLines(work.resolve("races-" + i + ".csv"))).isEqualTo(first);
        }
        assertThat(visible(cache)).hasSize(1);
        assertThat(hidden(cache)).isEmpty();
    }

    @Test
    void sixImportsIntoOneArchiveAtOnceAllGoIn() throws Exception {
        Path archive = work.resolve("one.duckdb");
        Archives.createIfAbsent(archive);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path list = Files.writeString(
                    work.resolve(i + ".csv"), "race_name,year,rank,rider\nValley," + (1990 + i) + ",1,Anna Beispiel\n");
            processes.add(program.start(
                    List.of("import", list.toString(), "--archive", archive.toString()), work.resolve(i + ".txt")));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(work.resolve(i + ".txt")))
                    .isZero();
        }
        try (var opened = Archives.open(archive)) {
            assertThat(opened.query("SELECT count(*) AS n FROM import_log WHERE import_id > 0")
                            .row(0)
                            .getLong("n"))
                    .isEqualTo(6);
        }
    }

    private long run(long killAfterMs, List<String> call) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = program.start(call, folder.resolve("output.txt"));
        if (!process.waitFor(killAfterMs, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        } else {
            assertThat(process.exitValue())
                    .as("%s said %s", call, Files.readString(folder.resolve("output.txt")))
                    .isZero();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static List<Path> visible(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static List<Path> hidden(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
