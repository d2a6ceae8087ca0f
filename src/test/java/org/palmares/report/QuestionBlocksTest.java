package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;

/** Stored questions asked in a report, of the bundled history. */
final class QuestionBlocksTest {
    private static final Colophon COLOPHON = new Colophon("0", "bundled archive", "0");
    private static final String HEAD = """
            ---
            :race TEXT = 'paris-roubaix' -- the race
            :to INTEGER = NULL -- the last year
            ---

            """;

    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void anAnswerIsATableWrittenAsTheQuestionDeclaresUnderItsOwnWordsAndSaysWhatItRestsOn() {
        Element figure = page("""
                ```question name=podiums
                most-podiums $race --to 2018 --top 1
                ```
                """, Map.of()).selectFirst("figure#query-podiums");

        assertThat(figure.select("p.caption").text()).isEqualTo("Who stood on the podium most often?");
        assertThat(figure.select("th").eachText())
                .containsExactly("place", "rider", "nation", "podiums", "wins", "seconds", "thirds", "years");
        assertThat(figure.select("tbody tr").eachText())
                .containsExactly(
                        "1 Roger De Vlaeminck BEL 9 4 4 1" + " 1970, 1972, 1974, 1975, 1976, 1977, 1978, 1979, 1981");
        assertThat(figure.select("figcaption").first().ownText())
                .startsWith("1 row. Rests on Paris–Roubaix, 1896 to 2018: the podium is known of ");
        assertThat(figure.select("details pre").text()).isEqualTo("palmares ask most-podiums $race --to 2018 --top 1");
        assertThat(figure.select("details p").text()).isEqualTo("with $race = paris-roubaix");
    }

    @Test
    void secondsReadAsTimesAndWhatIsTheSameInEveryRowIsToldOnce() {
        Element figure = page("""
                ```question title="Close ones" rows=2
                smallest-margins tour-de-france --to 2018 --top 3
                ```
                """, Map.of()).selectFirst("figure");

        assertThat(figure.select("p.caption").text()).isEqualTo("Close ones");
        assertThat(figure.select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("1989", "8 s");
        assertThat(figure.select("figcaption").first().ownText())
                .startsWith(
                        "3 rows. The first 2 are shown. In every row: race Tour de France. Rests on Tour de France");
    }

    @Test
    void theQuestionsOwnChartIsDrawnAloneOrOverTheTable() {
        Document page = page("""
                ```question name=alone show=chart
                most-podiums $race --top 3
                ```

                ```question name=two show=both
                most-wins $race --top 3
                ```
                """, Map.of());

        assertThat(page.select("figure").eachAttr("class")).containsExactly("chart", "chart", "answer");
        assertThat(page.selectFirst("figure#query-alone")
                        .select("svg > title")
                        .first()
                        .text())
                .isEqualTo("Who stood on the podium most often?");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aParameterThatIsNotGivenLeavesTheQuestionsDefault() {
        assertThat(wins(Map.of())).isEqualTo("Four times at least: 4.");
        assertThat(wins(Map.of("to", "1950"))).isEqualTo("Three times at most: 3.");
    }

    private static String wins(Map<String, String> given) {
        return page("""
                ```question name=most show=nothing
                most-wins $race --to $to --top 1
                ```

                {{#if most.wins >= 4}}Four times at least{{else}}Three times at most{{/if}}: {{ most.wins }}.
                """, given).select("main > p").text();
    }

    @Test
    void columnsThatHaveIdsLinkToPages() {
        Report report = Report.parse("x.md", "```question\nmost-wins monuments --top 1\n```\n");
        String html = report.make(
                        new ArchiveAnswers(archive),
                        Map.of(),
                        COLOPHON,
                        (kind, id) -> Optional.of(kind + "/" + id + ".html"))
                .html();

        assertThat(Jsoup.parse(html).select("td a").eachAttr("href")).containsExactly("rider/eddy-merckx.html");
    }

    @Test
    void mistakesNameTheFileTheLineAndTheBlock() {
        assertThat(message("```question name=a\nmost-podium $race\n```"))
                .startsWith("x.md:6: question 'a': unknown question 'most-podium'; the nearest are most-podiums");
        assertThat(message("```question\nmost-podiums paris-rubaix\n```"))
                .startsWith("x.md:6: question: unknown race 'paris-rubaix'; the nearest are paris-roubaix");
        assertThat(message("\n```question\nmost-podiums $rase\n```"))
                .isEqualTo("x.md:7: question: no parameter 'rase'; the nearest: race, to\nmost-podiums $rase");
        assertThat(message("```question\nmost-podiums $race --until 2000\n```"))
                .isEqualTo(
                        "x.md:6: question: no option --until; the nearest: --to, --top, --as. Other parameters are -p"
                                + " name=value\nmost-podiums $race --until 2000");
        assertThat(message("```question\nmost-podiums $race --to\n```"))
                .isEqualTo("x.md:6: question: --to needs a value\nmost-podiums $race --to");
        assertThat(message("```question\nmost-podiums 'Paris\n```"))
                .isEqualTo("x.md:6: question: a quote is not closed: 'Paris\nmost-podiums 'Paris");
        assertThat(message("```question\nmost-podiums $race -p nation\n```"))
                .isEqualTo("x.md:6: question: -p takes name=value, not nation\nmost-podiums $race -p nation");
        assertThat(message("```question\nmost-podiums $race --as ridden\n```"))
                .isEqualTo("x.md:6: question: a standing is official or raced, not 'ridden'\n"
                        + "most-podiums $race --as ridden");
        assertThat(message("```question\n\n```"))
                .isEqualTo("x.md:6: a question block needs a question, such as most-podiums $race");
        assertThat(message("```question show=picture\nmost-podiums $race\n```"))
                .isEqualTo("x.md:6: show=picture is not show=table, show=chart, show=both or show=nothing");
        assertThat(message("```question show=chart\nlast-wins $race\n```"))
                .isEqualTo("x.md:6: the question last-wins has no chart of its own; leave show= out for its table");
    }

    private static String message(String body) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> page(body + "\n", Map.of()))
                .isInstanceOf(ReportException.class)
                .satisfies(each -> thrown[0] = each);
        return thrown[0].getMessage();
    }

    private static Document page(String body, Map<String, String> given) {
        return Jsoup.parse(Report.parse("x.md", HEAD + body).html(new ArchiveAnswers(archive), given, COLOPHON));
    }
}
