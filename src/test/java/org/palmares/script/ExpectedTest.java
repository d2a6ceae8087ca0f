package org.palmares.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExpectedTest {

    @Test
    void theCommentAfterAStatementHoldsItsOutput() {
        Script script = Script.parse("q.sql", """
                SELECT 1 AS n; -- a remark
                -- expect csv
                -- > n
                -- >
                -- > */ 1
                SELECT 2;
                -- expect
                SELECT 3;
                """);

        assertThat(script.steps())
                .extracting(Script.Step::expected)
                .satisfiesExactly(
                        first -> assertThat(first).hasValueSatisfying(expected -> {
                            assertThat(expected.format()).isEqualTo("csv");
                            assertThat(expected.lines()).containsExactly("n", "", "*/ 1");
                        }),
                        second -> assertThat(second).hasValueSatisfying(expected -> {
                            assertThat(expected.format()).isEqualTo("box");
                            assertThat(expected.lines()).isEmpty();
                        }),
                        third -> assertThat(third).isEmpty());
    }

    @Test
    void acceptingReplacesWhatWasExpectedAndNothingElse() {
        Script script = Script.parse("q.sql", """
                -- Which number?
                SELECT 1 AS n;
                -- expect csv
                -- > n
                -- > 0

                -- another
                SELECT 2;
                """);

        assertThat(script.withExpected(List.of(Optional.of("n\n1\n"), Optional.of("m\n2\n"))))
                .isEqualTo("""
                -- Which number?
                SELECT 1 AS n;
                -- expect csv
                -- > n
                -- > 1

                -- another
                SELECT 2;
                """);
    }

    @Test
    void acceptingAScriptThatExpectsNothingYetGivesEveryStatementWithOutputABlock() {
        Script script = Script.parse("q.sql", "SELECT 1 AS n; -- one\nSET threads = 1;\nSELECT 2");

        assertThat(script.withExpected(List.of(Optional.of("1\n"), Optional.empty(), Optional.of("2\n"))))
                .isEqualTo("""
                SELECT 1 AS n; -- one
                -- expect
                -- > 1
                SET threads = 1;
                SELECT 2;
                -- expect
                -- > 2
                """);
    }

    @Test
    void acceptedOutputIsTheExpectedOutput() {
        Script script = Script.parse("q.sql", "SELECT 1;\n-- expect json\n");
        String output = "a\n\n-- > b\n/* c  \n";

        Script accepted = Script.parse("q.sql", script.withExpected(List.of(Optional.of(output))));

        assertThat(accepted.steps().get(0).expected())
                .hasValueSatisfying(
                        expected -> assertThat(expected.matches(output)).isTrue());
    }

    @Test
    void aDifferenceShowsTheChangedLinesWithTheirSurroundings() {
        assertThat(LineDiff.of(List.of("a", "b", "c", "d", "e", "f"), List.of("a", "b", "c", "D", "e", "f", "g")))
                .isEqualTo("""
                  …
                  b
                  c
                - d
                + D
                  e
                  f
                + g
                """);
        assertThat(LineDiff.of(List.of("a"), List.of("a"))).isEmpty();
    }
}
