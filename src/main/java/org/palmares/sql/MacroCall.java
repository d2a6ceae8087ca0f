package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call within a query whose arguments are constants and parameters alone, so that its answer depends on nothing else that
 * stands in the query: {@code winners(race := $race)}, {@code standings()}.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
public record MacroCall(int start, int end) {
    private static final Pattern CONSTANT_WORD = Pattern.compile("(?i)null|true|false|\\d\\w*");

    /** The calls of these names in a query, in its order; those with other arguments are passed over. */
    public static List<MacroCall> in(String sql, Set<String> names) {
        List<Token> tokens = Lexer.tokens(sql).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE)
                .toList();
        List<MacroCall> calls = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String name = tokens.get(i).in(sql).toLowerCase(Locale.ROOT);
            if (tokens.get(i).kind() == Token.Kind.WORD && names.contains(name) && is(sql, tokens, i + 1, "(")) {
                int close = close(sql, tokens, i + 2);
                if (close > 0 && !is(sql, tokens, i - 1, ".")) {
                    calls.add(new MacroCall(
                            tokens.get(i).start(), tokens.get(close).end()));
                }
            }
        }
        return calls;
    }

    /** As it stands in the query. */
    public String text(String sql) {
        return sql.substring(start, end);
    }

    /** Where the bracket closes, or -1 where something else than constants and parameters comes before. */
    private static int close(String sql, List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (is(sql, tokens, i, ")")) {
                return i;
            }
            if (!isConstant(sql, tokens, i)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isConstant(String sql, List<Token> tokens, int i) {
        String text = tokens.get(i).in(sql);
        return switch (tokens.get(i).kind()) {
            case PARAMETER -> true;
            case WORD ->
                CONSTANT_WORD.matcher(text).matches() || (is(sql, tokens, i + 1, ":") && is(sql, tokens, i + 2, "="));
            case QUOTED -> text.startsWith("'");
            case OTHER -> ",:=.-".contains(text);
            case SPACE, COMMENT, SEMICOLON -> false;
        };
    }

    private static boolean is(String sql, List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).in(sql).equals(text);
    }
}
