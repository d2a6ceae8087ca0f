package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archives;

/** Stored questions and pages, asked as a user asks. */
final class AskCommandTest {
    @TempDir
    static Path folder;

    private static String archive;

    private record Run(int exitCode, String out, String err) {}

    @BeforeAll
    static void makeAnArchive() {
        archive = folder.resolve("archive.duckdb").toString();
        Archives.createIfAbsent(folder.resolve("archive.duckdb"));
    }

    @Test
    void anAnswerShowsTheColumnsThatSaySomethingAndWhatItRestsOn() {
        assertThat(run("ask", "smallest-margins", "tour-de-france", "--to", "2020", "--top", "3"))
                .isEqualTo(new Run(0, """
                        ┌───────┬──────────┬──────┬──────────────────┬────────────────┐
                        │ place │ margin_s │ year │ winner           │ second         │
                        ├───────┼──────────┼──────┼──────────────────┼────────────────┤
                        │     1 │     0:08 │ 1989 │ Greg LeMond      │ Laurent Fignon │
                        │     2 │     0:23 │ 2007 │ Alberto Contador │ Cadel Evans    │
                        │     3 │     0:32 │ 2006 │ Óscar Pereiro    │ Andreas Klöden │
                        └───────┴──────────┴──────┴──────────────────┴────────────────┘
                        """, """
                        In every row: race Tour de France.
                        Rests on Tour de France, 1903 to 2020: the winning margin is known of 92 of 92 editions held that have one.
                        """));
    }

    @Test
    void dataHasEveryColumnAsItIs() {
        assertThat(run("ask", "smallest-margins", "tour-de-france", "--to", "2020", "--top", "1", "-f", "csv")
                        .out())
                .isEqualTo("""
                        place,margin_s,race,year,winner,second,race_id
                        1,8,Tour de France,1989,Greg LeMond,Laurent Fignon,tour-de-france
                        """);
    }

    @Test
    void columnsAreChosenAndWrittenToAFile() throws IOException {
        Path file = folder.resolve("margins.csv");

        Run run = run(
                "ask",
                "smallest-margins",
                "tour-de-france",
                "--top",
                "1",
                "--columns",
                "year,margin_s",
                "-o",
                file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(file).hasContent("year,margin_s\n1989,8\n");
        assertThat(run("ask", "smallest-margins", "tour-de-france", "--columns", "yaer")
                        .err())
                .startsWith("palmares: unknown column 'yaer'; the nearest are year, ");
    }

    @Test
    void whatIsMistypedIsACallAtFaultWithTheNearest() {
        assertThat(run("ask", "most-podium"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "palmares: unknown question 'most-podium'; the nearest are most-podiums, most-podiums-without-win, most-different-races\n"));
        assertThat(run("ask", "how-won").err())
                .isEqualTo(
                        "palmares: unknown question 'how-won'; the nearest are different-winners, ways-of-winning, ways-by-decade\n");
        assertThat(run("ask", "most-podiums", "paris-rubaix").exitCode()).isEqualTo(2);
        assertThat(run("ask", "most-podiums", "paris-rubaix").err())
                .startsWith("palmares: unknown race 'paris-rubaix'; the nearest are paris-roubaix, ");
        assertThat(run("ask", "rivals-of", "eddy mercks").err())
                .startsWith("palmares: unknown rider 'eddy mercks'; the nearest are eddy-merckx, ");
        assertThat(run("ask", "most-wins", "-p", "nations=ITA").err())
                .startsWith(
                        "palmares: unknown parameter 'nations'; the nearest is nation. most-wins takes race TEXT = 'all'");
        assertThat(run("ask", "places-by", "tour", "-p", "per=country"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "palmares: per is nation, region, province, town, team, decade or race; given 'country'\n"));
    }

    @Test
    void helpOfAQuestionIsItsContract() {
        assertThat(run("ask", "doubles", "--help").out())
                .startsWith("""
                        Who won several of these races in one year?
                        A double, a treble and so on: wins, or other places, of one rider in one season.
                        Ties: seasons with as many races are in the order of the years.
                        """)
                .contains("  at_least INTEGER = 2\n      races in one year\n")
                .endsWith("In SQL: FROM doubles(…)\n");
    }

    @Test
    void pagesTellWhoWhatAndWhen() {
        Run rider = run("rider", "Ion Izagirre", "-f", "csv");
        assertThat(rider.exitCode()).isZero();
        assertThat(rider.err()).startsWith("Ion Izagirre, ESP, born 1989-02-04, born in Ormaiztegi, region ES-PV");
        assertThat(rider.out()).contains("GP Miguel Indurain,2,");
        assertThat(run("edition", "GP Miguel Indurain", "2023", "--columns", "rank,rider,gap_s", "-f", "csv")
                        .out())
                .startsWith("rank,rider,gap_s\n1,Ion Izagirre,0\n2,Sergio Higuita,2\n");
        assertThat(run("edition", "GP Miguel Indurain", "1900"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "palmares: GP Miguel Indurain 1900 is not in the archive; \"palmares ask podiums gp-miguel-indurain\""
                                + " lists its editions\n"));
        assertThat(run("season", "1977", "-f", "csv").out()).contains("Paris–Roubaix,1977-04-17,Roger De Vlaeminck,");
        assertThat(run("race", "roubaix", "--top", "1", "--to", "2018", "--columns", "year,winner,second", "-f", "csv")
                        .out())
                .isEqualTo("year,winner,second\n2018,Peter Sagan,Silvan Dillier\n");
    }

    @Test
    void sentencesBreakBetweenWords() {
        assertThat(Words.wrapped("one two three four", OptionalInt.of(9))).isEqualTo("one two\nthree\nfour");
        assertThat(Words.wrapped("one two", OptionalInt.empty())).isEqualTo("one two");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--archive";
        all[arguments.length + 1] = archive;
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
