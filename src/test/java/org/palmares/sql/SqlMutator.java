package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes small changes to SQL, one at a time, as a slip of the hand would: a comparison turned or moved by its boundary, AND for OR,
 * NOT forgotten, COALESCE or a branch of CASE dropped, an order reversed or without its last part. What a test does not notice of
 * these it would not notice either.
 */
public final class SqlMutator {
    private static final Map<String, List<String>> COMPARISONS = Map.of(
            "=", List.of("<>"),
            "<>", List.of("="),
            "<", List.of("<=", ">="),
            "<=", List.of("<", ">"),
            ">", List.of(">=", "<="),
            ">=", List.of(">", "<"));

    private static final Set<String> ENDS_OF_ORDER =
            Set.of("ROWS", "RANGE", "LIMIT", "QUALIFY", "UNION", "FILTER", "WINDOW", "ON", "RETURNING");

    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<SqlMutant> mutants = new ArrayList<>();

    /** A token, or a comparison of several characters. */
    private record Piece(String text, int start, int end) {
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    private SqlMutator(String sql) {
        this.sql = sql;
    }

    public static List<SqlMutant> mutants(String sql) {
        SqlMutator mutator = new SqlMutator(sql);
        mutator.read();
        for (int i = 0; i < mutator.pieces.size(); i++) {
            mutator.mutateAt(i);
        }
        return mutator.mutants;
    }

    private void read() {
        for (Token token : Lexer.tokens(sql)) {
            if (token.kind() == Token.Kind.SPACE || token.kind() == Token.Kind.COMMENT) {
                continue;
            }
            String text = token.in(sql);
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            boolean isSign = "<>=:-|!".contains(text);
            if (isSign && last != null && last.end == token.start() && last.text.matches("[<>=:|!-]{1,2}|-[>]")) {
                pieces.set(pieces.size() - 1, new Piece(last.text + text, last.start, token.end()));
            } else {
                pieces.add(new Piece(text, token.start(), token.end()));
            }
        }
    }

    private void mutateAt(int i) {
        Piece piece = pieces.get(i);
        for (String other : COMPARISONS.getOrDefault(piece.text, List.of())) {
            replace(piece, piece, other);
        }
        switch (piece.text.toUpperCase(Locale.ROOT)) {
            case "AND" -> {
                if (!endsBetween(i)) {
                    replace(piece, piece, "OR");
                }
            }
            case "OR" -> {
                if (!at(i + 1).is("REPLACE")) {
                    replace(piece, piece, "AND");
                }
            }
            case "NOT" -> {
                if (!at(i - 1).is("IF") && !(at(i + 1).is("NULL") && !at(i - 1).is("IS"))) {
                    replace(piece, piece, "");
                }
            }
            case "IS" -> {
                if (at(i + 1).is("NULL")) {
                    replace(piece, at(i + 1), "IS NOT NULL");
                }
            }
            case "COALESCE" -> dropCoalesce(i);
            case "CASE" -> dropBranches(i);
            case "ORDER" -> {
                if (at(i + 1).is("BY")) {
                    changeOrder(i);
                }
            }
            default -> {}
        }
    }

    private Piece at(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i) : new Piece("", sql.length(), sql.length());
    }

    /** Whether the AND belongs to a BETWEEN on the same level. */
    private boolean endsBetween(int and) {
        int depth = 0;
        for (int i = and - 1; i >= 0; i--) {
            String text = pieces.get(i).text.toUpperCase(Locale.ROOT);
            if (text.equals(")")) {
                depth++;
            } else if (text.equals("(")) {
                depth--;
                if (depth < 0) {
                    return false;
                }
            } else if (depth == 0 && text.equals("BETWEEN")) {
                return true;
            } else if (depth == 0
                    && Set.of("AND", "OR", "WHERE", "ON", "WHEN", "SELECT").contains(text)) {
                return false;
            }
        }
        return false;
    }

    /** {@code coalesce(a, b)} becomes {@code (a)}. */
    private void dropCoalesce(int word) {
        int close = close(word + 1);
        int comma = next(word + 2, close, Set.of(","));
        if (comma < close) {
            String first = sql.substring(at(word + 2).start, at(comma - 1).end);
            replace(at(word), at(close), "(" + first + ")");
        }
    }

