package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A query whose order can be kept where it becomes part of a larger one, which would forget it: what it is sorted by, as far as
 * that is no column of its answer, is added to its columns.
 *
 * @param sql the query, without its order, with the added columns at the end
 * @param keys what to sort by, over columns of {@code sql}, in order; with directions
 * @param added how many columns were added
 */
public record SortedQuery(String sql, List<String> keys, int added) {
    private static final Set<String> CAN_NOT_GROW = Set.of(
            "UNION", "INTERSECT", "EXCEPT", "DISTINCT", "LIMIT", "OFFSET", "FETCH", "SAMPLE", "PIVOT", "UNPIVOT");
    private static final Pattern DIRECTION = Pattern.compile(
            "(?is)(?<what>.*?)(?<direction>(?:\\s+(?:ASC|DESC))?+(?:\\s+NULLS\\s+(?:FIRST|LAST))?+)\\s*");

    /**
     * Takes the order off a query.
     *
     * @param columns names of its answer
     * @return empty where that can't be done by adding columns: for a set operation, DISTINCT, LIMIT, ORDER BY ALL or a number, and a
     *     query without order
     */
    public static Optional<SortedQuery> of(String sql, List<String> columns) {
        List<Token> outer = outerTokens(sql);
        int order = lastOf(sql, outer, "ORDER");
        int select = lastOf(sql, outer, "SELECT");
        int from = IntStream.range(Math.max(0, select), outer.size())
                .filter(i -> word(sql, outer, i).equals("FROM"))
                .findFirst()
                .orElse(-1);
        boolean grows = outer.stream()
                .noneMatch(token -> CAN_NOT_GROW.contains(upper(sql, token)) || token.kind() == Token.Kind.SEMICOLON);
        if (!grows
                || select < 0
                || from < 0
                || order < from
                || !word(sql, outer, order + 1).equals("BY")) {
            return Optional.empty();
        }
        List<String> added = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String each : parts(sql, outer, order + 2)) {
            var key = DIRECTION.matcher(each);
            if (!key.matches() || key.group("what").strip().matches("(?i)ALL|\\d+")) {
                return Optional.empty();
            }
            String what = key.group("what").strip();
            String column = columns.stream()
                    .filter(what::equalsIgnoreCase)
                    .findFirst()
                    .map(SqlText::identifier)
                    .orElse("");
            if (column.isEmpty()) {
                column = "sorted_by_" + added.size();
                added.add(", " + what + " AS " + column);
            }
            keys.add(column + key.group("direction"));
        }
        int at = outer.get(from).start();
        String grown = sql.substring(0, at).stripTrailing() + String.join("", added) + " "
                + sql.substring(at, outer.get(order).start());
        return Optional.of(new SortedQuery(grown, List.copyOf(keys), added.size()));
    }

    /** What stands in no brackets; brackets themselves stand outside. */
    private static List<Token> outerTokens(String sql) {
        List<Token> outer = new ArrayList<>();
        int depth = 0;
        for (Token token : Lexer.tokens(sql)) {
            String text = token.in(sql);
            depth -= token.kind() == Token.Kind.OTHER && ")]}".contains(text) ? 1 : 0;
            if (depth == 0 && token.kind() != Token.Kind.SPACE && token.kind() != Token.Kind.COMMENT) {
                outer.add(token);
            }
            depth += token.kind() == Token.Kind.OTHER && "([{".contains(text) ? 1 : 0;
        }
        return outer;
    }

    private static int lastOf(String sql, List<Token> tokens, String word) {
        return IntStream.range(0, tokens.size())
                .filter(i -> word(sql, tokens, i).equals(word))
                .reduce((first, second) -> second)
                .orElse(-1);
    }

    /** From this token to the end, cut at commas. */
    private static List<String> parts(String sql, List<Token> outer, int first) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(outer.get(first).start());
        outer.subList(first, outer.size()).stream()
                .filter(token -> token.in(sql).equals(","))
                .forEach(token -> cuts.add(token.end()));
        cuts.add(sql.length() + 1);
        return IntStream.range(0, cuts.size() - 1)
                .mapToObj(i -> sql.substring(cuts.get(i), cuts.get(i + 1) - 1))
                .toList();
    }

    private static String word(String sql, List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() || tokens.get(i).kind() != Token.Kind.WORD ? "" : upper(sql, tokens.get(i));
    }

    private static String upper(String sql, Token token) {
        return token.in(sql).toUpperCase(Locale.ROOT);
    }
}
