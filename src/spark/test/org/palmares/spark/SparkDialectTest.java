package org.palmares.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palmares.question.Question;
import org.palmares.question.Questions;

final class SparkDialectTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CAST(x AS VARCHAR)                       | CAST ( x AS STRING )
                    CAST([] AS VARCHAR[])                    | CAST ( array( ) AS ARRAY<STRING> )
                    'it''s a \\b'                            | 'it\\'s a \\\\b'
                    x / 365.25                               | x / 365.25D
                    $race IS NULL                            | :race IS NULL
                    string_split(x, ',')                     | split(x, ',')
                    regexp_replace(x, 'a', '', 'g')          | regexp_replace(x, 'a', '')
                    date_diff('day', a, b)                   | datediff(DAY, a, b)
                    date_sub('year', a, b)                   | timestampdiff(YEAR, a, b)
                    max_by(a, b)                             | max_by(a, CASE WHEN a IS NOT NULL THEN b END)
                    array_agg(x) FILTER (WHERE y)            | array_agg(x) FILTER (WHERE y)
                    array_agg(x ORDER BY y DESC, z)          | transform(array_sort(array_agg(struct(-(y), z, x AS element))), e -> e.element)
                    array_join(x, ', ')                      | CASE WHEN size(x) > 0 THEN array_join(x, ', ') END
                    lag(x) OVER (ORDER BY y DESC, f(a, b))   | lag(x) OVER ( ORDER BY y DESC NULLS LAST, f(a, b) NULLS LAST )
                    sum(x) OVER (ORDER BY y ROWS 1 PRECEDING) | sum(x) OVER ( ORDER BY y NULLS LAST ROWS 1 PRECEDING )
                    ORDER BY a NULLS FIRST, b                | ORDER BY a NULLS FIRST, b NULLS LAST
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY x) | percentile_cont(0.5D) WITHIN GROUP ( ORDER BY x )
                    """)
    void whatDuckDbReadsIsWrittenInSparksWords(String ours, String sparks) {
        assertThat(SparkDialect.of(SqlWords.of(ours)).replaceAll(" +", " ").strip())
                .isEqualTo(sparks);
    }

    @Test
    void aParameterIsReplacedAndANameIsNot() {
        Macro macro = Macro.parse("-- What?\nCREATE OR REPLACE MACRO of_race(race, k := 2) AS TABLE\n"
                + "SELECT r.race, x AS race FROM race AS r WHERE race = r.id AND r.rank = k AND f(race := race);");

        assertThat(macro.gives()).isEqualTo(Macro.Gives.TABLE);
        assertThat(String.join(" ", macro.called(List.of(List.of("'a'")))))
                .isEqualTo(
                        "SELECT r . race , x AS race FROM race AS r WHERE 'a' = r . id AND r . rank = 2 AND f ( race := 'a' )");
        assertThat(String.join(
                        " ", macro.called(List.of(List.of("k", ":=", "1", "+", "1"), List.of("race", ":=", "b")))))
                .contains("WHERE b = r . id AND r . rank = ( 1 + 1 )");
    }

    @Test
    void aMacroCalledTwiceInTheSameWayIsOneStep() {
        Question question = Questions.find("most-podiums").orElseThrow();

        List<Steps.Step> steps = Steps.to(question, Macros.bundled());

        assertThat(steps).doesNotHaveDuplicates().extracting(Steps.Step::words).doesNotHaveDuplicates();
        assertThat(steps)
                .extracting(step -> step.name().replaceAll("_\\d+$", ""))
                .endsWith("most_podiums")
                .contains("placings");
        assertThat(steps.get(steps.size() - 1).isKept()).isFalse();
    }

    @Test
    void everyQuestionComesDownToStepsThatCallNoMacro() {
        Macros macros = Macros.bundled();
        for (Question question : Questions.all()) {
            for (Steps.Step step : Steps.to(question, macros)) {
                for (int i = 0; i < step.words().size(); i++) {
                    assertThat(macros.isCall(step.words(), i))
                            .as(question.name() + ": " + step.name())
                            .isFalse();
                }
            }
        }
    }
}
