package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;

/**
 * The macros asked of a made-up history: {@code macros.txt} holds each query and the whole answer as CSV, checked by hand against
 * {@code small-history.sql} and {@code counting-history.sql}.
 */
final class EveryMacroTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = SmallHistory.openWith("counting-history.sql");
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    static Stream<Expected> queries() {
        return Expected.in("macros.txt");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryGivesTheWholeAnswer(Expected expected) throws IOException {
        assertThat(answer(expected.asked())).isEqualTo(expected.answer());
    }

    private static String answer(String query) throws IOException {
        StringBuilder csv = new StringBuilder();
        try (Rows rows = Rows.of(archive.query(query, Map.of()))) {
            OutputFormat.CSV.write(rows, csv, Style.unlimited());
        } catch (RuntimeException refused) {
            return "refused: " + refused.getMessage().lines().findFirst().orElse("");
        }
        return csv.toString().replace("\r\n", "\n").strip();
    }

    /** Writes what the queries give now, to be read and checked by hand before it is kept. */
    public static void main(String[] arguments) throws IOException {
        open();
        StringBuilder text = new StringBuilder();
        for (String query : Files.readAllLines(Path.of(arguments[0]))) {
            text.append("> ").append(query).append('\n').append(answer(query)).append("\n\n");
        }
        System.out.print(text);
        close();
    }
}
