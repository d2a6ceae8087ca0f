package org.palmares.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palmares.archive.SqlResource;
import org.palmares.question.Question;
import org.palmares.question.Questions;

/**
 * The macros and questions of the archive as text. Spark has table functions of its own, but refuses those whose arguments reach
 * into subqueries, as these do.
 */
final class Macros {
    /** Spark's own function has this name, and the archive's macro is named after it. */
    private static final Set<String> OF_SPARK = Set.of("array_join");

    private final Map<String, Macro> macros = new HashMap<>();

    private Macros() {}

    /** Those that palmares comes with. */
    static Macros bundled() {
        Macros bundled = new Macros();
        SqlResource.macros().stream()
                .filter(name -> !OF_SPARK.contains(name))
                .map(SqlResource::macro)
                .forEach(bundled::add);
        Questions.all().stream().map(Question::definition).forEach(bundled::add);
        return bundled;
    }

    private void add(String definition) {
        Macro macro = Macro.parse(definition);
        macros.put(macro.name(), macro);
    }

    /** Whether one is called at a place of a query. */
    boolean isCall(List<String> words, int at) {
        return macros.containsKey(words.get(at))
                && at + 1 < words.size()
                && words.get(at + 1).equals("(");
    }

    Macro named(String name) {
        return macros.get(name);
    }
}
