package org.palmares.question;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.palmares.archive.Archive;
import org.palmares.archive.SqlResource;
import org.palmares.ask.QuestionAnswer;
import org.palmares.sql.AnswerOrder;
import org.palmares.sql.SqlMutation;

/**
 * That a slip in a macro or a question would show: each is made in the archives of made-up histories, one after the other, and what
 * {@code macros.txt} and {@code answers.txt} expect is asked again, as far as it comes from there, until an answer is another.
 */
@Tag("heavy")
final class SlipsInSqlTest {
    /** What is farther away than so many others is not asked: it would cost more than it finds. */
    private static final int ASKED_AT_MOST = 20;

    private static final Pattern CALL = Pattern.compile("\\b([a-z_]+)\\(");

    private static final Map<String, Set<String>> CALLED = new HashMap<>();
    private static final List<Asked> ASKED = new ArrayList<>();

    private static Archive history;
    private static Archive counting;
    private static Archive doubtful;

    /**
     * A query with its answer as it is.
     *
     * @param text what it says, in which the macros stand that it calls
     */
    private record Asked(Archive archive, String text, String query, Map<String, Object> values, String answer) {
        boolean isAnotherNow() {
            return !Csv.orRefusal(archive, query, values).equals(answer);
        }

        /** How many calls away the macro is; many where it is not called at all. */
        int distanceTo(String macro) {
            Set<String> reached = calls(text);
            for (int steps = 0; steps < CALLED.size(); steps++) {
                if (reached.contains(macro)) {
                    return steps;
                }
                reached = reached.stream()
                        .flatMap(name -> CALLED.getOrDefault(name, Set.of()).stream())
                        .collect(Collectors.toCollection(HashSet::new));
            }
            return Integer.MAX_VALUE;
        }
    }

    @BeforeAll
    static void askEverythingOnce() {
        history = SmallHistory.open();
        counting = SmallHistory.openWith("counting-history.sql");
        for (String name : SqlResource.macros()) {
            CALLED.put(name, calls(SqlResource.macro(name)));
        }
        Questions.all().forEach(question -> CALLED.put(question.macro(), calls(question.body())));
        doubtful = SmallHistory.openWith("counting-history.sql", "doubtful-history.sql");
        expect("macros.txt", counting);
        expect("doubts.txt", doubtful);
        Expected.in("answers.txt").forEach(expected -> {
            QuestionAnswer answer =
                    EveryAnswerTest.call(history, expected.asked()).answer();
            Question question = answer.question();
            ask(question, answer.values(), Csv.of(answer.table()));
            if (question.parameters().names().contains("top")) {
                Map<String, Object> first = new HashMap<>(answer.values());
                first.put("top", 1L);
                ask(question, first, Csv.of(history, question.call(), first));
            }
        });
    }

    private static void ask(Question question, Map<String, Object> values, String answer) {
        ASKED.add(new Asked(history, question.macro() + "(" + question.body(), question.call(), values, answer));
    }

    private static void expect(String resource, Archive archive) {
        Expected.in(resource)
                .forEach(expected ->
                        ASKED.add(new Asked(archive, expected.asked(), expected.asked(), Map.of(), expected.answer())));
    }

    @AfterAll
    static void close() {
        history.close();
        counting.close();
        doubtful.close();
    }

    @Test
    void mostSlipsInMacrosAreNoticed() {
        SqlMutation mutation = new SqlMutation("macros", Set.of());
        for (String macro : SqlResource.macros()) {
            List<Asked> nearest = ASKED.stream()
                    .filter(asked -> asked.distanceTo(macro) < Integer.MAX_VALUE)
                    .sorted(comparingInt(asked -> asked.distanceTo(macro)))
                    .limit(ASKED_AT_MOST)
                    .toList();
            String sql = SqlResource.macro(macro);
            mutation.of(macro, sql, mutant -> isNoticed(mutant.sql(), nearest));
            define(sql);
        }
        mutation.assertMostWereNoticed();
    }

    @Test
    void mostSlipsInQuestionsAreNoticed() {
        SqlMutation mutation = new SqlMutation("questions", Set.of());
        for (Question question : Questions.all()) {
            List<Asked> own = ASKED.stream()
                    .filter(asked -> asked.distanceTo(question.macro()) == 0)
                    .toList();
            String text = SmallHistory.read(question.name() + ".sql");
            mutation.of(
                    question.name(),
                    text,
                    mutant -> !AnswerOrder.isFull(mutant.sql())
                            || isNoticed(
                                    Question.parse(question.name(), "", mutant.sql())
                                            .definition(),
                                    own));
            define(question.definition());
        }
        mutation.assertMostWereNoticed();
    }

    /** By DuckDB, which refuses it, or by an answer that is another. */
    private static boolean isNoticed(String definition, List<Asked> questions) {
        try {
            define(definition);
        } catch (RuntimeException e) {
            return true;
        }
        return questions.stream().anyMatch(Asked::isAnotherNow);
    }

    private static void define(String sql) {
        for (Archive archive : List.of(history, counting, doubtful)) {
            archive.change(change -> {
                change.run(sql, Map.of());
                return null;
            });
        }
    }

    private static Set<String> calls(String sql) {
        Set<String> names = new HashSet<>();
        Matcher call = CALL.matcher(sql);
        while (call.find()) {
            names.add(call.group(1));
        }
        return names;
    }
}
