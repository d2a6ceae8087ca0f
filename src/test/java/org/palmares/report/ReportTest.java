package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

final class ReportTest {
    private static final Colophon COLOPHON = new Colophon("0.1.0", "bundled datasets", "0123456789abcdef");

    private static final String REPORT = """
            ---
            title: The {{ $race }} in numbers
            source: invented
            :race TEXT = 'gp-x' -- the race
            :from INTEGER = NULL -- first year
            ---

            # The GP X

            {{ margins.n }} margins are known, {{ margins.same_share:percent }} of them zero; the widest was
            {{ margins.widest:duration }}. Before {{ $from }} year: {{ margins.nobody }}.

            ```sql name=margins show=nothing
            SELECT 4 AS n, 0.25 AS same_share, 3725 AS widest, NULL::VARCHAR AS nobody WHERE $race = 'gp-x'
            ```

            ```sql name=winners title="Winners & co" rows=2
            SELECT * FROM (VALUES (2023, 'Ion <b>Izagirre</b>', 2, true), (2022, NULL, NULL, false), (2021, 'A', 6, true))
              AS t(year, rider, gap_s, known)
            ```

            ```chart kind=gap-histogram query=winners title="{{ margins.n }} margins" left-out="one edition"
            ```
            """;

    private Connection duckdb;

    @BeforeEach
    void open() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterEach
    void close() throws SQLException {
        duckdb.close();
    }

    @Test
    void theProseQuotesItsQueries() {
        Document page = page(REPORT);

        assertThat(page.title()).isEqualTo("The gp-x in numbers");
        assertThat(page.select("main > p").text())
                .isEqualTo("4 margins are known, 25 % of them zero; the widest was 1:02:05. Before any year: unknown.");
    }

    @Test
    void aQueryShowsAsATableWithItsRowsCountedAndItsSqlFolded() {
        Document page = page(REPORT);
        var figure = page.selectFirst("figure#query-winners");

        assertThat(figure.select("p.caption").text()).isEqualTo("Winners & co");
        assertThat(figure.select("th").eachText()).containsExactly("year", "rider", "gap, s", "known");
        assertThat(figure.select("tbody tr").eachText())
                .containsExactly("2023 Ion <b>Izagirre</b> 2 yes", "2022 – – no");
        assertThat(figure.select("figcaption").first().ownText()).isEqualTo("3 rows. The first 2 are shown.");
        assertThat(figure.select("details pre").text()).startsWith("SELECT * FROM (VALUES (2023,");
    }

    @Test
    void aChartIsDrawnForTheDeskAndForThePhoneWithItsQueryFolded() {
        var figure = page(REPORT).selectFirst("figure.chart");

        assertThat(figure.select("svg > title").eachText()).containsExactly("4 margins", "4 margins");
        assertThat(figure.select(".wide svg").attr("width")).isEqualTo("860");
        assertThat(figure.select(".narrow svg").attr("width")).isEqualTo("358");
        assertThat(figure.select("figcaption").first().ownText()).isEqualTo("Left out: one edition.");
        assertThat(figure.select("details > p:not(.caption)").text())
                .isEqualTo("Gap known: 2 of 3, same time 0. Source: invented.");
        assertThat(figure.select("details pre").text()).startsWith("SELECT * FROM (VALUES");
    }

    @Test
    void aFigureSaysWhichTableHasItsNumbers() {
        Document page = page("""
                ```sql name=wins title="Wins"
                SELECT 'Ion' AS rider, 3 AS wins
                ```

                ```chart kind=bar title="Most wins" numbers=wins
                SELECT 'Ion' AS rider, 3 AS wins
                ```
                """);

        assertThat(page.select("figure.chart table")).isEmpty();
        assertThat(page.select("figure.chart details a").attr("href")).isEqualTo("#query-wins");
        assertThat(page.select("#query-wins table")).hasSize(1);
        refuses(
                "```chart kind=bar title=t numbers=w\nSELECT 'a' AS a, 1 AS b\n```\n",
                "x.md:1: no query is named 'w'; none has a name");
    }

    @Test
    void numbersOfATableStandToTheRight() {
        String html = html("```sql\nSELECT 'a' AS a, 1 AS n, 'b' AS b, 2 AS m\n```\n", Map.of());

        assertThat(Jsoup.parse(html).select("table").attr("class")).isEqualTo("n2 n4");
        assertThat(html).contains(".n2 td:nth-child(2),.n4 td:nth-child(4){text-align:right}");
    }

