package org.palmares.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A query with {@code $name} parameters in the form that DuckDB's JDBC driver can bind, which is by position alone.
 *
 * <p>A name is replaced by its number, padded to the name's length, so that lines and columns in DuckDB's messages stay
 * those of the query as written. Names inside strings, quoted identifiers, comments and dollar-quoted text are text.
 *
 * @param sql the query with {@code $1}, {@code $2} … for its names
 * @param names the names in the order of their numbers, which is that of their first use
 */
public record NamedParameters(String sql, List<String> names) {
    public NamedParameters {
        names = List.copyOf(names);
    }

    /** Reads a query as an analyst writes it. */
    public static NamedParameters parse(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder positional = new StringBuilder();
        for (Token token : Lexer.tokens(sql)) {
            String text = token.in(sql);
            if (token.kind() == Token.Kind.PARAMETER) {
                String name = text.substring(1);
                if (!names.contains(name)) {
                    names.add(name);
                }
                String number = "$" + (names.indexOf(name) + 1);
                positional.append(number).append(" ".repeat(Math.max(0, text.length() - number.length())));
            } else {
                positional.append(text);
            }
        }
        return new NamedParameters(positional.toString(), names);
    }

    /**
     * The values in the order of their positions; null is SQL's NULL. Values for names that the query does not use are
     * passed over, since a script's statements need not use all of its parameters.
     *
     * @throws IllegalArgumentException when a parameter has no value
     */
    public List<Object> values(Map<String, ?> given) {
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(given.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no value for the parameter " + dollars(missing) + "; given are "
                    + (given.isEmpty() ? "none" : dollars(new TreeSet<>(given.keySet()))));
        }
        List<Object> values = new ArrayList<>();
        names.forEach(name -> values.add(given.get(name)));
        return values;
    }

    private static String dollars(Collection<String> names) {
        return "$" + String.join(", $", names);
    }
}
