package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.archive.Archives;

/** Whatever a script or a report of somebody else's does, by whatever way in: it ends, in one line, and nothing has changed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the sandbox's limits are set by a POSIX shell")
final class QuerySandboxTest {
    private static final String ADMITTED =
            "the sandbox runs queries (SELECT, FROM, VALUES, WITH, DESCRIBE, SHOW, SUMMARIZE),"
                    + " EXPLAIN, SET VARIABLE, CREATE TEMP TABLE or VIEW … AS, and CREATE TEMP MACRO; this is ";
    private static final String OVERWRITE =
            "COPY (SELECT 42) TO (current_setting('allowed_paths')[4]) (FORMAT csv, USE_TMP_FILE false)";
    private static final String ENDLESS_CALL = "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))";

    @TempDir
    private static Path folder;

    private static Path archive;
    private static String digest;

    @BeforeAll
    static void makeArchive() throws IOException, NoSuchAlgorithmException {
        archive = folder.resolve("sandbox.duckdb");
        Archives.createIfAbsent(archive);
        digest = sha256();
    }

    @AfterAll
    static void theArchiveHasTheSameBytesAsBefore() throws IOException, NoSuchAlgorithmException {
        assertThat(sha256()).isEqualTo(digest);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("duckdb"))).containsExactly(archive);
        }
    }

    private record Ended(int exitCode, String out, String err) {}

    @Test
    void theArchiveItselfCanBeAsked() {
        assertThat(query(
                        "--format",
                        "csv",
                        "-c",
                        "SELECT rider, years FROM repeat_winners($race) WHERE rider LIKE 'Ion%'",
                        "-p",
                        "race=gp-miguel-indurain"))
                .isEqualTo(new Ended(0, "rider,years\nIon Izagirre,\"2016, 2023\"\n", ""));
    }

    @Test
    void everyStatementMeetsTheWalls() {
        assertThat(query(
                        "-f",
                        "csv",
                        "-c",
                        OVERWRITE + ";\nFROM read_text('/etc/passwd');\nSELECT 1 AS one;\nSET threads = 64"))
                .isEqualTo(new Ended(1, "one\n1\n", """
                        palmares: -c:1:1: %sCOPY
                        palmares: -c:2:6: Permission Error: the sandbox reads and writes no files
                        palmares: -c:4:1: %sSET THREADS
                        """.formatted(ADMITTED, ADMITTED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "html", "box"})
    void timeIsBoundedWhileRowsAreWritten(String format) {
        Ended ended = query(
                "--timeout",
                "1",
                "-f",
                format,
                "-o",
                folder.resolve("rows").toString(),
                "-c",
                "SELECT * FROM range(1000000000000)");

        assertThat(ended).isEqualTo(new Ended(1, "", "palmares: -c:1:1: stopped after 1 s; --timeout allows more\n"));
        assertThat(folder.resolve("rows")).doesNotExist();
    }

    @Test
    void timeIsBoundedWithinOneCallOfAFunction() {
        assertThat(query("--timeout", "1", "-c", "SELECT 1 AS a;\n" + ENDLESS_CALL, "-f", "csv"))
                .isEqualTo(new Ended(1, "a\n1\n", "palmares: -c:2:1: stopped after 1 s; --timeout allows more\n"));
    }

    @Test
    void memoryIsBoundedWithinOneCallOfAFunction() {
        Ended ended = query("-c", "SELECT length(repeat(repeat('x', 1000000), 4000))");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("palmares: -c:1:1: ").hasLineCount(1);
        assertThat(ended.err()).containsIgnoringCase("memory");
    }

    @Test
    void memoryOfRowsIsBounded() {
        Ended ended = query("-c", "SELECT list(range) FROM range(1000000000)");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("palmares: -c:1:1: Out of Memory Error: ")
                .hasLineCount(1);
    }

    @Test
    void aBoxThatHoldsTooManyRowsIsOneLine() {
        assertThat(query(
                        "--timeout",
                        "600",
                        "-f",
                        "box",
                        "-c",
                        "SELECT repeat('x', 1000) || range FROM range(10000000)"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "palmares: " + archive
                                + ": the answer does not fit into the sandbox's memory (768 MB for a page, or the rows of a box);"
                                + " csv or json hold one row at a time\n"));
    }

    @Test
    void depthIsBounded() {
        assertThat(query("-c", "SELECT * FROM " + "(SELECT * FROM ".repeat(700) + "(SELECT 1)" + ")".repeat(700)))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "palmares: -c:1:10515: the statement is nested 701 deep, and at most 200 are run;"
                                + " name the inner parts in a WITH\n"));
    }

    /** On a thread of Java's default stack this ends the process. */
    @Test
    void aLongChainIsOneLine() {
        assertThat(query("-c", "SELECT 1" + " + 1".repeat(100_000)))
                .isEqualTo(
                        new Ended(
                                1,
                                "",
                                "palmares: -c:1:1: Parser Error: Max expression depth limit of 1000 exceeded."
                                        + " Use \"SET max_expression_depth TO x\" to increase the maximum expression depth.\n"));
    }

    @Test
    void verifyingAndAcceptingMeetTheSameWallsAndLimits() throws IOException {
        Path script = folder.resolve("theirs.sql");
        String text = "%s;\n-- expect\n-- > %sCOPY\nFROM read_text('/etc/passwd');\n-- expect\n-- > nothing\n"
                .formatted(OVERWRITE, ADMITTED);
        Files.writeString(script, text);

        assertThat(query("--verify", script.toString())).isEqualTo(new Ended(1, "", """
                        %s:4:1: other output than expected (- expected, + now)
                        - nothing
                        + Permission Error: the sandbox reads and writes no files
                        1 script verified, 1 failed
                        """.formatted(script)));
        assertThat(query("--accept", script.toString()))
                .isEqualTo(new Ended(0, "", script + ": rewritten\n1 script run, 1 rewritten\n"));
        assertThat(script)
                .hasContent(
                        text.replace("-- > nothing", "-- > Permission Error: the sandbox reads and writes no files"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verify", "--accept"})
    void verifyingAndAcceptingEnd(String mode) throws IOException {
        Path script = folder.resolve("endless.sql");
        String text = ENDLESS_CALL + ";\n-- expect\n-- > 1\n";
        Files.writeString(script, text);

        assertThat(query(mode, "--timeout", "1", script.toString()))
                .isEqualTo(
                        new Ended(1, "", "palmares: " + script + ":1:1: stopped after 1 s; --timeout allows more\n"));
        assertThat(script).hasContent(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COPY (SELECT 42) TO (current_setting('allowed_paths')[4]) (FORMAT csv, USE_TMP_FILE false) | COPY
            CALL force_checkpoint() | CALL FORCE_CHECKPOINT
            """)
    void aReportFromElsewhereMeetsThem(String sql, String kind) throws IOException {
        Path report = folder.resolve("theirs.md");
        Files.writeString(report, "# Theirs\n\n```sql\n" + sql + "\n```\n");

        assertThat(run("report", "--archive", archive.toString(), "-o", folder.toString(), report.toString()))
                .isEqualTo(
                        new Ended(1, "", "palmares: " + report + ":3: query: " + ADMITTED + kind + "\n" + sql + "\n"));
        assertThat(folder.resolve("theirs.html")).doesNotExist();
    }

    @Test
    void aReportFromElsewhereIsMade() throws IOException {
        Path report = folder.resolve("fine.md");
        Files.writeString(report, "# Fine\n\n```sql\nSELECT count(*) AS n FROM race\n```\n");

        assertThat(run("report", "--archive", archive.toString(), "-o", folder.toString(), report.toString()))
                .isEqualTo(new Ended(0, folder.resolve("fine.html") + "\n", ""));
        assertThat(folder.resolve("fine.html")).content().contains("<h1", "Fine", "sandbox.duckdb");
    }

    @Test
    void whatTheSandboxCannotDoIsAMistakeOfTheCall() {
        assertThat(query("-f", "parquet", "-c", "SELECT 1").err())
                .startsWith("palmares: --sandbox lets DuckDB write no file, so no parquet; choose another format\n");
        assertThat(query("--write", "-c", "SELECT 1").err())
                .startsWith("palmares: --sandbox changes nothing, so no --write\n");
    }

    @Test
    void aFileThatIsNoArchiveIsNamedAsGiven() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "no archive");

        assertThat(run("query", "--sandbox", "--archive", file.toString(), "-c", "SELECT 1"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "palmares: " + file
                                + " is not a DuckDB file; it was left untouched. Name another file with --archive\n"));
    }

    private static Ended query(String... arguments) {
        return run(Stream.concat(Stream.of("query", "--sandbox", "--archive", archive.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(exitCode, out.toString(), err.toString());
    }

    private static String sha256() throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
        return new BigInteger(1, hash).toString(16);
    }
}