    @Test
    void aPageIntroducesItselfToThoseWhoLinkToIt() {
        Document page = page("---\ntitle: Wins & more\ndescription: All \"wins\"\n---\n# W\n");

        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Wins & more");
        assertThat(page.select("meta[property=og:description]").attr("content")).isEqualTo("All \"wins\"");
    }

    @Test
    void everyIdOnThePageIsItsOwn() {
        var ids = page(REPORT).select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theFootSaysWhatThePageWasMadeFromAndTheSameArchiveGivesTheSamePage() {
        String html = html(REPORT, Map.of("race", "gp-x", "from", "1951"));

        assertThat(Jsoup.parse(html).select("footer").text())
                .isEqualTo("Made by palmares 0.1.0 from x.md with race = gp-x, from = 1951. Archive: bundled datasets,"
                        + " digest 0123456789ab. The same archive gives the same page.");
        assertThat(html(REPORT, Map.of("race", "gp-x", "from", "1951"))).isEqualTo(html);
    }

    @Test
    void nothingInAReportRunsOrReachesANetwork() {
        Document page = page("""
                # <img src=x onerror=alert(1)> {{ a.x }}

                <script>alert(1)</script>

                [link](javascript:alert(1)) **{{ a.x }}**

                ```sql name=a title="<i>t</i>"
                SELECT '<script>alert(2)</script>' AS x
                ```

                ```text
                <script>alert(3)</script>
                ```
                """);

        assertThat(page.select("img, iframe, link, object, i")).isEmpty();
        // The one script is the page's own, and the policy lets no other run.
        assertThat(page.select("script")).hasSize(1);
        String script = page.selectFirst("script").data();
        assertThat(script).startsWith("// What a page can do beyond being read");
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("main > pre").text()).isEqualTo("<script>alert(3)</script>");
        assertThat(page.select("strong").text()).isEqualTo("<script>alert(2)</script>");
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'sha256-"
                                + sha256(script) + "'");
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void numbersOfAColumnAreWrittenAsTheBlockSaysAndKeptBesideIt() {
        var cells = page(
                "```sql formats=margin_s:duration,part:percent\nSELECT 3661 AS margin_s, 0.125 AS part, 7 AS n\n```\n");

        assertThat(cells.select("th").eachText()).containsExactly("margin", "part", "n");
        assertThat(cells.select("th").eachAttr("data-name")).containsExactly("margin_s");
        assertThat(cells.select("td").eachText()).containsExactly("1:01:01", "12.5 %", "7");
        assertThat(cells.select("td").eachAttr("data-value")).containsExactly("3661", "0.125");
    }

    @Test
    void aGapOfNothingIsTheSameTime() {
        Document page = page(
                "```sql name=m formats=margin_s:gap\nSELECT unnest([0, 0.5, 61]) AS margin_s\n```\n\n{{ m.margin_s:gap }}\n");

        assertThat(page.select("th").text()).isEqualTo("margin");
        assertThat(page.select("td").eachText()).containsExactly("same time", "0.5 s", "1:01");
        assertThat(page.select("td").eachAttr("data-value")).containsExactly("0", "0.5", "61");
        assertThat(page.select("main > p").text()).isEqualTo("same time");
    }

    @Test
    void aReportThatIsAboutOneRaceRefusesAnotherAndNamesItsPage() {
        String report =
                "---\ntitle: The {{ $race }}\npage: of/{{ $race }}\nfixed: race\n:race TEXT = 'gp-x'\n---\n# {{ $race }}\n";

        assertThat(Report.parse("x.md", report).make(this::run, Map.of(), COLOPHON, Links.NONE))
                .extracting(Report.Made::name, Report.Made::title)
                .containsExactly("of-gp-x", "The gp-x");
        assertThat(Report.parse("x.md", report)
                        .make(this::run, Map.of("race", "gp-x"), COLOPHON, Links.NONE)
                        .name())
                .isEqualTo("of-gp-x");
        assertThatThrownBy(() ->
                        Report.parse("x.md", report).make(this::run, Map.of("race", "gp-y"), COLOPHON, Links.NONE))
                .hasMessage(
                        "x.md:1: this report is about race = 'gp-x' alone, and given was 'gp-y'; the report called race is"
                                + " about any race");
    }

