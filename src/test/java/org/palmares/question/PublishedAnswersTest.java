package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.ask.QuestionCall;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What people asked and answered in public, asked of the bundled history; {@code docs/published-answers.md} tells who is right. */
final class PublishedAnswersTest {
    private static Archive archive;

    private record Published(String id, String call, List<String> columns, String rows) {
        @Override
        public String toString() {
            return id + " " + call;
        }
    }

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    static Stream<Published> published() {
        return SmallHistory.read("published.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(cells -> new Published(cells[0], cells[1], List.of(cells[2].split(", ")), cells[3]));
    }

    @ParameterizedTest
    @MethodSource("published")
    void theBundledHistoryAnswers(Published published) {
        assumeThat(archive.query("SELECT race_id FROM race").stringColumn(0).asList())
                .as("the history of 26 races")
                .contains("omloop-het-nieuwsblad");
        Table answer = call(published.call()).answer().table();
        String[] expected = published.rows().split(" / ");
        List<String> rows = new ArrayList<>();
        for (Row row : answer) {
            rows.add(published.columns().stream()
                    .map(column -> cell(row, column))
                    .collect(Collectors.joining(", ")));
        }
        assertThat(rows).startsWith(expected);
        if (expected.length > 1) {
            assertThat(rows).hasSize(expected.length);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void thePageTellsTheLine(Published published) throws IOException {
        String line = "palmares ask " + QuestionLine.of(published.call());
        assertThat(Files.readString(Path.of("docs", "published-answers.md"))).contains("`" + line + "`");
    }

    private static QuestionCall call(String words) {
        String[] parts = words.split(" ");
        QuestionCall call = QuestionCall.of(archive, parts[0]).withValues(List.of(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            String[] value = parts[i].split("=", 2);
            call = call.with(value[0], value[1]);
        }
        return call;
    }

    private static String cell(Row row, String column) {
        return String.valueOf(row.getObject(column)).replaceFirst("\\.0+$", "");
    }
}
