package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.ask.QuestionAnswer;
import org.palmares.ask.QuestionCall;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartText;
import tech.tablesaw.api.Table;

/**
 * Every stored question asked of the small history: {@code answers.txt} holds each call and the whole answer as CSV, checked by
 * hand against {@code small-history.sql}, and what it rests on.
 */
final class EveryAnswerTest {
    private static final Map<String, QuestionAnswer> ANSWERS = new HashMap<>();

    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = SmallHistory.open();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    static Stream<Expected> calls() {
        return Expected.in("answers.txt");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyCallGivesTheWholeAnswer(Expected expected) {
        assertThat(answer(expected.asked())).isEqualTo(expected.answer());
    }

    @Test
    void everyQuestionIsAsked() {
        List<String> asked = calls().map(expected -> expected.asked().split(" ")[0])
                .distinct()
                .toList();
        assertThat(asked).containsAll(Questions.names());
    }

    @Test
    void everyAnswerHasTheColumnsThatItsQuestionDeclares() {
        for (Expected expected : calls().toList()) {
            QuestionAnswer answer = asked(expected.asked());
            assertThat(answer.table().columnNames())
                    .as(expected.asked())
                    .containsExactlyElementsOf(answer.question().columns().stream()
                            .map(Question.AnswerColumn::name)
                            .toList());
        }
    }

    @Test
    void everyAnswerCanBeDrawnAsItsQuestionsChart() {
        for (Expected expected : calls().toList()) {
            QuestionAnswer answer = asked(expected.asked());
            assertThat(answer.chart(ChartText.titled("It")).map(Chart::svg).orElse("<svg"))
                    .as(expected.asked())
                    .contains("<svg");
        }
    }

    /** All that share the first place and who has none, or the first row of a list without places. */
    @Test
    void atTheTopStandsWhatTheWholeAnswerBeginsWith() {
        Set<String> seen = new HashSet<>();
        for (Expected expected : calls().toList()) {
            QuestionAnswer whole = asked(expected.asked());
            if (!whole.question().parameters().names().contains("top")
                    || !seen.add(whole.question().name())) {
                continue;
            }
            Table table = whole.table();
            Table first = table.columnNames().contains("place")
                    ? table.where(table.longColumn("place")
                            .isEqualTo(1)
                            .or(table.longColumn("place").isMissing()))
                    : table.first(1);
            assertThat(Csv.of(call(archive, expected.asked()).top(1).answer().table()))
                    .as(expected.asked())
                    .isEqualTo(Csv.of(first));
        }
    }

    private static String answer(String call) {
        QuestionAnswer answer = asked(call);
        return (Csv.of(answer.table()) + "\n" + answer.sentence()).strip();
    }

    /** Several tests look at one answer, and to plan a question's query takes longest. */
    private static QuestionAnswer asked(String call) {
        return ANSWERS.computeIfAbsent(call, words -> call(archive, words).answer());
    }

    static QuestionCall call(Archive archive, String words) {
        String[] parts = words.split(" ");
        QuestionCall call = QuestionCall.of(archive, parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] value = parts[i].split("=", 2);
            call = value.length == 2
                    ? call.with(value[0], value[1].replace('_', ' '))
                    : call.withValues(List.of(parts[i]));
        }
        return call;
    }

    /** Writes what the calls give now, to be read and checked by hand before it is kept. */
    public static void main(String[] arguments) throws IOException {
        open();
        StringBuilder text = new StringBuilder();
        for (Expected expected : calls().toList()) {
            String answer;
            try {
                answer = answer(expected.asked());
            } catch (RuntimeException e) {
                answer = "!! " + e.getMessage();
            }
            text.append("> ")
                    .append(expected.asked())
                    .append('\n')
                    .append(answer)
                    .append("\n\n");
        }
        Files.writeString(Path.of(arguments[0]), text);
        close();
    }
}
