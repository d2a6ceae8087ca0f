package org.palmares.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palmares.contract.Parameter;
import org.palmares.question.Question;

/**
 * A step of a question with what it is asked with: two that are equal have the same rows.
 *
 * @param words its query, the steps before it by the names of their views
 * @param values of the parameters that it names itself
 */
record Asked(List<String> words, Map<String, Object> values) {

    /**
     * One of a question's steps.
     *
     * @param views by the names of the steps before it
     * @param given values for all parameters of the question; null is unknown
     */
    static Asked of(Steps.Step step, Map<String, String> views, Question question, Map<String, ?> given) {
        List<String> words = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (String word : step.words()) {
            if (word.startsWith("$")) {
                String name = word.substring(1);
                // A parameter that is NULL would have no type.
                words.addAll(List.of("CAST", "(", word, "AS", type(question, name), ")"));
                values.put(name, given.get(name));
            } else {
                words.add(views.getOrDefault(word, word));
            }
        }
        return new Asked(words, values);
    }

    private static String type(Question question, String parameter) {
        return question.header().parameters().stream()
                .filter(declared -> declared.name().equals(parameter))
                .map(Parameter::type)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
