package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

final class QueryCommandTest {
    @TempDir
    private static Path shared;

    private static Path archive;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path script;

    @BeforeAll
    static void makeArchive() {
        archive = shared.resolve("query.duckdb");
        Archives.createIfAbsent(archive);
    }

    @BeforeEach
    void writeScript() throws IOException {
        script = folder.resolve("wins.sql");
        Files.writeString(script, """
                -- Who won the race often?
                --
                -- As the results stand today.
                -- :race TEXT = 'gp-miguel-indurain' -- the race
                -- :at_least INTEGER -- how often
                -- returns: rider VARCHAR the winner
                -- returns: wins BIGINT how often

                SELECT rider, wins FROM palmares($race) WHERE wins >= $at_least ORDER BY wins DESC, first_year, rider;
                """);
    }

    @Test
    void whatIsNestedIsNestedInJsonToo() {
        assertThat(run(
                        "query",
                        "-f",
                        "jsonlines",
                        "-c",
                        "SELECT ['a', NULL, 'b\"c'] AS l, {'k': 1, 'd': DATE '2023-04-01', 'n': {'x': [1.5, 2]}} AS s, MAP {'k': 7} AS m,"
                                + " CAST('{\"a\": [1, true]}' AS JSON) AS j"))
                .isZero();
        assertThat(out)
                .hasToString(
                        "{\"l\":[\"a\",null,\"b\\\"c\"],\"s\":{\"k\":1,\"d\":\"2023-04-01\",\"n\":{\"x\":[1.5,2.0]}},"
                                + "\"m\":{\"k\":7},\"j\":{\"a\": [1, true]}}\n");
    }

