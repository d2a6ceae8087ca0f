package org.palmares.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the SQL of the questions, which DuckDB reads as it stands, in Spark's words. Both mean the same by most of it; what they
 * call or count otherwise is here and nowhere else.
 */
final class SparkDialect {
    private static final Map<String, String> TYPES =
            Map.of("VARCHAR", "STRING", "TEXT", "STRING", "INTEGER", "INT", "HUGEINT", "DECIMAL(38, 0)");

    /** Functions that have another name, and take the same. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("error", "raise_error"),
            Map.entry("unnest", "explode"),
            Map.entry("generate_series", "sequence"),
            Map.entry("string_split", "split"),
            Map.entry("regexp_matches", "regexp_like"),
            Map.entry("list_contains", "array_contains"),
            Map.entry("list_slice", "slice"),
            Map.entry("list_value", "array"),
            Map.entry("starts_with", "startswith"),
            Map.entry("ends_with", "endswith"),
            Map.entry("to_years", "make_ym_interval"));

    /** An order ends before them where no bracket ends it. */
    private static final Set<String> AFTER_ORDER = Set.of("ROWS", "RANGE", "LIMIT");

    private SparkDialect() {}

    /** A query in Spark's words. */
    static String of(List<String> words) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isCall(words, i)) {
                Call call = Call.at(words, i);
                sql.append(written(call));
                i = call.end();
            } else if (isOrder(words, i)) {
                int end = endOfOrder(words, i + 2);
                sql.append("ORDER BY ").append(order(words.subList(i + 2, end)));
                i = end - 1;
            } else if (word.equals("VARCHAR")
                    && i + 2 < words.size()
                    && words.get(i + 1).equals("[")) {
                sql.append("ARRAY<STRING>");
                i += 2;
            } else {
                sql.append(written(word));
            }
            sql.append(' ');
        }
        return sql.toString().strip();
    }

    private static boolean isCall(List<String> words, int at) {
        return at + 1 < words.size()
                && words.get(at + 1).equals("(")
                && Character.isLetter(words.get(at).charAt(0))
                && words.get(at).equals(words.get(at).toLowerCase(Locale.ROOT));
    }

    private static String written(String word) {
        if (word.startsWith("'")) {
            return "'"
                    + word.substring(1, word.length() - 1).replace("\\", "\\\\").replace("''", "\\'") + "'";
        }
        if (word.matches("\\d+\\.\\d+")) {
            // A number with a point is a DECIMAL to both, but DuckDB divides by it as by a DOUBLE.
            return word + "D";
        }
        if (word.startsWith("$")) {
            return ":" + word.substring(1);
        }
        return switch (word) {
            case "[" -> "array(";
            case "]" -> ")";
            default -> TYPES.getOrDefault(word, word);
        };
    }

    private static String written(Call call) {
        List<String> arguments = call.arguments().stream().map(SparkDialect::of).toList();
        String filter = call.filter().isEmpty() ? "" : " FILTER (" + of(call.filter()) + ")";
        return switch (call.function()) {
            // Without elements it is NULL in DuckDB, where the list is NULL then.
            case "array_join" ->
                "CASE WHEN size(" + arguments.get(0) + ") > 0 THEN array_join(" + String.join(", ", arguments)
                        + ") END";
            case "array_agg" ->
                isOrdered(call) ? orderedList(call, filter) : "array_agg(" + arguments.get(0) + ")" + filter;
            // Of a value that is NULL DuckDB takes no notice.
            case "max_by", "min_by" ->
                call.function() + "(" + arguments.get(0) + ", CASE WHEN " + arguments.get(0) + " IS NOT NULL THEN "
                        + arguments.get(1) + " END)" + filter;
            // The fourth is 'g', as Spark always does.
            case "regexp_replace" -> "regexp_replace(" + String.join(", ", arguments.subList(0, 3)) + ")";
            case "date_diff" -> "datediff(" + unit(call) + ", " + arguments.get(1) + ", " + arguments.get(2) + ")";
            case "date_sub" -> "timestampdiff(" + unit(call) + ", " + arguments.get(1) + ", " + arguments.get(2) + ")";
            default ->
                FUNCTIONS.getOrDefault(call.function(), call.function()) + "(" + String.join(", ", arguments) + ")"
                        + filter;
        };
    }

    private static String unit(Call call) {
        return call.arguments().get(0).get(0).replace("'", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isOrdered(Call call) {
        return call.arguments().get(0).contains("ORDER");
    }

    /** Spark's lists have no order of their own: what it is by is put before each element, and taken off again. */
    private static String orderedList(Call call, String filter) {
        List<String> first = call.arguments().get(0);
        int order = first.lastIndexOf("ORDER");
        List<List<String>> keys = new ArrayList<>();
        keys.add(first.subList(order + 2, first.size()));
        keys.addAll(call.arguments().subList(1, call.arguments().size()));
        String written = keys.stream().map(SparkDialect::ascending).collect(Collectors.joining(", "));
        return "transform(array_sort(array_agg(struct(" + written + ", " + of(first.subList(0, order)) + " AS element))"
                + filter + "), e -> e.element)";
    }

    /** The last first is, of numbers, the smallest of their opposites. */
    private static String ascending(List<String> key) {
        boolean isDescending = key.get(key.size() - 1).equals("DESC");
        return isDescending ? "-(" + of(key.subList(0, key.size() - 1)) + ")" : of(key);
    }

    private static boolean isOrder(List<String> words, int at) {
        return words.get(at).equals("ORDER")
                && words.get(at + 1).equals("BY")
                && !(at >= 3
                        && words.get(at - 2).equals("GROUP")
                        && words.get(at - 3).equals("WITHIN"));
    }

    private static int endOfOrder(List<String> words, int start) {
        int depth = 0;
        for (int i = start; i < words.size(); i++) {
            depth += SqlWords.depthOf(words.get(i));
            if (depth < 0 || (depth == 0 && AFTER_ORDER.contains(words.get(i)))) {
                return i;
            }
        }
        return words.size();
    }

    /** What is not known comes last in DuckDB, either way; in Spark first, or last where the order is descending. */
    private static String order(List<String> keys) {
        return SqlWords.parts(keys).stream()
                .map(key -> key.contains("NULLS") ? of(key) : of(key) + " NULLS LAST")
                .collect(Collectors.joining(", "));
    }
}