    private void dropBranches(int word) {
        int end = end(word);
        List<Integer> whens = new ArrayList<>();
        int otherwise = -1;
        for (int i = next(word + 1, end, Set.of("WHEN", "ELSE"));
                i < end;
                i = next(i + 1, end, Set.of("WHEN", "ELSE"))) {
            if (at(i).is("WHEN")) {
                whens.add(i);
            } else {
                otherwise = i;
            }
        }
        int last = otherwise < 0 ? end : otherwise;
        for (int k = 0; k < whens.size(); k++) {
            int until = k + 1 < whens.size() ? whens.get(k + 1) : last;
            if (whens.size() > 1) {
                replace(at(whens.get(k)), at(until - 1), "");
            } else {
                String rest = otherwise < 0 ? "NULL" : sql.substring(at(otherwise + 1).start, at(end - 1).end);
                replace(at(word), at(end), "(" + rest + ")");
            }
        }
        if (otherwise >= 0 && !at(otherwise + 1).is("NULL")) {
            replace(at(otherwise), at(end - 1), "");
        }
    }

    private void changeOrder(int order) {
        int end = orderEnd(order + 2);
        int firstEnd = next(order + 2, end, Set.of(","));
        int lastStart = order + 2;
        for (int comma = firstEnd; comma < end; comma = next(comma + 1, end, Set.of(","))) {
            lastStart = comma + 1;
        }
        if (at(order + 2).is("ALL")) {
            return;
        }
        reverse(order + 2, firstEnd);
        if (lastStart == order + 2) {
            replace(at(order), at(end - 1), "");
        } else {
            replace(at(lastStart - 1), at(end - 1), "");
        }
    }

    /** DESC added to the first part of an order, or taken from it. */
    private void reverse(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(i).is("DESC") && depthFrom(from, i) == 0) {
                replace(at(i), at(i), "ASC");
                return;
            }
        }
        int nulls = next(from, to, Set.of("NULLS"));
        Piece before = at(nulls - 1);
        replace(before, before, before.text + " DESC");
    }

    private int depthFrom(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += at(i).is("(") ? 1 : at(i).is(")") ? -1 : 0;
        }
        return depth;
    }

    private int orderEnd(int from) {
        int depth = 0;
        for (int i = from; i < pieces.size(); i++) {
            String text = pieces.get(i).text.toUpperCase(Locale.ROOT);
            if (text.equals("(") || text.equals("[") || text.equals("CASE")) {
                depth++;
            } else if (text.equals("END")) {
                depth--;
            } else if (text.equals(")") || text.equals("]")) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (depth == 0 && (text.equals(";") || ENDS_OF_ORDER.contains(text))) {
                return i;
            }
        }
        return pieces.size();
    }

    /** The closing parenthesis of an opening one. */
    private int close(int open) {
        int depth = 0;
        for (int i = open; i < pieces.size(); i++) {
            depth += at(i).is("(") ? 1 : at(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return pieces.size();
    }

    /** The END of a CASE. */
    private int end(int word) {
        int depth = 0;
        for (int i = word; i < pieces.size(); i++) {
            depth += at(i).is("CASE") ? 1 : at(i).is("END") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return pieces.size();
    }

    /** The next of the words on this level, or {@code to}. */
    private int next(int from, int to, Set<String> words) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            String text = at(i).text.toUpperCase(Locale.ROOT);
            if (depth == 0 && words.contains(text)) {
                return i;
            }
            if (text.equals("(") || text.equals("[") || text.equals("CASE")) {
                depth++;
            } else if (text.equals(")") || text.equals("]") || text.equals("END")) {
                depth--;
            }
        }
        return to;
    }

    private void replace(Piece first, Piece last, String other) {
        String was = sql.substring(first.start, last.end).replaceAll("\\s+", " ");
        int line = 1
                + (int) sql.substring(0, first.start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        String around = lineAt(first.start);
        mutants.add(new SqlMutant(
                line,
                around + " | " + was + " -> " + (other.isEmpty() ? "nothing" : other.replaceAll("\\s+", " ")),
                sql.substring(0, first.start) + " " + other + " " + sql.substring(last.end)));
    }

    private String lineAt(int offset) {
        int start = sql.lastIndexOf('\n', offset - 1) + 1;
        int end = sql.indexOf('\n', offset);
        return sql.substring(start, end < 0 ? sql.length() : end).strip();
    }
}
