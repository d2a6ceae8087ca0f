package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL into tokens by DuckDB's rules: doubled quotes, {@code E'\''}, dollar quotes with and without a tag, line
 * comments and block comments within block comments. The tokens cover the text without a gap. Quotes and comments that are
 * not closed run to the end of the text; that they are wrong is left for DuckDB to say.
 */
public final class Lexer {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LINE_COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern COMMENT_EDGE = Pattern.compile("/\\*|\\*/");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+(?:'|\\z)");
    private static final Pattern ESCAPE_TEXT =
            Pattern.compile("[eE]'(?:[^'\\\\]++|\\\\.|'')*+(?:'|\\z)", Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\"(?:[^\"]++|\"\")*+(?:\"|\\z)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_0-9][\\p{L}\\p{M}_0-9$]*");
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}_0-9]*)?\\$");
    private static final Pattern PARAMETER = Pattern.compile("\\$[\\p{L}_0-9]+");

    private final String sql;
    private final Matcher matcher;
    private int at;

    private Lexer(String sql) {
        this.sql = sql;
        this.matcher = SPACE.matcher(sql);
    }

    public static List<Token> tokens(String sql) {
        Lexer lexer = new Lexer(sql);
        List<Token> tokens = new ArrayList<>();
        while (lexer.at < sql.length()) {
            int start = lexer.at;
            Token.Kind kind = lexer.advance();
            tokens.add(new Token(kind, start, lexer.at));
        }
        return tokens;
    }

    private Token.Kind advance() {
        if (take(SPACE)) {
            return Token.Kind.SPACE;
        }
        if (take(LINE_COMMENT) || takeBlockComment()) {
            return Token.Kind.COMMENT;
        }
        if (take(ESCAPE_TEXT) || take(TEXT) || take(IDENTIFIER) || takeDollarQuote()) {
            return Token.Kind.QUOTED;
        }
        if (take(PARAMETER)) {
            return Token.Kind.PARAMETER;
        }
        if (take(WORD)) {
            return Token.Kind.WORD;
        }
        return sql.charAt(at++) == ';' ? Token.Kind.SEMICOLON : Token.Kind.OTHER;
    }

    private boolean take(Pattern pattern) {
        matcher.usePattern(pattern).region(at, sql.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private boolean takeBlockComment() {
        if (!sql.startsWith("/*", at)) {
            return false;
        }
        int depth = 0;
        matcher.usePattern(COMMENT_EDGE).region(at, sql.length());
        while (matcher.find()) {
            depth += sql.charAt(matcher.start()) == '/' ? 1 : -1;
            if (depth == 0) {
                at = matcher.end();
                return true;
            }
        }
        at = sql.length();
        return true;
    }

    private boolean takeDollarQuote() {
        int start = at;
        if (!take(DOLLAR_QUOTE)) {
            return false;
        }
        String quote = sql.substring(start, at);
        int close = sql.indexOf(quote, at);
        at = close < 0 ? sql.length() : close + quote.length();
        return true;
    }
}
