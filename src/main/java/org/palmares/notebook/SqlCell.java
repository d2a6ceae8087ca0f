package org.palmares.notebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.contract.Parameter;
import org.palmares.contract.Parameters;
import org.palmares.script.Script;

/**
 * A cell such as
 *
 * <pre>
 * %%sql repeats race=gp-miguel-indurain
 * FROM repeat_winners($race)
 * </pre>
 *
 * <p>The query may declare its parameters in its first comment, as a script does; their types and defaults then hold.
 *
 * @param variable the notebook variable that keeps the result, {@code repeats}
 * @param parameters the values given after it, of the types declared; of undeclared ones a whole number is a BIGINT, another
 *     number a DOUBLE, the rest text
 * @param defaults the values of declared parameters that are not given and need not be; null is SQL's NULL
 * @param sql the query
 */
record SqlCell(Optional<String> variable, Map<String, Object> parameters, Map<String, Object> defaults, String sql) {
    static final String MAGIC = "%%sql";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern PARAMETER = Pattern.compile("\\$(" + NAME + ")");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+\\.\\d+(?:[eE][-+]?\\d+)?");

    /**
     * Reads a cell.
     *
     * @param lines the cell's lines, the first one being the magic's
     * @throws IllegalArgumentException saying how such a cell is written
     */
    static SqlCell parse(List<String> lines) {
        String header = lines.get(0).strip().substring(MAGIC.length()).strip();
        Optional<String> variable = Optional.empty();
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : header.isEmpty() ? new String[0] : header.split("\\s+")) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!NAME.matcher(name).matches() || (equals < 0 && (variable.isPresent() || !given.isEmpty()))) {
                throw new IllegalArgumentException(
                        "'" + word + "' is neither a variable for the result nor name=value; " + "a cell begins as in: "
                                + MAGIC + " winners race=gp-miguel-indurain from=1990");
            }
            if (equals < 0) {
                variable = Optional.of(name);
            } else {
                given.put(name, word.substring(equals + 1));
            }
        }
        String sql = String.join("\n", lines.subList(1, lines.size())).strip();
        if (sql.isEmpty()) {
            throw new IllegalArgumentException("no query under " + lines.get(0).strip());
        }
        List<Parameter> declared = Script.parse(MAGIC, sql).header().parameters();
        return new SqlCell(variable, values(given, declared), defaults(given, declared), sql);
    }

    private static Map<String, Object> values(Map<String, String> given, List<Parameter> declared) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (declared.isEmpty()) {
            given.forEach((name, text) -> values.put(name, value(text)));
        } else {
            Map<String, Object> all = new Parameters(
                            MAGIC,
                            declared.stream()
                                    .filter(parameter -> given.containsKey(parameter.name())
                                            || parameter.fallback().isPresent())
                                    .toList())
                    .values(given);
            given.keySet().forEach(name -> values.put(name, all.get(name)));
        }
        return values;
    }

    private static Map<String, Object> defaults(Map<String, String> given, List<Parameter> declared) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        declared.stream()
                .filter(parameter -> !given.containsKey(parameter.name())
                        && parameter.fallback().isPresent())
                .forEach(parameter -> defaults.put(parameter.name(), parameter.fallbackValue()));
        return defaults;
    }

    /** The {@code $name}s in the query without a value in the first line, in their order. */
    Set<String> openParameters() {
        Set<String> names = new LinkedHashSet<>();
        Matcher parameter = PARAMETER.matcher(sql);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        names.removeAll(parameters.keySet());
        return names;
    }

    private static Object value(String text) {
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
}