    @Test
    void whatIsNotTrueOfTheAnswersIsLeftOutWithItsBlocks() {
        String text = page("""
                ```sql name=w show=nothing
                SELECT 1 AS n WHERE $race = 'other'
                ```

                {{#if w}}
                ## Again

                ```sql title=Again
                SELECT 2 AS again
                ```
                {{else}}
                Nobody{{#if not w}} won again{{/if}}.
                {{/if}}
                """.replace("$race", "'gp-x'")).select("main").text();

        assertThat(text).endsWith("Nobody won again.").doesNotContain("Again");
    }

    @Test
    void fourHeadingsMakeAListOfContents() {
        Document page = page("# T\n\n## Años\n\n## Años\n\n### B `c`\n\n## D\n");

        assertThat(page.select("nav a").eachText()).containsExactly("Años", "Años", "B c", "D");
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("#page-anos", "#page-anos-2", "#page-b-c", "#page-d");
        assertThat(page.select("h1 + nav")).hasSize(1);
        assertThat(page("# T\n\n## A\n\n## B\n\n## C\n").select("nav")).isEmpty();
    }

    @Test
    void anAnswerWithoutRowsStillShowsItsColumns() {
        var figure = page("```sql\nSELECT 1 AS a WHERE false\n```\n").selectFirst("figure");

        assertThat(figure.select("th").text()).isEqualTo("a");
        assertThat(figure.select("figcaption").first().ownText()).isEqualTo("No rows.");
    }

    @Test
    void aColumnThatSaysNothingInAnyRowIsNamedUnderTheTable() {
        var figure = page("```sql\nSELECT 1 AS a, NULL::INTEGER AS gap_s, NULL::VARCHAR AS won_how\n```\n")
                .selectFirst("figure");

        assertThat(figure.select("th").eachText()).containsExactly("a");
        assertThat(figure.select("figcaption").first().ownText())
                .isEqualTo("1 row. Empty in every row: gap, s; won how.");
    }

    @Test
    void tablesOfOneTitleHaveLabelsOfTheirOwn() {
        var page = page("```sql title=\"T\"\nSELECT 1 AS a\n```\n\n```sql title=\"T\"\nSELECT 2 AS a\n```\n");

        assertThat(page.select("div.table").eachAttr("aria-label")).containsExactly("T", "T (2)");
    }

    @Test
    void aFailedQueryNamesFileLineBlockAndQuery() {
        assertThatThrownBy(() -> page("# T\n\n```sql name=w\nSELECT *\nFROM winers\n```\n"))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("x.md:5: query 'w': Catalog Error: Table with name winers does not exist!")
                .hasMessageEndingWith("\nSELECT *\nFROM winers");
    }

    @Test
    void whatCantBeUnderstoodIsRefusedWithItsLine() {
        refuses("a\n\n{{ w.n }}\n", "x.md:3: no query is named 'w'; none has a name");
        refuses(
                "```sql name=w\nSELECT 1 AS total\n```\n{{ w.totl }}\n",
                "x.md:4: query w has no column 'totl'; the nearest: total");
        refuses(
                "```sql name=w\nSELECT 1 AS n WHERE false\n```\n{{ w.n }}\n",
                "x.md:4: query w gave no rows, so there is no n to quote");
        refuses(
                "```sql nam=w\nSELECT 1\n```\n",
                "x.md:1: no option 'nam'; the nearest: name, links, rows. All: name, title, show, rows,"
                        + " formats, links");
        refuses(
                "```sql formats=n:percent\nSELECT 1 AS m\n```\n",
                "x.md:1: formats= names the column 'n', which is not there; the nearest: m");
        refuses(
                "```sql formats=n:percent\nSELECT 'a' AS n\n```\n",
                "x.md:1: formats= names the column 'n', which holds no numbers");
        refuses(
                "```sql formats=n:plural\nSELECT 1 AS n\n```\n",
                "x.md:1: the format plural is for sentences, not for columns");
        refuses("```sql name=w\nSELECT 1\n", "x.md:1: the block is not closed by a line of ```");
        refuses(
                "```sql name=w\nSELECT 1\n```\n```sql name=w\nSELECT 1\n```\n",
                "x.md:4: query 'w': another block is named w already\nSELECT 1");
        refuses(
                "```chart kind=bar title=t\n```\n",
                "x.md:1: a chart block needs either query=NAME or a query of its own, not both and not neither");
        refuses("```chart title=t query=q\n```\n", "x.md:1: the option kind=… is missing");
        refuses(
                "```chart kind=gap-histogram title=t\nSELECT 1 AS year\n```\n",
                "x.md:1: chart gap-histogram lacks gap_s (number). It is drawn from: gap_s (number). The frame has: year"
                        + " (DOUBLE). Name or cast the columns in the query.");
        refuses(
                "---\ntitle: x\n---\n\n![a](http://example.org/a.png)\n",
                "x.md:5: the image http://example.org/a.png is not in the report; a page is one file: draw it in a chart"
                        + " block, or link to it");
    }

