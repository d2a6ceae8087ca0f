package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code palmares report --format} and {@code --watch}, as a user runs them. */
final class ReportFormatsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aBundledReportIsKeptAsMarkdown() throws IOException {
        assertThat(run("report", "season", "1914", "--format", "md", "-o", folder.toString()))
                .isZero();

        assertThat(out).hasToString(folder.resolve("season-1914.md") + "\n");
        assertThat(Files.readString(folder.resolve("season-1914.md")))
                .startsWith("# The season of 1914\n")
                .contains("| 1914-07-26 | Tour de France | Philippe Thys | BEL |", "```sql\nSELECT ");
    }

    @Test
    void aReportFromElsewhereComesOutOfItsSandboxAsAZip() throws IOException {
        Path report = report("SELECT 1 AS n, 'é' AS letter");

        assertThat(run("report", report.toString(), "-f", "zip", "-o", folder.toString()))
                .as(err.toString())
                .isZero();

        try (ZipFile zip = new ZipFile(folder.resolve("own.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("own.html", "own.md", "data/01-one.csv", "sql/01-one.sql");
            assertThat(zip.getInputStream(zip.getEntry("data/01-one.csv"))).hasContent("n,letter\n1,é\n");
        }
    }

    @Test
    void aPageGoesToStandardOutputWhereThatIsAskedFor() throws IOException {
        assertThat(run("report", "season", "1914", "--format", "md", "-o", "-")).isZero();
        assertThat(out.toString()).startsWith("# The season of 1914\n").endsWith("gives the same page.\n");
        assertThat(run("report", report("SELECT 1 AS n").toString(), "-o", "-")).isZero();
        assertThat(out.toString()).endsWith("</html>\n");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void anUnknownFormatAndAWatchOnWhatIsNoFileAreRefused() {
        assertThat(run("report", "season", "1914", "--format", "docx")).isEqualTo(2);
        assertThat(err.toString()).contains("no format 'docx' of a report; the formats are html, md, pdf, zip");
        assertThat(run("report", "season", "1914", "--watch")).isEqualTo(2);
        assertThat(err.toString()).contains("--watch is for a report's file; season comes with palmares");
    }

    @Test
    @Timeout(120)
    void aWatchedReportIsMadeAgainWhenItIsSavedAndAMistakeIsNoEnd() throws Exception {
        Path report = report("SELECT 1 AS n");
        Path page = folder.resolve("own.html");
        Thread watch = new Thread(() -> run("report", report.toString(), "--watch", "-o", folder.toString()));
        watch.start();
        try {
            waitFor(page, "<td>1\n");
            report("SELECT n FROM nowhere");
            while (!err.toString().contains("nowhere does not exist")) {
                Thread.sleep(50);
            }
            Files.write(report, List.of("```sql nam=One", "SELECT 1", "```"));
            while (!err.toString().contains("palmares: " + report + ":1: no option 'nam'")) {
                Thread.sleep(50);
            }
            report("SELECT 2 AS n");
            waitFor(page, "<td>2\n");
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private static void waitFor(Path page, String words) throws Exception {
        while (!Files.exists(page) || !Files.readString(page).contains(words)) {
            Thread.sleep(50);
        }
    }

    private Path report(String sql) throws IOException {
        return Files.write(folder.resolve("own.md"), List.of("# Own", "", "```sql title=One", sql, "```"));
    }

    private int run(String... call) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), call);
    }
}
