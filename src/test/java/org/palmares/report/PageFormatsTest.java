package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A report as Markdown, and as a zip of everything that it rests on. */
final class PageFormatsTest {
    private static final String REPORT = """
            ---
            title: Wins
            page: wins
            :race TEXT = 'gp-x' -- the race
            ---

            # Wins of *X*

            2\\. {{ w.rider }} won **often**, see [there](https://example.org/a).

            - one
            - two

            ```sql name=w title="Wins & margins" rows=1 formats=margin_s:gap
            SELECT * FROM wins($race)
            ```

            ```chart kind=bar query=w title="Most wins" left-out="none"
            ```

            ```text
            plain
            ```
            """;

    @Test
    void aFootnoteStandsAtTheEndAndMayQuoteAnswers() {
        Report.Made made = Report.parse("x.md", """
                        # T

                        Said.[^taken]

                        ```sql name=q show=nothing
                        SELECT 5
                        ```

                        [^taken]: By {{ q.n }} people, *[there](https://example.org)*.
                        """)
                .make(
                        (sql, parameters) -> Table.create(IntColumn.create("n", new int[] {5})),
                        Map.of(),
                        new Colophon("0", "invented", "0"),
                        Links.NONE);

        assertThat(Jsoup.parse(made.html()).select(".footnotes li").text()).isEqualTo("By 5 people, there. ↩");
        assertThat(MarkdownPage.of(made.html())).startsWith("""
                # T

                Said.[^taken]

                [^taken]: By 5 people, *[there](https://example.org)*.

                ---
                """);
    }

    @Test
    void markdownSaysWhatThePageSays() {
        assertThat(new String(PageFormat.MARKDOWN.of(made()), StandardCharsets.UTF_8))
                .isEqualTo("""
                # Wins of *X*

                2\\. Ion \\| \\<b\\> won **often**, see [there](https://example.org/a).

                - one
                - two

                **Wins & margins**

                | rider | wins | margin |
                | --- | ---: | ---: |
                | Ion \\| \\<b\\> | 12 | same time |

                2 rows. The first 1 are shown.

                with $race = gp-x

                ```sql
                SELECT * FROM wins($race)
                ```

                **Most wins**

                2 bars. Ion \\| \\<b\\> 12; Zoë 3.

                Left out: none.

                **The numbers of the figure**

                | rider | wins | margin, s |
                | --- | ---: | ---: |
                | Ion \\| \\<b\\> | 12 | 0 |
                | Zoë | 3 | – |

                with $race = gp-x

                2 bars. Source: palmares archive: invented.

                ```sql
                SELECT * FROM wins($race)
                ```

                ```
                plain
                ```

                ---

                Made by palmares 0 from wins.md with race = gp-x.

                Archive: invented, digest `0`. The same archive gives the same page.
                """);
    }

    @Test
    void theZipHoldsAllRowsTheQueryAndTheDrawingOfEachFigure() throws IOException {
        Map<String, String> files = unpacked(PageFormat.ZIP.of(made()));

        assertThat(files)
                .containsOnlyKeys(
                        "wins.html",
                        "wins.md",
                        "data/01-wins-margins.csv",
                        "sql/01-wins-margins.sql",
                        "data/02-most-wins.csv",
                        "sql/02-most-wins.sql",
                        "figures/02-most-wins.svg");
        assertThat(files.get("data/01-wins-margins.csv"))
                .isEqualToNormalizingNewlines("rider,wins,margin_s\nIon | <b>,12,0\nZoë,3,\n");
        assertThat(files.get("data/02-most-wins.csv")).isEqualTo(files.get("data/01-wins-margins.csv"));
        assertThat(files.get("sql/02-most-wins.sql")).isEqualTo("-- with $race = gp-x\nSELECT * FROM wins($race);\n");
        assertThat(files.get("figures/02-most-wins.svg")).startsWith("<svg").contains("Most wins");
        assertThat(files.get("wins.html")).isEqualTo(made().html());
    }

    @Test
    void theSameAnswersGiveTheSameBytes() {
        assertThat(PageFormat.ZIP.of(made())).isEqualTo(PageFormat.ZIP.of(made()));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> PageFormat.named("docx"))
                .hasMessage("no format 'docx' of a report; the formats are html, md, pdf, zip");
    }

    private static Report.Made made() {
        Table wins = Table.create(
                StringColumn.create("rider", "Ion | <b>", "Zoë"),
                IntColumn.create("wins", new int[] {12, 3}),
                DoubleColumn.create("margin_s", new Double[] {0.0, null}));
        return Report.parse("wins.md", REPORT)
                .make((sql, parameters) -> wins, Map.of(), new Colophon("0", "invented", "0"), Links.NONE);
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
