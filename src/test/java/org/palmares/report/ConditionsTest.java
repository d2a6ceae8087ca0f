package org.palmares.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Conditions and number words in the prose of a report. */
final class ConditionsTest {
    private static final InlineValues VALUES = values();

    private static InlineValues values() {
        Answers answers = new Answers();
        Table one = Table.create(
                "one",
                IntColumn.create("n", new int[] {5}),
                IntColumn.create("zero", new int[] {0}),
                IntColumn.create("single", new int[] {1}),
                DoubleColumn.create("share", new double[] {0.25}),
                StringColumn.create("kind", List.of("stage-race")),
                BooleanColumn.create("complete", false));
        one.addColumns(IntColumn.create("unknown", 1));
        answers.put(1, Optional.of("race"), Answers.Answer.ofQuery("SELECT 1", one));
        answers.put(2, Optional.of("repeats"), Answers.Answer.ofQuery("SELECT 2", one.emptyCopy()));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("race", "gp-x");
        parameters.put("to", null);
        return new InlineValues(answers, parameters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    race                                   | true
                    repeats                                | false
                    not repeats                            | true
                    race.n                                 | true
                    race.zero                              | false
                    race.complete                          | false
                    not race.complete                      | true
                    race.unknown                           | false
                    $race                                  | true
                    $to                                    | false
                    race.n >= 5                            | true
                    race.n > 5                             | false
                    race.n < 5                             | false
                    race.n <= 5                            | true
                    race.n = 5                             | true
                    race.n != 5                            | false
                    race.share >= 0.25                     | true
                    race.kind = "stage-race"               | true
                    race.kind != "stage-race"              | false
                    $race = "gp-x"                         | true
                    race.unknown < 5                       | false
                    race.unknown >= 5                      | false
                    not race.unknown < 5                   | true
                    repeats = 0                            | true
                    repeats.n = 5                          | false
                    race.n = 5 and race.zero = 0           | true
                    race.n = 5 and not race.zero = 0       | false
                    """)
    void aConditionHoldsOrNotAndWhatIsNotKnownNeverDoes(String condition, boolean holds) {
        assertThat(Condition.parse(condition.replace('"', '\'')).holds(VALUES)).isEqualTo(holds);
    }

    @Test
    void whatIsRuledOutGoesWithItsLinesAndTheRestKeepsItsNumbers() {
        String text = """
                Held {{#if race.n > 1}}many times{{else}}once{{/if}}, {{#if race.zero}}often{{/if}}won.
                {{#if repeats}}
                Nobody

                came back.
                {{else}}
                {{#if race.n}}
                Five.
                {{/if}}
                {{/if}}
                ```sql
                SELECT '{{#if x}}'
                ```
                """;
        SourceLines kept =
                ConditionalText.resolve("x.md", SourceLines.after(text.lines().toList(), 0), VALUES);
        assertThat(kept.texts())
                .containsExactly("Held many times, won.", "Five.", "```sql", "SELECT '{{#if x}}'", "```");
        assertThat(kept.numbers()).containsExactly(1, 8, 11, 12, 13);
    }

    @Test
    void aBlockThatIsRuledOutIsNeitherShownNorReadForConditions() {
        String text = "{{#if repeats}}\n```sql\n{{/if}}\n```\n{{/if}}\nrest\n";
        assertThat(ConditionalText.resolve(
                                "x.md", SourceLines.after(text.lines().toList(), 0), VALUES)
                        .texts())
                .containsExactly("rest");
    }

    @Test
    void conditionsThatAreNotWellFormedAreNamedWithTheirLine() {
        refused("a\n{{#if race}}\nb", "x.md:2: this {{#if …}} is not closed by {{/if}}");
        refused("{{/if}}", "x.md:1: {{/if}} has no {{#if …}} before it");
        refused("{{#if race}}a{{else}}b{{else}}c{{/if}}", "x.md:1: {{else}} has no {{#if …}} before it");
        refused(
                "{{#if race.n ~ 5}}a{{/if}}",
                "x.md:1: 'race.n ~ 5' is no condition; write as in {{#if margins.n >= 5}}, {{#if race.kind ="
                        + " 'stage-race' and not repeats}} or {{#if $to}}");
        refused("{{#if rase.n}}a{{/if}}", "x.md:1: no query is named 'rase'; the nearest: race, repeats");
        refused("{{#if race.m}}a{{/if}}", "x.md:1: query race has no column 'm'; the nearest: n, kind, zero");
        refused(
                "{{#if race.kind > 3}}a{{/if}}",
                "x.md:1: race.kind is 'stage-race', which can't be compared with the number 3");
    }

    @Test
    void numbersTakeTheirWordsAndEndings() {
        assertThat(
                        VALUES.fill(
                                "{{ race.n }} {{ race.n:plural(win, wins) }}, {{ race.single:count(edition, editions) }},"
                                        + " {{ race.zero:count(edition, editions) }}, {{ race.share:percent }}, {{ race.n:ordinal }}"))
                .isEqualTo("5 wins, 1 edition, no editions, 25 %, 5th");
        assertThat(List.of(1.0, 2.0, 3.0, 4.0, 11.0, 12.0, 13.0, 21.0, 112.0).stream()
                        .map(n -> ValueFormat.format("ordinal", Optional.empty(), n)))
                .containsExactly("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th");
        assertThatThrownBy(() -> VALUES.fill("{{ race.n:plural }}"))
                .hasMessage("the format plural is written plural(edition, editions)");
        assertThatThrownBy(() -> VALUES.fill("{{ race.n:procent }}"))
                .hasMessage("no format 'procent'; the nearest: percent, count, ordinal. All: percent, duration, gap,"
                        + " plural(edition, editions), count(edition, editions), ordinal");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> ConditionalText.resolve(
                        "x.md", SourceLines.after(text.lines().toList(), 0), VALUES))
                .hasMessage(message);
    }
}