    @Test
    void aScriptRunsWithItsParameters() {
        assertThat(run("query", script.toString(), "-p", "at_least=3")).isZero();

        assertThat(out).hasToString("""
                ┌──────────────────────┬──────┐
                │ rider                │ wins │
                ├──────────────────────┼──────┤
                │ Hortensio Vidaurreta │    3 │
                │ Miguel María Lasa    │    3 │
                │ Ángel Vicioso        │    3 │
                │ Alejandro Valverde   │    3 │
                └──────────────────────┴──────┘
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpOfAScriptIsItsContract() {
        assertThat(run("query", script.toString(), "--help")).isZero();

        assertThat(out).hasToString("""
                Who won the race often?
                As the results stand today.

                Parameters, each given as -p name=value:
                  race TEXT = 'gp-miguel-indurain'       the race
                  at_least INTEGER, which must be given  how often

                Columns:
                  rider VARCHAR  the winner
                  wins BIGINT    how often
                """);
    }

    @Test
    void anUnknownAMissingAndAMistypedParameterAreRefused() {
        String takes =
                ". " + script + " takes race TEXT = 'gp-miguel-indurain'; at_least INTEGER, which must be given\n";

        assertThat(run("query", script.toString(), "-p", "rase=x")).isEqualTo(2);
        assertThat(run("query", script.toString())).isEqualTo(2);
        assertThat(run("query", script.toString(), "-p", "at_least=many")).isEqualTo(2);
        assertThat(err)
                .hasToString("palmares: unknown parameter 'rase'; the nearest is race" + takes
                        + "palmares: the parameter at_least has no value" + takes
                        + "palmares: the parameter at_least is INTEGER, a whole number, such as 2023; given 'many'"
                        + takes);
    }

    @Test
    void eachResultComesInTurnAndAFailureIsToldWithItsPlace() {
        assertThat(run("query", "-f", "csv", "-c", "SELECT 1 AS a;\nFROM winers('x');\nSELECT 2 AS b"))
                .isEqualTo(1);

        assertThat(out).hasToString("a\n1\n\nb\n2\n");
        assertThat(err)
                .hasToString(
                        "palmares: -c:2:6: Catalog Error: Table Function with name winers does not exist! The nearest: winners, riders\n");
    }

    @Test
    void withBailNothingRunsAfterAFailure() {
        assertThat(run("query", "--bail", "-f", "csv", "-c", "SELECT 1 AS a; SELEC; SELECT 2 AS b"))
                .isEqualTo(1);

        assertThat(out.toString()).doesNotContain("b");
        assertThat(err).hasToString("palmares: -c:1:16: Parser Error: syntax error at or near \"SELEC\"\n");
    }

    @Test
    void anEmptyResultStillHasItsHeader() {
        assertThat(run("query", "-f", "csv", "-c", "SELECT race_id, name FROM race WHERE false"))
                .isZero();

        assertThat(out).hasToString("race_id,name\n");
    }

    @Test
    void aCutResultSaysSo() {
        assertThat(run("query", "--max-rows", "1", "-c", "FROM range(3)")).isZero();

        assertThat(out).hasToString("""
                ┌───────┐
                │ range │
                ├───────┤
                │     0 │
                └───────┘
                (3 rows, 1 shown)
                """);
    }

    @Test
    void theOutputFileIsWholeOrNotThere() throws IOException {
        Path csv = folder.resolve("wins.csv");
        assertThat(run("query", script.toString(), "-p", "at_least=3", "-o", csv.toString()))
                .isZero();
        assertThat(csv)
                .hasContent(
                        "rider,wins\nHortensio Vidaurreta,3\nMiguel María Lasa,3\nÁngel Vicioso,3\nAlejandro Valverde,3\n");

        Path none = folder.resolve("none.csv");
        assertThat(run("query", "--bail", "-c", "SELECT 1; SELECT error('stop')", "-o", none.toString()))
                .isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(script, csv);
        }
    }

    @Test
    void parquetAndWorkbooksHoldTheLastResult() {
        Path parquet = folder.resolve("wins.parquet");
        assertThat(run("query", "-c", "SELECT 1; SELECT $n AS n", "-p", "n=é", "-o", parquet.toString()))
                .isZero();
        assertThat(run("query", "-f", "csv", "-c", "FROM '" + parquet + "'")).isZero();
        assertThat(out).hasToString("n\né\n");

        Path workbook = folder.resolve("wins.xlsx");
        assertThat(run("query", "-c", "SELECT 1; SELECT 2 AS n", "-o", workbook.toString()))
                .isZero();
        assertThat(workbook).isNotEmptyFile();
    }

    @Test
    void anArchiveIsReadUnlessWritingIsAllowed() {
        Path own = folder.resolve("own.duckdb");
        Archives.createIfAbsent(own);
        String[] insert = {
            "query", "--archive", own.toString(), "-c", "INSERT INTO region_group VALUES ('g', 'G', 'ES-NC', 'me')"
        };

        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), insert)).isEqualTo(1);
        assertThat(err.toString()).contains("attached in read-only mode");

        err.getBuffer().setLength(0);
        assertThat(Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Stream.concat(Stream.of(insert), Stream.of("--write")).toArray(String[]::new)))
                .isZero();
        assertThat(err).hasToString("1 row changed\n");
    }

    @Test
    void verifyTellsTheDifferenceAndAcceptTakesIt() throws IOException {
        Files.writeString(script, "SELECT 'Ion' AS rider, 2 AS wins;\n-- expect csv\n-- > rider,wins\n-- > Ion,3\n");

        assertThat(run("query", "--verify", folder.toString())).isEqualTo(1);
        assertThat(err).hasToString(script + """
                :1:1: other output than expected (- expected, + now)
                  rider,wins
                - Ion,3
                + Ion,2
                1 script verified, 1 failed
                """);

        assertThat(run("query", "--accept", script.toString())).isZero();
        assertThat(script)
                .hasContent("SELECT 'Ion' AS rider, 2 AS wins;\n-- expect csv\n-- > rider,wins\n-- > Ion,2\n");
        assertThat(run("query", "--verify", folder.toString())).isZero();
    }

    @Test
    void anUnknownScriptIsToldWithTheNearest() {
        assertThat(run("query", "most-win")).isEqualTo(2);

        assertThat(err.toString()).startsWith("palmares: unknown script 'most-win'; the nearest are most-wins, ");
    }

    private int run(String command, String... arguments) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of(command, "--archive", archive.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
