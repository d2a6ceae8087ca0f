package org.palmares.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query with {@code $name} parameters in the form that the JDBC driver can bind, which is by position alone.
 *
 * <p>A name is replaced by its number, padded to the name's length, so that lines and columns in DuckDB's messages stay
 * those of the query as written. Names inside strings, quoted identifiers, comments and dollar-quoted text are text.
 */
record NamedParameters(String sql, List<String> names) {

    private static final Pattern TOKEN =
            Pattern.compile(SqlStatements.OPAQUE + "| \\$(?<name>[A-Za-z_]\\w*)", Pattern.DOTALL | Pattern.COMMENTS);

    static NamedParameters parse(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder positional = new StringBuilder();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String name = token.group("name");
            String replacement = token.group();
            if (name != null) {
                if (!names.contains(name)) {
                    names.add(name);
                }
                String number = "$" + (names.indexOf(name) + 1);
                replacement = number + " ".repeat(Math.max(0, replacement.length() - number.length()));
            }
            token.appendReplacement(positional, Matcher.quoteReplacement(replacement));
        }
        token.appendTail(positional);
        return new NamedParameters(positional.toString(), List.copyOf(names));
    }

    /**
     * The values in the order of their positions.
     *
     * @throws ArchiveException when a parameter has no value, or a value no parameter
     */
    List<Object> values(Map<String, ?> given) {
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(given.keySet());
        if (!missing.isEmpty()) {
            throw new ArchiveException("no value for the parameter " + dollars(missing) + "; given are "
                    + (given.isEmpty() ? "none" : dollars(new TreeSet<>(given.keySet()))));
        }
        List<Object> values = new ArrayList<>();
        names.forEach(name -> values.add(given.get(name)));
        return values;
    }

    private static String dollars(Set<String> names) {
        return "$" + String.join(", $", names);
    }
}
