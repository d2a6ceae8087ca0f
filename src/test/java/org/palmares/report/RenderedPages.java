package org.palmares.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pages as files, made of the bundled reports for subjects of which much and little is known. */
final class RenderedPages {
    private static final Colophon COLOPHON = new Colophon("0", "bundled archive", "0");
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)><script>alert(2)</script>\" onload=\"alert(3)' \u202etxt";

    private final Path folder;

    RenderedPages(Path folder) {
        this.folder = folder;
    }

    /** The pages that stand for all. */
    List<Path> all() throws IOException {
        try (Archive archive = Archives.inMemory()) {
            return List.of(
                    page(archive, "race", Map.of("race", "clasica-primavera")),
                    page(archive, "rider", Map.of("rider", "ion-izagirre")),
                    page(archive, "edition", Map.of("race", "gp-miguel-indurain", "year", "2023")),
                    page(archive, "season", Map.of("year", "2014")),
                    page(archive, "compare", Map.of("races", "monuments")),
                    page(archive, "gp-miguel-indurain", Map.of()));
        }
    }

    /** A page of names that would do something if they were more than text. */
    Path hostile() throws IOException {
        Table table = Table.create(
                IntColumn.create(
                        "year",
                        java.util.stream.IntStream.rangeClosed(2001, 2020).toArray()),
                StringColumn.create("rider", java.util.Collections.nCopies(20, HOSTILE)),
                StringColumn.create("held", java.util.Collections.nCopies(20, "held")));
        String text = """
                # {{ names.rider }}

                {{ names.rider }} won.

                ```sql name=names title="{{ names.rider }}"
                SELECT 1
                ```

                ```chart kind=winners-timeline query=names title="{{ names.rider }}"
                ```
                """;
        return written(
                Report.parse("hostile.md", text)
                        .make((sql, parameters) -> table, Map.of(), COLOPHON, Links.NONE)
                        .html(),
                "hostile");
    }

    private Path page(Archive archive, String name, Map<String, String> parameters) throws IOException {
        Report.Made made = bundled(name).make(new ArchiveAnswers(archive), parameters, COLOPHON, Links.NONE);
        return written(made.html(), made.name());
    }

    private Path written(String html, String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), html);
    }

    static Report bundled(String name) throws IOException {
        try (var in = RenderedPages.class.getResourceAsStream("/org/palmares/reports/" + name + ".md")) {
            return Report.parse(name + ".md", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
