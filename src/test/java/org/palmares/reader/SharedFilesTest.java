package org.palmares.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every saved page at hand is read, or refused for a stated reason. */
final class SharedFilesTest {

    static final Path DATASETS = Path.of("../shared/datasets");

    @Test
    void everyPageIsReadOrRefusedForAStatedReason() throws IOException {
        assumeTrue(Files.isDirectory(DATASETS), "needs the saved pages in " + DATASETS);
        List<Path> pages;
        try (Stream<Path> files = Files.walk(DATASETS)) {
            pages = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(html|md)"))
                    .filter(file -> !file.toString().matches(".*(PROVENANCE|REFERENCE)\\.md"))
                    .sorted()
                    .toList();
        }
        StringBuilder table = new StringBuilder();
        for (Path file : pages) {
            table.append(DATASETS.relativize(file))
                    .append(" | ")
                    .append(outcome(file))
                    .append('\n');
        }
        Files.writeString(Path.of("target/shared-pages.txt"), table);
        assertThat(table.toString().lines()).hasSameSizeAs(pages).noneMatch(line -> line.contains("no known format"));
    }

    private static String outcome(Path file) throws IOException {
        Document document = Documents.load(file);
        try {
            ResultReader reader = Readers.forContent(document);
            Reading reading = reader.read(document);
            int lines =
                    reading.sheets().stream().mapToInt(s -> s.lines().size()).sum();
            String reasons = String.join(
                    "; ",
                    reading.rejects().stream()
                            .map(r -> r.reason())
                            .distinct()
                            .limit(4)
                            .toList());
            return reader.format() + " | sheets " + reading.sheets().size() + " | lines " + lines + " | victories "
                    + reading.victories().size() + " | rejected "
                    + reading.rejects().size() + " | " + reasons;
        } catch (UnknownLayoutException refused) {
            return "refused | " + refused.getMessage().replaceFirst("^[^:]*: ", "");
        }
    }
}
