package org.palmares.sql;

/**
 * How deep a statement is nested: brackets within brackets and CASE within CASE. DuckDB reads and plans SQL by recursion, and
 * a statement that is nested deeper than its stack ends the whole process, without a word.
 *
 * @param depth of the deepest place
 * @param at offset of the bracket that opens it
 */
public record Nesting(int depth, int at) {
    /** Half of what DuckDB 2.0 bears on a thread of Java's default stack, 1 MB (a list or a subquery 400 deep is planned). */
    public static final int LIMIT = 200;

    /** The deepest place of a statement; brackets in text, quoted identifiers and comments are text. */
    public static Nesting of(String sql) {
        int depth = 0;
        Nesting deepest = new Nesting(0, 0);
        for (Token token : Lexer.tokens(sql)) {
            depth = Math.max(0, depth + step(token, sql));
            if (depth > deepest.depth) {
                deepest = new Nesting(depth, token.start());
            }
        }
        return deepest;
    }

    private static int step(Token token, String sql) {
        return switch (token.kind()) {
            case OTHER ->
                switch (sql.charAt(token.start())) {
                    case '(', '[', '{' -> 1;
                    case ')', ']', '}' -> -1;
                    default -> 0;
                };
            case WORD ->
                token.in(sql).equalsIgnoreCase("case") ? 1 : token.in(sql).equalsIgnoreCase("end") ? -1 : 0;
            case QUOTED, COMMENT, PARAMETER, SEMICOLON, SPACE -> 0;
        };
    }

    public boolean isTooDeep() {
        return depth > LIMIT;
    }

    /** What to tell of a statement that is too deep. */
    public String message() {
        return "the statement is nested " + depth + " deep, and at most " + LIMIT
                + " are run; name the inner parts in a WITH";
    }
}
