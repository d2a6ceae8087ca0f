package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.PalmaresVersion;

/** The page that the README shows must be the one that palmares makes. */
final class CommittedReportTest {
    private static final Path REPORTS = Path.of("reports");

    @Test
    void thePageInTheRepositoryIsTheOneThatIsMadeToday() throws IOException {
        String source = Files.readString(REPORTS.resolve("gp-miguel-indurain.md"));
        try (Archive archive = Archives.inMemory()) {
            String page = Report.parse("gp-miguel-indurain.md", source)
                    .html(
                            new ArchiveAnswers(archive),
                            Map.of(),
                            new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()));

            assertThat(page.equals(Files.readString(REPORTS.resolve("gp-miguel-indurain.html"))))
                    .as("the page differs; make it anew: ./palmares report gp-miguel-indurain -o reports")
                    .isTrue();
        }
    }
}
