package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** A time limit outside the sandbox, in a process of its own: what does not stop by itself ends with it. */
final class TimeLimitTest {
    private static final String ENDLESS_CALL = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";
    private static final String STOPPED = "stopped after 1 s; --timeout allows more\n";

    @TempDir
    private static Path folder;

    private static ProgramRun program;

    @BeforeAll
    static void makeArchive() throws IOException {
        program = ProgramRun.in(folder);
        Archives.createIfAbsent(program.work().resolve("a.duckdb"));
    }

    @Test
    void withinOneCallOfAFunctionTheProcessEndsAndWhatWasGivenBeforeIsThere() throws Exception {
        assertThat(query("-f", "csv", "-c", "SELECT 1 AS one;\n" + ENDLESS_CALL + ";\nSELECT 2 AS two"))
                .isEqualTo(new ProgramRun.Ended(1, "one\n1\n", "palmares: -c:2:1: " + STOPPED));
    }

    @Test
    void aFileThatIsHalfWrittenThenGoesToo() throws Exception {
        Path file = program.work().resolve("answer.csv");
        assertThat(query("-o", file.toString(), "-c", "SELECT 1 AS one;\n" + ENDLESS_CALL))
                .isEqualTo(new ProgramRun.Ended(1, "", "palmares: -c:2:1: " + STOPPED));
        try (Stream<Path> files = Files.list(program.work())) {
            assertThat(files)
                    .noneMatch(left ->
                            left.toString().contains(".csv") || left.toString().contains(".part"));
        }
    }

    @Test
    void whileRowsAreWrittenThoseThatCameAreThere() throws Exception {
        ProgramRun.Ended ended = query("-f", "csv", "-c", "SELECT 'x' AS x FROM range(1000000000000)");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("palmares: -c:1:1: " + STOPPED);
        assertThat(ended.out()).startsWith("x\nx\nx\n").endsWith("x\n");
    }

    @Test
    void verifyingEndsToo() throws Exception {
        Path script = Files.writeString(program.work().resolve("endless.sql"), ENDLESS_CALL + ";\n-- expect\n-- > 1\n");
        assertThat(query("--verify", script.toString()))
                .isEqualTo(new ProgramRun.Ended(1, "", "palmares: " + script + ":1:1: " + STOPPED));
    }

    private static ProgramRun.Ended query(String... arguments) throws IOException, InterruptedException {
        return program.run(
                Stream.concat(Stream.of("query", "--timeout", "1", "--archive", "a.duckdb"), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
