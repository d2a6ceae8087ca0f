package org.palmares.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.chart.ChartKind;
import org.palmares.failure.UsageException;
import org.palmares.format.Shown;

final class QuestionTest {
    private static final String FASTEST = """
            -- Who was fastest?
            --
            -- Over the whole distance.
            -- ties: the same time
            -- shares a place
            -- rests: winners
            -- :race TEXT = 'all' -- the race
            -- :top INTEGER = NULL -- so many
            -- returns: rider VARCHAR who
            -- returns: time_s DOUBLE [duration] the time

            SELECT p.rider, p.time_s FROM placings($race) AS p WHERE $top IS NULL ORDER BY ALL;
            """;

    @Test
    void theHeaderIsTheContractAndTheBodyTheMacro() {
        Question question = Question.parse("who-was-fastest", "Speed", FASTEST);

        assertThat(question.question()).isEqualTo("Who was fastest?");
        assertThat(question.notes()).containsExactly("Over the whole distance.");
        assertThat(question.remarks()).isEqualTo(Map.of("ties", "the same time shares a place", "rests", "winners"));
        assertThat(question.columns())
                .containsExactly(
                        new Question.AnswerColumn("rider", "VARCHAR", Shown.PLAIN, "who"),
                        new Question.AnswerColumn("time_s", "DOUBLE", Shown.DURATION, "the time"));
        assertThat(question.definition())
                .isEqualTo("CREATE OR REPLACE MACRO who_was_fastest(race := 'all', top := NULL) AS TABLE\n"
                        + "SELECT p.rider, p.time_s FROM placings(race) AS p WHERE top IS NULL ORDER BY ALL");
        assertThat(question.call()).isEqualTo("FROM who_was_fastest(race := $race, top := $top)");
    }

    @Test
    void aParameterWithoutItsDollarSignIsRefusedSinceDuckDbWouldTakeItForAColumn() {
        assertThatThrownBy(() -> Question.parse("q", "", "-- Who?\n-- :rider TEXT = NULL\n\nSELECT rider FROM result"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("q: rider is a parameter; write $rider, or a column with its table");
    }

    @Test
    void aQuestionWhoseFileSaysThatSparkCantAnswerItIsRefusedThereByName() {
        Question question = Question.parse("who-was-fastest", "Speed", FASTEST);
        Question alone = Question.parse(
                "who-was-fastest", "Speed", FASTEST.replace("-- rests: winners", "-- spark: it sorts\n-- by ear"));

        assertThat(question.onSpark()).isEqualTo(question);
        assertThatThrownBy(alone::onSpark)
                .isInstanceOf(UsageException.class)
                .hasMessage("who-was-fastest is not answered on Apache Spark: it sorts by ear;"
                        + " \"palmares ask who-was-fastest\" answers it from an archive");
    }

    @Test
    void everyFileOfTheFolderIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/palmares/question"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .map(name -> name.replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(Questions.names());
        }
    }

    @Test
    void everyQuestionAsksSaysWhatTiesAndUnknownsDoAndStatesEveryColumn() {
        for (Question question : Questions.all()) {
            assertThat(question.question()).as(question.name()).endsWith("?");
            assertThat(question.remarks()).as(question.name()).containsKeys("ties", "unknown");
            assertThat(question.columns()).as(question.name()).isNotEmpty();
            assertThat(question.topic()).as(question.name()).isNotEmpty();
            assertThat(question.header().parameters())
                    .as(question.name())
                    .allMatch(parameter -> !parameter.meaning().isEmpty());
        }
    }

    @Test
    void everyChartIsOfAKindThatThereIsAndOfColumnsOfTheAnswer() {
        for (Question question : Questions.all()) {
            question.chart().ifPresent(chart -> {
                ChartKind.of(chart.kind());
                assertThat(question.columns().stream().map(Question.AnswerColumn::name))
                        .as(question.name())
                        .contains(chart.x(), chart.y());
            });
        }
        assertThatThrownBy(() -> Question.parse("q", "", "-- Who?\n--\n-- chart: bars\n-- returns: a INT\n\nSELECT 1")
                        .chart())
                .hasMessage("q: the chart 'bars' is not of the form kind x=column y=column");
    }

    @Test
    void parametersOfOneNameAreDeclaredAlike() {
        for (String common : List.of("standing", "from_year", "to_year")) {
            assertThat(Questions.all().stream()
                            .flatMap(question -> question.header().parameters().stream())
                            .filter(parameter -> parameter.name().equals(common))
                            .distinct())
                    .as(common)
                    .hasSize(1);
        }
    }

    @Test
    void questionsAreFoundByTheirWordsWhateverTheirCaseNearerOnesFirst() {
        assertThat(Questions.about("SECOND win").stream().map(Question::name))
                .first()
                .isEqualTo("most-seconds-without-win");
        assertThat(Questions.about("rostrum").stream().map(Question::name)).containsExactly("most-podiums");
        assertThat(Questions.about("race of zebras").stream().map(Question::name))
                .isEmpty();
    }
}
