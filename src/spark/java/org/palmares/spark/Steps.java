package org.palmares.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palmares.question.Question;

/**
 * A question as Spark is asked it: one query after the other, each naming those before it. Every call of a macro that gives a
 * table is a step of its own, taken once however often it is called with the same arguments; written into one another they would
 * be hundreds of joins. A macro that gives a value is written where it is called.
 */
final class Steps {
    /** These give a row for each result, to be filtered where they are asked; the others one for each edition, race or rider. */
    private static final Set<String> OF_RESULTS = Set.of("standings", "placings");

    private final Macros macros;
    private final Map<List<String>, Step> steps = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param name of the view that it becomes
     * @param words its query, parameters as {@code $name}
     * @param isKept whether it is small and asked again, so that its rows are kept
     */
    record Step(String name, List<String> words, boolean isKept) {}

    private Steps(Macros macros) {
        this.macros = macros;
    }

    /** The steps to the answer of a question, which is the last of them. */
    static List<Step> to(Question question, Macros macros) {
        Steps steps = new Steps(macros);
        List<String> call = new ArrayList<>(List.of("SELECT", "*"));
        call.addAll(SqlWords.of(question.call()));
        List<String> answer = steps.expand(call);
        List<Step> all = new ArrayList<>(steps.steps.values());
        Step last = all.remove(all.size() - 1);
        if (!answer.get(answer.size() - 1).equals(last.name())) {
            throw new IllegalStateException(question.name() + " is answered by " + answer + ", not by " + last.name());
        }
        all.add(new Step(last.name(), last.words(), false));
        return all;
    }

    /** The words of a query without a call of any macro. */
    private List<String> expand(List<String> words) {
        List<String> expanded = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!macros.isCall(words, i)) {
                expanded.add(words.get(i));
                continue;
            }
            Macro macro = macros.named(words.get(i));
            int close = SqlWords.closing(words, i + 1);
            List<String> called = expand(macro.called(SqlWords.parts(words.subList(i + 2, close))));
            switch (macro.gives()) {
                case VALUE -> {
                    expanded.add("(");
                    expanded.addAll(called);
                    expanded.add(")");
                }
                case TABLE -> expanded.add(step(macro, called).name());
            }
            i = close;
        }
        return expanded;
    }

    private Step step(Macro macro, List<String> query) {
        return steps.computeIfAbsent(
                query,
                words -> new Step(macro.name() + "_" + (steps.size() + 1), words, !OF_RESULTS.contains(macro.name())));
    }
}
