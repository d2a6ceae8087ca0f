package org.palmares.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.session.SqlSession;
import org.palmares.format.Style;
import org.palmares.script.Script;

final class SqlShellTest {
    private static Archive archive;
    private static SqlSession session;

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
    void quitLeaves() {
        assertThat(shell.answer(".quit")).isFalse();
    }

    @Test
    void helpListsTheCommands() {
        shell.answer(".help");

        assertThat(shown().lines().map(line -> line.split(" ")[0]))
                .containsExactly(
                        ".help", ".tables", ".schema", ".format", ".set", ".timeout", ".run", ".quit", "Everything");
    }

    @Test
    void aStatementGoesOnUntilItsSemicolonAndACommandEndsWithItsLine() {
        SqlLines lines = new SqlLines();

        assertThatThrownBy(() -> lines.parse("SELECT ';'", 10, ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
        assertThat(lines.parse("SELECT ';';", 11, ParseContext.ACCEPT_LINE)).isNotNull();
        assertThat(lines.parse(".tables", 7, ParseContext.ACCEPT_LINE)).isNotNull();
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
        List<Candidate> candidates = new ArrayList<>();
        ArchiveNames.of(archive)
                .complete(null, new SqlLines().parse(left, left.length(), ParseContext.COMPLETE), candidates);
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
