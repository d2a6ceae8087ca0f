package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archives;
import org.palmares.failure.UsageException;

/** What a command says, and how it ends, when something goes wrong. */
final class FailuresTest {
    @TempDir
    private static Path folder;

    private static Path archive;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeArchive() {
        archive = folder.resolve("failures.duckdb");
        Archives.createIfAbsent(archive);
    }

    @Test
    void aBugEndsWithOneAndNotAsAFaultOfTheCall() {
        ErrorLines errors = new ErrorLines(new PalmaresCommand(null, Ending.NONE));
        assertThat(errors.handle(new IllegalArgumentException("x"), new PrintWriter(err)))
                .isEqualTo(1);
        assertThat(errors.handle(new UsageException("y"), new PrintWriter(err))).isEqualTo(2);
        assertThat(errors.handle(new OutOfMemoryError(), new PrintWriter(err))).isEqualTo(1);
        assertThat(err.toString().lines().limit(2))
                .containsExactly(
                        "palmares: this is a fault of palmares itself (IllegalArgumentException: x); --verbose prints"
                                + " where it arose",
                        "palmares: y");
        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void anErrorOfDuckDbOfAnyLengthIsTold() {
        String name = "n".repeat(200_000);
        assertThat(run("query", "-c", "SELECT * FROM " + name)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("palmares: -c:1:15: Catalog Error: Table with name " + name + " does not exist!");
    }

    @Test
    void aScriptMayExpectAnyNumberOfLines() throws IOException {
        StringBuilder script =
                new StringBuilder("-- Numbers?\nSELECT * FROM range(100000);\n-- expect csv\n-- > range\n");
        for (int i = 0; i < 100_000; i++) {
            script.append("-- > ").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("long.sql"), script);
        assertThat(run("query", "--verify", file.toString())).isZero();
        assertThat(err.toString()).isEqualTo("1 script verified, 0 failed\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aTimeoutIsASecondAtLeast(int seconds) {
        assertThat(run("query", "--timeout", String.valueOf(seconds), "-c", "SELECT 1"))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("palmares: --timeout is a number of seconds, 1 or more; given " + seconds
                        + "\nTry 'palmares query --help'.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TIME '24:00:00'         | t
            TIMETZ '24:00:00+02'    | t
            TIMESTAMP_S 'infinity'  | t
            [TIME '24:00:00']       | of a nested type
            {'a': TIME '24:00:00'}  | of a nested type
            """)
    void aTimeThatJavaDoesNotKnowIsToldAndHowToSeeIt(String time, String column) {
        assertThat(run("query", "-f", "csv", "-c", "SELECT " + time + " AS t")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("palmares: -c:1:1: column " + column
                        + " holds a time that can't be shown as one, such as 24:00:00 or"
                        + " infinity; CAST(… AS VARCHAR) shows it as text\n");
    }

    @Test
    void aDateBeforeOrAfterAllOthersIsItsWord() {
        assertThat(run("query", "-f", "csv", "-c", """
                SELECT DATE 'infinity' AS a, DATE '-infinity' AS b, TIMESTAMP 'infinity' AS c, TIMESTAMPTZ '-infinity' AS d,
                       DATE '5881580-07-10' AS e, DATE '1999-01-01' AS f;
                SELECT DATE 'infinity' AS a, [1] AS b
                """)).isZero();
        assertThat(out.toString()).isEqualTo("""
                a,b,c,d,e,f
                infinity,-infinity,infinity,-infinity,+5881580-07-10,1999-01-01

                a,b
                infinity,[1]
                """);
    }

    @Test
    void fullStandardOutputIsAFailureWhateverPrintsToIt() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "skipped: needs /dev/full");
        try (OutputStream stream = new FileOutputStream(full.toFile())) {
            StandardOutput output = new StandardOutput(stream);
            output.lines().println("page.html");
            assertThat(output.finish(new PrintWriter(err, true))).isEqualTo(1);
        }
        assertThat(err.toString()).isEqualTo("palmares: standard output can't be written: the disk is full\n");
    }

    @Test
    void aReaderThatHasReadEnoughIsNoFailure() {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        output.lines().println("page.html");
        assertThat(output.finish(new PrintWriter(err, true))).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void lettersThatTheLocaleLostAreRefusedAndNeverLookedFor() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> Main.refuseLostLetters("ANSI_X3.4-1968", "winners", "cl\uFFFD\uFFFDsica"))
                .withMessage("the argument 'cl\uFFFD\uFFFDsica' has letters that Java can't read in this locale"
                        + " (ANSI_X3.4-1968); start it with LC_ALL=C.UTF-8, or by the script palmares");
        assertThatNoException().isThrownBy(() -> Main.refuseLostLetters("ANSI_X3.4-1968", "winners", "clasica"));
        assertThatNoException().isThrownBy(() -> Main.refuseLostLetters("UTF-8", "winners", "a \uFFFD sign"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "races",
                "winners paris-roubaix",
                "gaps paris-roubaix",
                "report gp-miguel-indurain",
                "rejects",
                "conflicts",
                "sources",
                "riders",
                "check",
                "export out --format csv",
                "query -c SELECT+1",
                "query --verify reports/queries",
                "describe",
                "import pom.xml --dry-run"
            })
    void aCommandThatReadsNeverMakesAnArchive(String call) {
        Path typo = folder.resolve("failrues.duckdb");
        String[] words = (call + " --archive " + typo).split(" ");
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        assertThat(typo).doesNotExist();
        if (!call.startsWith("import")) {
            assertThat(exitCode).isEqualTo(2);
            assertThat(err.toString())
                    .isEqualTo("palmares: there is no archive " + typo + "; the nearest there: failures.duckdb. Only"
                            + " import, and commands that write, make one that is not there\n");
        }
    }

    @Test
    void whatWouldBeWaitedForWithoutEndIsRefused() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "skipped: needs mkfifo");
        try {
            assertThat(run("import", pipe.toString())).isEqualTo(1);
            assertThat(run("query", pipe.toString())).isEqualTo(1);
            Path table = Files.writeString(folder.resolve("table.csv"), "when,who\n1999,Anna Beispiel\n");
            assertThat(run("import", table.toString(), "--mapping", pipe.toString()))
                    .isEqualTo(1);
            assertThat(Main.run(
                            new PrintWriter(out, true),
                            new PrintWriter(err, true),
                            "races",
                            "--archive",
                            pipe.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).isEqualTo("""
                    palmares: PIPE is a named pipe or a device; an import reads a file more than once, so save what comes out of it as a file first
                    palmares: PIPE is not a file with a script: it is a folder, a named pipe or a device; "palmares query -" reads SQL from a pipe
                    palmares: refused: the mapping PIPE is not a file: it is a folder, a named pipe or a device
                    palmares: PIPE is a named pipe or a device; --archive wants a file
                    """.replace("PIPE", pipe.toString()));
        } finally {
            Files.delete(pipe);
        }
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--archive";
        all[2] = archive.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