    @Test
    void parametersAreDeclaredTypedAndRefusedWhenTheyAreNot() {
        refuses(
                "---\n:k INT = 2\n---\n",
                "x.md:2: unknown type 'INT' of the parameter k; the types are TEXT, INTEGER, DECIMAL, DOUBLE, BOOLEAN, DATE");
        refuses(
                "---\n:k INTEGER = two\n---\n",
                "x.md:2: the default two of the parameter k is not INTEGER: a whole number, such as 2023");
        refuses(
                "---\n:k INTEGER -- how many\n---\n",
                "x.md:1: the parameter k has no value. x.md takes k INTEGER, which must be given");
        refuses("---\ntitle: x\n", "x.md:1: the head of the report opened by --- is not closed by another ---");
        String takes = ". x.md takes race TEXT = 'gp-x'; from INTEGER = NULL";
        assertThatThrownBy(() -> html(REPORT, Map.of("rase", "x")))
                .hasMessage("x.md:1: unknown parameter 'rase'; the nearest is race" + takes);
        assertThatThrownBy(() -> html(REPORT, Map.of("from", "soon")))
                .hasMessage(
                        "x.md:1: the parameter from is INTEGER, a whole number, such as 2023; given 'soon'" + takes);
    }

    @Test
    void aParameterReachesTheQueryAsABoundValue() {
        String report = "---\n-- :name TEXT = 'O''Grady' -- a name\n---\n```sql\nSELECT $name AS name\n```\n";

        assertThat(page(report).select("td").text()).isEqualTo("O'Grady");
        assertThat(Jsoup.parse(html(report, Map.of("name", "x'; DROP TABLE t --")))
                        .select("td")
                        .text())
                .isEqualTo("x'; DROP TABLE t --");
        assertThat(page(report).select("details > p").text()).isEqualTo("with $name = O'Grady");
    }

    private void refuses(String report, String message) {
        assertThatThrownBy(() -> page(report))
                .isInstanceOf(ReportException.class)
                .hasMessage(message);
    }

    private Document page(String report) {
        return Jsoup.parse(html(report, Map.of()));
    }

    private String html(String report, Map<String, String> given) {
        return Report.parse("x.md", report).html(this::run, given, COLOPHON);
    }

    /** Answers from DuckDB by plain JDBC; numbers are DOUBLE here, which a page can't tell from others. */
    private Table run(String sql, Map<String, Object> parameters) {
        String positional = sql;
        Object[] values = new Object[1];
        for (var each : parameters.entrySet()) {
            if (positional.contains("$" + each.getKey())) {
                positional = positional.replace("$" + each.getKey(), "?");
                values[0] = each.getValue();
            }
        }
        try (PreparedStatement statement = duckdb.prepareStatement(positional)) {
            if (positional.contains("?")) {
                statement.setObject(1, values[0]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return table(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Table table(ResultSet rows) throws SQLException {
        Table table = Table.create();
        var meta = rows.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String name = meta.getColumnName(i);
            Column<?> column = switch (meta.getColumnTypeName(i)) {
                case "VARCHAR" -> StringColumn.create(name);
                case "BOOLEAN" -> BooleanColumn.create(name);
                default -> DoubleColumn.create(name);
            };
            table.addColumns(column);
        }
        while (rows.next()) {
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                Column<?> column = table.column(i - 1);
                String text = rows.getString(i);
                if (text == null) {
                    column.appendMissing();
                } else {
                    column.appendCell(text);
                }
            }
        }
        return table;
    }
}
