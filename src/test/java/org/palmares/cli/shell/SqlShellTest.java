package org.palmares.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.session.SqlSession;
import org.palmares.format.Style;
import org.palmares.script.Script;

final class SqlShellTest {
    private static Archive archive;
    private static SqlSession session;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private SqlShell shell;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
        session = SqlSession.open(archive);
    }

    @AfterAll
    static void close() {
        session.close();
        archive.close();
    }

    @BeforeEach
    void start() throws IOException {
        start(session);
    }

    private void start(SqlSession session) throws IOException {
        Terminal terminal =
                new DumbTerminal("test", "dumb", new ByteArrayInputStream(new byte[0]), screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        shell = new SqlShell(
                archive, session, terminal, Style.Colour.PLAIN, name -> Script.parse(name, "SELECT $race AS race;"));
    }

    @Test
    void aStatementIsAnsweredAsABox() {
        shell.answer("SELECT rider, wins FROM repeat_winners('gp-miguel-indurain') WHERE wins > 2 LIMIT 1;");

        assertThat(shown()).isEqualTo("""
                ┌──────────────────────┬──────┐
                │ rider                │ wins │
                ├──────────────────────┼──────┤
                │ Hortensio Vidaurreta │    3 │
                └──────────────────────┴──────┘
                """);
    }

    @Test
    void theFormatCanBeChosen() {
        shell.answer(".format csv");
        shell.answer("SELECT 1 AS n; SELECT 'é' AS t;");
        shell.answer(".format xlsx");
        shell.answer(".format cvs");

        assertThat(shown()).isEqualTo("""
                format csv
                n
                1
                t
                é
                xlsx can't be shown here; palmares query -o FILE writes it
                unknown output format 'cvs'; the formats are box (or table), csv, csv-excel, tsv, json, jsonlines, markdown, html, \
                latex, line, xlsx
                """);
    }

    @Test
    void aFailureIsToldWithItsPlaceAndThePromptGoesOn() {
        assertThat(shell.answer("SELECT *\nFROM racee;")).isTrue();
        assertThat(shell.answer(".tabels")).isTrue();

        assertThat(shown()).isEqualTo("""
                line 2, column 6: Catalog Error: Table with name racee does not exist! The nearest: race
                unknown command .tabels; the nearest is .tables, .help lists all
                """);
    }

    @Test
    void valuesAreSetForTheParametersOfWhatFollows() {
        shell.answer(".format csv");
        shell.answer("SELECT $race AS race;");
        shell.answer(".set race=gp-miguel-indurain");
        shell.answer("SELECT $race AS race;");
        shell.answer(".run any");

        assertThat(shown()).isEqualTo("""
                format csv
                the parameter race has no value. input takes race TEXT, which must be given
                race = gp-miguel-indurain
                race
                gp-miguel-indurain
                race
                gp-miguel-indurain
                """);
    }

    @Test
    void quitLeavesByAnyOfItsNames() {
        for (String leaving : List.of(".quit", ".exit", "quit", "exit", "EXIT;", " quit ;")) {
            assertThat(shell.answer(leaving)).as(leaving).isFalse();
        }
        assertThat(shell.answer("SELECT 'quit';")).isTrue();
    }

    @Test
    void theRowsOfABoxAreLimitedAsOneLikes() {
        shell.answer(".maxrows 2");
        shell.answer("FROM range(5);");
        shell.answer(".maxrows 0");
        shell.answer(".mode csv");
        shell.answer(".maxrows many");

        assertThat(shown())
                .startsWith("at most 2 rows of a box\n")
                .contains("5 rows")
                .endsWith("all rows\nformat csv\n.maxrows takes a number of rows, 0 for all, not 'many'\n");
    }

    @Test
    void resultsGoToAFileUntilTheyGoToTheTerminalAgain() throws IOException {
        Path file = folder.resolve("results.csv");
        shell.answer(".mode csv");
        shell.answer(".output " + file);
        shell.answer("SELECT 1 AS n;");
        shell.answer("SELECT 2 AS n;");
        shell.answer(".output");
        shell.answer("SELECT 3 AS n;");
        shell.answer(".output " + folder.resolve("no/such/folder.csv"));

        assertThat(file).content().isEqualToNormalizingNewlines("n\n1\nn\n2\n");
        assertThat(shown())
                .isEqualTo("format csv\nn\n3\n" + folder.resolve("no/such/folder.csv")
                        + " can't be written: there is no such file or folder\n");
    }

    @Test
    void aTimerTellsHowLongAStatementTook() {
        shell.answer(".mode csv");
        shell.answer(".timer on");
        shell.answer("SELECT 1 AS n;");
        shell.answer(".timer maybe");
        shell.answer(".timer off");
        shell.answer("SELECT 2 AS n;");

        assertThat(shown()).matches("format csv\nn\n1\n\\d+\\.\\d{3} s\n'maybe' is neither on nor off\nn\n2\n");
    }

    @Test
    void anAliasCompletesToTheColumnsOfWhatItStandsFor() {
        assertThat(completions("SELECT r.birth_ FROM rider AS r", "SELECT r.birth_".length()))
                .containsExactly("birth_date", "birth_place", "birth_place_basis");
        assertThat(completions("SELECT * FROM edition e, race WHERE race.home_"))
                .containsExactly("home_place", "home_region", "home_group");
        assertThat(completions(
                        "SELECT * FROM winners('paris-roubaix', to_year := 2000) AS w JOIN rider USING (rider_id)"
                                + " WHERE w.wins_"))
                .contains("wins_so_far");
        assertThat(completions("SELECT x.")).isEmpty();
    }

    @Test
    void sqlIsColouredByWhatItIs() {
        String coloured = SqlHighlighter.of(archive)
                .highlight(null, "SELECT name FROM race WHERE nation = 'ESP' -- home")
                .toAnsi();

        assertThat(coloured)
                .isEqualTo(
                        "\u001b[34;1mSELECT\u001b[0m name \u001b[34;1mFROM\u001b[0m race \u001b[34;1mWHERE\u001b[0m nation ="
                                + " \u001b[32m'ESP'\u001b[0m \u001b[2m-- home\u001b[0m");
        assertThat(SqlHighlighter.of(archive).highlight(null, ".set from=1").toAnsi())
                .isEqualTo(".set from=1");
    }

    @Test
    void helpListsTheCommands() {
        shell.answer(".help");

        assertThat(shown().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        ".help",
                        ".tables",
                        ".schema",
                        ".mode",
                        ".maxrows",
                        ".output",
                        ".pager",
                        ".timer",
                        ".set",
                        ".timeout",
                        ".read",
                        ".quit",
                        "Everything");
    }

    @Test
    void aStatementGoesOnUntilItsSemicolonAndACommandEndsWithItsLine() {
        SqlLines lines = new SqlLines();

        assertThatThrownBy(() -> lines.parse("SELECT ';'", 10, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
        assertThat(lines.parse("SELECT ';';", 11, ParseContext.ACCEPT_LINE)).isNotNull();
        assertThat(lines.parse(".tables", 7, ParseContext.ACCEPT_LINE)).isNotNull();
        assertThat(lines.parse("exit", 4, ParseContext.ACCEPT_LINE)).isNotNull();
        assertThat(lines.parse("", 0, ParseContext.ACCEPT_LINE)).isNotNull();
    }

    @Test
    void namesAreCompletedWhereTheyBelong() {
        assertThat(completions("FROM repeat_w")).containsExactly("repeat_winners(");
        assertThat(completions("SELECT birth_p")).contains("birth_place").allMatch(name -> name.startsWith("birth_p"));
        assertThat(completions("FROM winners('gp-")).contains("gp-miguel-indurain", "paris-roubaix");
        assertThat(completions(".")).contains(".tables", ".quit");
    }

    private static List<String> completions(String left) {
        return completions(left, left.length());
    }

    private static List<String> completions(String line, int cursor) {
        List<Candidate> candidates = new ArrayList<>();
        ArchiveNames.of(archive).complete(null, new SqlLines().parse(line, cursor, ParseContext.COMPLETE), candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    @Test
    void aStackOrAMemoryThatIsTooSmallIsOneLineAndThePromptGoesOn() throws IOException {
        Terminal terminal =
                new DumbTerminal("test", "dumb", new ByteArrayInputStream(new byte[0]), screen, StandardCharsets.UTF_8);
        SqlShell failing = new SqlShell(archive, session, terminal, Style.Colour.PLAIN, name -> {
            throw name.equals("deep") ? new StackOverflowError() : new OutOfMemoryError();
        });

        assertThat(failing.answer(".run deep")).isTrue();
        assertThat(failing.answer(".run wide")).isTrue();
        assertThat(failing.answer("SELECT * FROM " + "n".repeat(5000) + ";")).isTrue();
        failing.answer(".format csv");
        failing.answer("SELECT 1 AS n;");

        List<String> lines = shown().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("this is nested deeper than Java's stack reaches; PALMARES_JAVA_OPTS=-Xss64m lets it reach"
                        + " further");
        assertThat(lines.get(1)).startsWith("Java's memory of ");
        assertThat(lines.get(2)).startsWith("line 1, column 15: Catalog Error: Table with name nnn");
        assertThat(lines.subList(lines.size() - 3, lines.size())).containsExactly("format csv", "n", "1");
    }

    /** Within one call of a function DuckDB does not look up. */
    @Test
    void whatDoesNotStopIsGivenUpAndThePromptGoesOnWithASessionOfItsOwn() throws IOException {
        start(SqlSession.open(archive));
        shell.answer(".timeout 1");
        shell.answer("SELECT levenshtein(repeat('a', 60000), repeat('b', 60000)) AS slow;");
        shell.answer(".format csv");
        shell.answer("SELECT 1 AS n;");

        assertThat(shown()).isEqualTo("""
                at most 1 s
                this does not stop within one call of a function; it is left to itself, and ends with the shell. What follows has a session of its own: temporary tables, variables and settings are gone
                format csv
                n
                1
                """);
        assertThat(shell.gaveUp()).isTrue();
    }

    @Test
    void theTimeOfAnInputCanBeLimited() {
        shell.answer(".timeout");
        shell.answer(".timeout soon");
        shell.answer(".timeout 1");
        shell.answer("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = 7;");
        shell.answer(".timeout 0");

        assertThat(shown()).isEqualTo("""
                no limit
                .timeout takes a whole number of seconds, 0 for no limit; given soon
                at most 1 s
                stopped
                no limit
                """);
        assertThat(shell.gaveUp()).isFalse();
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
