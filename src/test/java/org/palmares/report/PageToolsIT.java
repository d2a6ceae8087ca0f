package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a page can do, done with mouse and keyboard in a browser. */
@Tag("browser")
final class PageToolsIT {
    private static final String[] RIDERS = {
        "Zoë", "Ion", "Agnès", "Ørjan", "Bea", "Cyril", "Dirk", "Eloy", "Fons", "Gus", "Hein, \"Hap\"", "Ivo"
    };

    private static Browser browser;
    private static Path invented;
    private static Path hostile;

    private Page page;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.open();
        hostile = new RenderedPages(folder).hostile();
        Table wins = Table.create(
                StringColumn.create("rider", RIDERS),
                IntColumn.create("wins", new int[] {3, 12, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11}),
                DoubleColumn.create(
                        "margin_s", new Double[] {7.0, 65.0, 10761.0, null, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 9.0}));
        String html = Report.parse("invented.md", """
                # Invented

                ## One

                ```sql name=wins title="Wins & margins" formats=margin_s:duration
                SELECT 1
                ```

                ```chart kind=bar query=wins title="Most wins"
                ```
                """)
                .html((sql, parameters) -> wins, Map.of(), new Colophon("0", "invented", "0"));
        invented = Files.writeString(folder.resolve("invented.html"), html);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void show() {
        page = browser.show(invented, 1280, ColorScheme.LIGHT);
    }

