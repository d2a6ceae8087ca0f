package org.palmares.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A macro of the archive as text: what its name stands for.
 *
 * @param name what it is called by
 * @param parameters with what each is when a call doesn't say; empty when it must
 * @param gives what a call of it gives
 * @param body an expression for a value, a query for a table
 */
record Macro(String name, Map<String, Optional<List<String>>> parameters, Gives gives, List<String> body) {
    enum Gives {
        VALUE,
        TABLE
    }

    /** After these words, and before those, a parameter's name is a column's, a table's or a function's. */
    private static final Set<String> BEFORE_NAMES = Set.of(".", "AS", "FROM", "JOIN");

    private static final Set<String> AFTER_NAMES = Set.of(".", "(", ":=");

    /** Reads {@code CREATE OR REPLACE MACRO name(one, other := default) AS [TABLE] body}. */
    static Macro parse(String definition) {
        List<String> words = SqlWords.of(definition);
        int name = words.indexOf("MACRO") + 1;
        int close = SqlWords.closing(words, name + 1);
        Map<String, Optional<List<String>>> parameters = new LinkedHashMap<>();
        for (List<String> part : SqlWords.parts(words.subList(name + 2, close))) {
            parameters.put(
                    part.get(0), part.size() == 1 ? Optional.empty() : Optional.of(part.subList(2, part.size())));
        }
        Gives gives = words.get(close + 2).equals("TABLE") ? Gives.TABLE : Gives.VALUE;
        int body = gives == Gives.TABLE ? close + 3 : close + 2;
        int end = words.get(words.size() - 1).equals(";") ? words.size() - 1 : words.size();
        return new Macro(words.get(name), parameters, gives, List.copyOf(words.subList(body, end)));
    }

    /** What a call stands for, its arguments in the place of the parameters. */
    List<String> called(List<List<String>> arguments) {
        Map<String, List<String>> values = values(arguments);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String word = body.get(i);
            if (!values.containsKey(word) || isName(i)) {
                text.add(word);
            } else if (values.get(word).size() == 1) {
                text.addAll(values.get(word));
            } else {
                text.add("(");
                text.addAll(values.get(word));
                text.add(")");
            }
        }
        return text;
    }

    private boolean isName(int at) {
        return (at > 0 && BEFORE_NAMES.contains(body.get(at - 1)))
                || (at + 1 < body.size() && AFTER_NAMES.contains(body.get(at + 1)));
    }

    private Map<String, List<String>> values(List<List<String>> arguments) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> names = List.copyOf(parameters.keySet());
        for (int i = 0; i < arguments.size(); i++) {
            List<String> argument = arguments.get(i);
            boolean isNamed = argument.size() > 2 && argument.get(1).equals(":=");
            values.put(
                    isNamed ? argument.get(0) : names.get(i),
                    isNamed ? argument.subList(2, argument.size()) : argument);
        }
        parameters.forEach((parameter, fallback) -> values.computeIfAbsent(
                parameter,
                absent -> fallback.orElseThrow(
                        () -> new IllegalArgumentException(name + " is called without " + parameter))));
        return values;
    }
}
