package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the few kinds of statements that are more than a query, and yet harmless, into the queries that they consist of, for
 * DuckDB's parser to judge: {@code EXPLAIN query}, {@code SET VARIABLE name = expression}, {@code CREATE TEMP TABLE} or
 * {@code VIEW name AS query}, {@code CREATE TEMP MACRO name(parameters) AS} an expression or {@code TABLE query}.
 *
 * <p>A statement of such a form is what its first words say exactly when each part is one query by itself: a semicolon, or a
 * bracket that closes too much, would show in the part that holds it.
 */
public final class SandboxForms {

    /**
     * A text that must be one query.
     *
     * @param sql the text
     * @param shift what to add to an offset in it for the offset in the statement
     */
    public record Part(String sql, int shift) {}

    private static final Set<String> TEMPORARY = Set.of("TEMP", "TEMPORARY");

    private final String sql;
    private final List<Token> tokens;
    private int at;

    private SandboxForms(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE && token.kind() != Token.Kind.COMMENT)
                .toList();
    }

    /** The parts that must be queries: for any other statement the statement itself. */
    public static List<Part> parts(String sql) {
        SandboxForms forms = new SandboxForms(sql);
        return forms.explain().or(forms::setVariable).or(forms::createTemporary).orElse(List.of(new Part(sql, 0)));
    }

    /** The statement's first words in capitals, to name it by. */
    public static String firstWords(String sql) {
        SandboxForms forms = new SandboxForms(sql);
        List<String> words = new ArrayList<>();
        while (words.size() < 2
                && forms.isWord(0)
                && Character.isLetter(forms.word(0).charAt(0))) {
            words.add(forms.word(0));
            forms.at++;
        }
        return String.join(" ", words);
    }

    private Optional<List<Part>> explain() {
        at = 0;
        if (!take("EXPLAIN")) {
            return Optional.empty();
        }
        take("ANALYZE");
        if (isNext("(") && isWord(1, "FORMAT") && isWord(2) && isSign(3, ")")) {
            at += 4;
        }
        return Optional.of(List.of(rest()));
    }

    private Optional<List<Part>> setVariable() {
        at = 0;
        if (!take("SET") || !take("VARIABLE") || !takeName() || !(take("=") || take("TO"))) {
            return Optional.empty();
        }
        return Optional.of(List.of(expression(rest())));
    }

    private Optional<List<Part>> createTemporary() {
        at = 0;
        if (!take("CREATE")) {
            return Optional.empty();
        }
        if (take("OR") && !take("REPLACE")) {
            return Optional.empty();
        }
        if (!TEMPORARY.contains(word(0))) {
            return Optional.empty();
        }
        at++;
        if (take("TABLE") || take("VIEW")) {
            return query();
        }
        return take("MACRO") || take("FUNCTION") ? macro() : Optional.empty();
    }

    private Optional<List<Part>> query() {
        if (take("IF") && !(take("NOT") && take("EXISTS"))) {
            return Optional.empty();
        }
        return takeName() && take("AS") ? Optional.of(List.of(rest())) : Optional.empty();
    }

    private Optional<List<Part>> macro() {
        if (take("IF") && !(take("NOT") && take("EXISTS"))) {
            return Optional.empty();
        }
        if (!takeName() || !isNext("(")) {
            return Optional.empty();
        }
        int open = tokens.get(at).start();
        if (!takeBrackets() || !isWord(0, "AS")) {
            return Optional.empty();
        }
        Part parameters = called(open, tokens.get(at).start());
        at++;
        return Optional.of(List.of(parameters, take("TABLE") ? rest() : expression(rest())));
    }

    /** A macro's parameters look like a call's arguments: names, and {@code name := default}. */
    private Part called(int open, int end) {
        String before = "SELECT macro";
        return new Part(before + sql.substring(open, end), open - before.length());
    }

    private static Part expression(Part part) {
        String before = "SELECT (";
        return new Part(before + part.sql() + "\n)", part.shift() - before.length());
    }

    private Part rest() {
        int start = at < tokens.size() ? tokens.get(at).start() : sql.length();
        return new Part(sql.substring(start), start);
    }

    private boolean takeBrackets() {
        int depth = 0;
        for (; at < tokens.size(); at++) {
            depth += isNext("(") ? 1 : isNext(")") ? -1 : 0;
            if (depth == 0) {
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean takeName() {
        boolean isName = at < tokens.size()
                && (tokens.get(at).kind() == Token.Kind.WORD
                        || (tokens.get(at).kind() == Token.Kind.QUOTED
                                && sql.charAt(tokens.get(at).start()) == '"'));
        at += isName ? 1 : 0;
        return isName;
    }

    private boolean take(String word) {
        boolean isThere = isNext(word);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private boolean isNext(String word) {
        return isWord(0, word) || isSign(0, word);
    }

    private boolean isWord(int ahead) {
        return !word(ahead).isEmpty();
    }

    private boolean isWord(int ahead, String word) {
        return word(ahead).equals(word);
    }

    private boolean isSign(int ahead, String sign) {
        int i = at + ahead;
        return i < tokens.size()
                && tokens.get(i).kind() == Token.Kind.OTHER
                && tokens.get(i).in(sql).equals(sign);
    }

    /** A word in capitals; empty where there is something else. */
    private String word(int ahead) {
        int i = at + ahead;
        return i < tokens.size() && tokens.get(i).kind() == Token.Kind.WORD
                ? tokens.get(i).in(sql).toUpperCase(Locale.ROOT)
                : "";
    }
}