    @AfterEach
    void shut() {
        page.context().close();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("blob:"), "stays in the page");
    }

    @Test
    void aTableSortsByWhatItsCellsWereMadeFromAndTheUnknownComesLast() {
        heading("margin").click();
        assertThat(column(0)).startsWith("Bea", "Cyril").endsWith("Agnès", "Ørjan");
        assertThat(table().locator("th").last().getAttribute("aria-sort")).isEqualTo("ascending");

        heading("margin").click();
        assertThat(column(0)).startsWith("Agnès", "Ion").endsWith("Bea", "Ørjan");
        assertThat(table().locator("th").last().getAttribute("aria-sort")).isEqualTo("descending");

        heading("rider").click();
        assertThat(column(0)).startsWith("Agnès", "Bea").endsWith("Zoë");
        assertThat(table().locator("[aria-sort]").count()).isOne();
    }

    @Test
    void theKeyboardAloneSorts() {
        page.keyboard().press("Tab");
        for (int i = 0; i < 20 && !focused().equals("wins"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(column(1)).startsWith("1", "2", "3");
        page.keyboard().press("Space");
        assertThat(column(1)).startsWith("12", "11", "10");
    }

    @Test
    void aFilterFindsNamesWithoutTheirAccentsAndCountsThem() {
        page.getByLabel("Filter Wins & margins").fill("AGNES");
        assertThat(shown()).containsExactly("Agnès");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("1 of 12");

        page.getByLabel("Filter Wins & margins").fill("");
        assertThat(shown()).hasSize(12);
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEmpty();
    }

    @Test
    void theRowsShownAreKeptAsCsvWithTheirNumbers() throws IOException {
        page.getByLabel("Filter Wins & margins").fill("h");
        Download kept = page.waitForDownload(() -> button("CSV").first().click());
        assertThat(kept.suggestedFilename()).isEqualTo("wins-margins.csv");
        assertThat(Files.readString(kept.path())).isEqualTo("\ufeffrider,wins,margin_s\n\"Hein, \"\"Hap\"\"\",10,8\n");
    }

    @Test
    void theTableIsCopiedWithTabsBetween() {
        page.getByLabel("Filter Wins & margins").fill("zoe");
        button("Copy").first().click();
        page.getByText("Copied").waitFor();
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("rider\twins\tmargin_s\nZoë\t3\t7\n");
    }

    @Test
    void aFigureIsKeptAsDrawingAndAsPicture() throws IOException {
        Download drawing = page.waitForDownload(() -> button("SVG").click());
        assertThat(drawing.suggestedFilename()).isEqualTo("most-wins.svg");
        assertThat(Files.readString(drawing.path()))
                .startsWith("<svg")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "Most wins");

        Download picture = page.waitForDownload(() -> button("PNG").click());
        assertThat(picture.suggestedFilename()).isEqualTo("most-wins.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(picture.path())))
                        .getWidth())
                .isGreaterThan(1000);
    }

    @Test
    void theNumbersOfAFigureUnfold() {
        Locator numbers = page.locator("figure.chart details table");
        assertThat(numbers.isVisible()).isFalse();
        button("Show the numbers").click();
        assertThat(numbers.isVisible()).isTrue();
    }

    @Test
    void whoPointsAtADotIsToldWhatItStandsFor(@TempDir Path folder) throws IOException {
        String html = Report.parse("dots.md", "```chart kind=margins-by-year title=T\nSELECT 1\n```\n")
                .html(
                        (sql, parameters) -> Table.create(
                                IntColumn.create("year", new int[] {2001, 2002}),
                                DoubleColumn.create("gap_s", new double[] {7, 65}),
                                StringColumn.create("rider", "Zoë | <b>", "Ion")),
                        Map.of(),
                        new Colophon("0", "invented", "0"));
        page.navigate(
                Files.writeString(folder.resolve("dots.html"), html).toUri().toString());
        Locator figure = page.locator("svg[data-tips]");
        assertThat(figure.count()).isOne();
        String[] place = figure.getAttribute("data-tips").split(" ");
        assertThat(page.locator(".tip").isVisible()).isFalse();

        double scale = figure.boundingBox().width / 860;
        page.mouse()
                .move(
                        figure.boundingBox().x + Double.parseDouble(place[0]) * scale + 3,
                        figure.boundingBox().y + Double.parseDouble(place[1]) * scale);
        assertThat(page.locator(".tip").textContent()).isEqualTo("Zoë / <b> 2001: 7 s");
        page.keyboard().press("Escape");
        assertThat(page.locator(".tip").isVisible()).isFalse();
    }

    @Test
    void aHeadingHasAnAddress() {
        page.getByLabel("Link to One").click();
        assertThat(page.url()).endsWith("#page-one");
    }

    @Test
    void onPaperNothingIsLeftThatCanOnlyBePressed() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.getByRole(AriaRole.BUTTON).all().stream()
                        .filter(each -> !each.getAttribute("class").equals("sort"))
                        .toList())
                .noneMatch(Locator::isVisible);
        assertThat(table().isVisible()).isTrue();
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void onPaperStandsWhatWasUnfolded() {
        Locator numbers = page.locator("figure.chart details table");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(numbers.isVisible()).isFalse();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        button("Show the numbers").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(numbers.isVisible()).isTrue();
        assertThat(page.locator("summary").first().isVisible()).isFalse();
    }

    @Test
    void darkIsDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(27, 28, 30)");
    }

    @Test
    void withoutItsScriptThePageReadsWhole() {
        String html = page.content();
        assertThat(html).contains("Hein, \"Hap\"");
        assertThat(table().locator("tbody tr").count()).isEqualTo(12);
    }

    @Test
    void namesThatLookLikeProgramsAreText() {
        page.navigate(hostile.toUri().toString());
        page.locator("th button").first().click();
        button("Show the numbers").click();
        assertThat(page.locator("main img, main script, main [onload], main [onerror]")
                        .count())
                .isZero();
        assertThat(page.title()).startsWith("<img src=x onerror=alert(1)>");
        assertThat(page.content()).doesNotContain("\u202e");
    }

    private Locator table() {
        return page.locator("figure.answer table").first();
    }

    private Locator heading(String words) {
        return table().locator("th button").filter(new Locator.FilterOptions().setHasText(words));
    }

    private Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private List<String> column(int index) {
        return table().locator("tbody tr td:nth-child(" + (index + 1) + ")").allTextContents();
    }

    private List<String> shown() {
        return table().locator("tbody tr:not([hidden]) td:first-child").allTextContents();
    }

    private String focused() {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
    }
}
