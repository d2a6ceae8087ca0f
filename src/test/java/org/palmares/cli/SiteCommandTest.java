package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code palmares site}, as a user runs it. */
final class SiteCommandTest {
    @TempDir
    Path folder;

    @Test
    void theWinnersOfARaceItsSeasonsAndAnIndexLinkToOneAnother() throws IOException {
        Path site = folder.resolve("site");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "site",
                site.toString(),
                "--races",
                "paris-roubaix-femmes",
                "--best",
                "1");

        assertThat(err.toString()).endsWith("13 pages\n");
        assertThat(exitCode).isZero();
        assertThat(out).hasToString(site.resolve("index.html") + "\n");
        for (String page : files(site)) {
            for (var link : Jsoup.parse(Files.readString(site.resolve(page))).select("td a, main > p a")) {
                assertThat(site.resolve(page).resolveSibling(link.attr("href")).normalize())
                        .as(page)
                        .exists();
            }
        }
        assertThat(files(site)).contains("index.html", "data-quality.html", "race/paris-roubaix-femmes.html");
        pagesAreWhatTheirReportsGiveAlone(site);
    }

    /** But for the links, of which a page that is made alone has none. */
    private void pagesAreWhatTheirReportsGiveAlone(Path site) throws IOException {
        Path alone = folder.resolve("alone");
        for (String kind : List.of("rider", "season")) {
            for (String page : files(site).stream()
                    .filter(each -> each.startsWith(kind))
                    .limit(2)
                    .toList()) {
                String[] parts = page.replace(".html", "").split("/");
                Main.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        "report",
                        parts[0],
                        parts[1],
                        "-o",
                        alone.toString());
                String name = parts[0].equals("season") ? "season-" + parts[1] : parts[1];
                assertThat(withoutLinks(site.resolve(page)))
                        .as(page)
                        .isEqualTo(withoutLinks(alone.resolve(name + ".html")));
            }
        }
    }

    private static String withoutLinks(Path page) throws IOException {
        return Files.readString(page).replaceAll("<a href=\"\\.\\./[^\"]*\">([^<]*)</a>", "$1");
    }

    private static List<String> files(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> site.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
