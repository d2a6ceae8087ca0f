package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as a browser shows them: whole at each width, light and dark, and readable for everybody. */
@Tag("browser")
final class PagesInBrowserIT {
    /** Words that stand beyond the window or the figure that they belong to. */
    private static final String CLIPPED = """
            () => {
              const beyond = (box, frame) => box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
              const found = [];
              document.querySelectorAll("figure.chart svg").forEach((svg) => {
                const frame = svg.getBoundingClientRect();
                if (frame.width === 0) return;
                svg.querySelectorAll("text").forEach((text) => {
                  if (beyond(text.getBoundingClientRect(), frame)) found.push(text.textContent);
                });
              });
              const paper = document.documentElement.getBoundingClientRect();
              document.querySelectorAll("h1, h2, h3, main > p, figcaption, summary, nav a, footer p, .tools > *").forEach((each) => {
                const box = each.getBoundingClientRect();
                if (box.width > 0 && (box.left < 0 || box.right > paper.right + 0.5 || each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0))
                  found.push(each.textContent);
              });
              return found;
            }""";

    private static final int ROOM_FOR_ALL = 2400;

    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth";

    /** Axe can't tell what lies under words in a picture; the contrast of figures is PaletteTest's. */
    private static final String WORDS_OF_FIGURES = "svg text";

    /** A cell that is scrolled out of sight has no background to be told. */
    private static final Page.AddStyleTagOptions ALL_IN_SIGHT = new Page.AddStyleTagOptions()
            .setContent(".table { overflow: visible !important; } body { max-width: none !important; }");

    private static Browser browser;
    private static List<Path> pages;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.open();
        pages = new RenderedPages(folder).all();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The pages of most kinds of tables and figures; to look at all of them twice takes long. */
    static Stream<Path> onePageOfEach() {
        return pages().filter(page -> page.endsWith("gp-miguel-indurain.html") || page.endsWith("season-2014.html"));
    }

    static Stream<Path> pages() {
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWholeAtEachWidthAndAsksForNothing(Path file) {
        Page page = browser.show(file, 1280, ColorScheme.LIGHT);
        for (int width : List.of(1280, 768, 360)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate(SIDEWAYS))
                    .as("pixels to scroll sideways at %d px", width)
                    .isEqualTo(0);
            assertThat((List<?>) page.evaluate(CLIPPED))
                    .as("clipped at %d px", width)
                    .isEmpty();
        }
        page.context().close();

        assertThat(browser.requests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybodyCanReadItFoldedOutToo(Path file) {
        Page page = browser.show(file, ROOM_FOR_ALL, ColorScheme.LIGHT);
        page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");
        page.addStyleTag(ALL_IN_SIGHT);
        AxeResults found = new AxeBuilder(page).exclude(WORDS_OF_FIGURES).analyze();
        page.context().close();

        assertThat(found.getViolations()).extracting(PagesInBrowserIT::words).isEmpty();
        assertThat(contrastThatCanNotBeTold(found)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("onePageOfEach")
    void inTheDarkItsWordsStandOut(Path file) {
        Page page = browser.show(file, ROOM_FOR_ALL, ColorScheme.DARK);
        page.addStyleTag(ALL_IN_SIGHT);
        AxeResults found = new AxeBuilder(page)
                .exclude(WORDS_OF_FIGURES)
                .withRules(List.of("color-contrast"))
                .analyze();
        page.context().close();

        assertThat(found.getViolations()).extracting(PagesInBrowserIT::words).isEmpty();
        assertThat(contrastThatCanNotBeTold(found)).isEmpty();
    }

    private static List<String> contrastThatCanNotBeTold(AxeResults found) {
        return found.getIncomplete().stream()
                .filter(rule -> rule.getId().equals("color-contrast"))
                .map(PagesInBrowserIT::words)
                .toList();
    }

    private static String words(Rule rule) {
        CheckedNode first = rule.getNodes().get(0);
        return rule.getId() + ", " + rule.getNodes().size() + " times: " + first.getHtml() + " "
                + first.getFailureSummary();
    }
}
