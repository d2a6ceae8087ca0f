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

/**
 * The macros asked of a made-up history: {@code macros.txt} holds each query and the whole answer as CSV, checked by hand against
 * {@code small-history.sql} and {@code counting-history.sql}; so does {@code doubts.txt}, with {@code doubtful-history.sql} on top.
 */
final class EveryMacroTest {
    private static Archive archive;
    private static Archive doubtful;

    @BeforeAll
    static void open() {
        archive = SmallHistory.openWith("counting-history.sql");
        doubtful = SmallHistory.openWith("counting-history.sql", "doubtful-history.sql");
    }

    @AfterAll
    static void close() {
        archive.close();
        doubtful.close();
    }

    static Stream<Expected> queries() {
        return Expected.in("macros.txt");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryGivesTheWholeAnswer(Expected expected) {
        assertThat(answer(archive, expected.asked())).isEqualTo(expected.answer());
    }

    static Stream<Expected> queriesOfWhatIsInDoubt() {
        return Expected.in("doubts.txt");
    }

    @ParameterizedTest
    @MethodSource("queriesOfWhatIsInDoubt")
    void everyQueryOfWhatIsInDoubtGivesTheWholeAnswer(Expected expected) {
        assertThat(answer(doubtful, expected.asked())).isEqualTo(expected.answer());
    }

    private static String answer(Archive archive, String query) {
        return Csv.orRefusal(archive, query, Map.of());
    }

    /** Writes what the queries of a file give now ({@code FILE macros|doubts}), to be read and checked by hand before it is kept. */
    public static void main(String[] arguments) throws IOException {
        open();
        StringBuilder text = new StringBuilder();
        Archive asked = arguments[1].equals("doubts") ? doubtful : archive;
        for (String query : Files.readAllLines(Path.of(arguments[0]))) {
            text.append("> ")
                    .append(query)
                    .append('\n')
                    .append(answer(asked, query))
                    .append("\n\n");
        }
        System.out.print(text);
        close();
    }
}
