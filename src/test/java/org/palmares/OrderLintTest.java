package org.palmares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palmares.question.Question;
import org.palmares.question.Questions;
import org.palmares.sql.AnswerOrder;

/**
 * The same input gives the same answer: an aggregate that takes one of several values says which, by an order of its own. What it
 * takes otherwise depends on which thread came first.
 */
final class OrderLintTest {
    private static final Pattern TAKES_ONE = Pattern.compile("(?i)\\b(?:mode|any_value|first|last|arbitrary)\\(");

    @Test
    void everyAggregateThatTakesOneOfSeveralValuesHasAnOrder() throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/resources"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                unordered(Files.readString(source)).forEach(call -> findings.add(source.getFileName() + ": " + call));
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Otherwise rows that tie stand in another order each time. */
    @Test
    void everyAnswerIsOrderedToWhatIsNoTwoRows() {
        assertThat(Questions.all().stream()
                        .filter(question -> !AnswerOrder.isFull(question.body()))
                        .map(Question::name))
                .isEmpty();
    }

    @Test
    void theLintKnowsWhatToLookFor() {
        assertThat(AnswerOrder.isFull("SELECT 1 ORDER BY (SELECT 2 ORDER BY 1), t.rider_id"))
                .isTrue();
        assertThat(AnswerOrder.isFull("SELECT 1 ORDER BY t.rider_id, place")).isFalse();
        assertThat(AnswerOrder.isFull("SELECT 1")).isFalse();
        assertThat(unordered("SELECT mode(a), any_value(coalesce(b, f(c)) ORDER BY d), first(x)"))
                .containsExactly("mode(a)", "first(x)");
    }

    /** The calls, up to their closing bracket, without an ORDER BY. */
    private static List<String> unordered(String sql) {
        List<String> calls = new ArrayList<>();
        Matcher call = TAKES_ONE.matcher(sql);
        while (call.find()) {
            int depth = 1;
            int end = call.end();
            while (end < sql.length() && depth > 0) {
                char c = sql.charAt(end++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            String text = sql.substring(call.start(), end);
            if (!text.contains("ORDER BY")) {
                calls.add(text);
            }
        }
        return calls;
    }
}
