package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.failure.UsageException;

final class PrintedPageTest {
    private static final byte[] PAGE = Report.parse(
                    "x.md", "---\ntitle: Wins of Zoë\n---\n# Wins\n\n```sql name=w\nSELECT 1\n```\n")
            .html(
                    (sql, parameters) -> tech.tablesaw.api.Table.create(
                            tech.tablesaw.api.StringColumn.create("rider", "Zoë Ångström")),
                    Map.of(),
                    new Colophon("0", "invented", "0"))
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aPrintedPageIsTaggedHasItsWordsAsTextAndTheSameBytesEachTime() throws IOException {
        byte[] pdf = printed();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Wins of Zoë");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(new PDFTextStripper().getText(document)).contains("Wins", "rider", "Zoë Ångström");
        }
        assertThat(printed()).isEqualTo(pdf);
    }

    private static byte[] printed() {
        try {
            PrintedPage.browser(System.getenv());
        } catch (UsageException e) {
            assumeTrue(false, e.getMessage());
        }
        return PrintedPage.of(PAGE);
    }

    @Test
    void withoutABrowserTheCallIsToldWhatToDo(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> PrintedPage.browser(Map.of("PATH", folder.toString())))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "a PDF is printed by Chromium or Chrome, and none of chromium, chromium-browser, google-chrome,"
                                + " google-chrome-stable, chrome, msedge is on the PATH: install one (Debian: apt-get install"
                                + " chromium), name it in PALMARES_BROWSER, or print the html page from your browser");
        Path text = Files.writeString(folder.resolve("text"), "no program");
        assertThatThrownBy(() -> PrintedPage.browser(Map.of("PALMARES_BROWSER", text.toString())))
                .hasMessage("PALMARES_BROWSER names " + text + ", which is no program");
        Path program = Files.createFile(folder.resolve("google-chrome"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(PrintedPage.browser(Map.of("PATH", "/nowhere:" + folder))).isEqualTo(program);
    }
}
