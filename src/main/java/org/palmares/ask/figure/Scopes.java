package org.palmares.ask.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.analysis.Scope;
import org.palmares.model.Race;

/** Several races of the same years and standing, in the words of a title and as values for a query. */
final class Scopes {
    private static final int RACES_TO_NAME = 3;

    private Scopes() {}

    static String inWords(List<Scope> scopes) {
        Scope first = scopes.get(0);
        String years = first.inWords().substring(first.race().name().length());
        return scopes.size() > RACES_TO_NAME
                ? scopes.size() + " races" + years
                : scopes.stream().map(scope -> scope.race().name()).collect(Collectors.joining(", ")) + years;
    }

    static Map<String, Object> parameters(List<Scope> scopes) {
        Scope first = scopes.get(0);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("race", scopes.stream().map(Scope::race).map(Race::id).collect(Collectors.joining(",")));
        values.put("standing", first.standing().id());
        values.put("from_year", first.fromYear().isPresent() ? first.fromYear().getAsInt() : null);
        values.put("to_year", first.toYear().isPresent() ? first.toYear().getAsInt() : null);
        return values;
    }
}
