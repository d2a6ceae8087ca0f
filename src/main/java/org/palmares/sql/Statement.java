package org.palmares.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a script, as written, without the semicolon that ends it and without what stands before it.
 *
 * @param sql the statement
 * @param start offset of its first character in the script
 * @param position of that character
 */
public record Statement(String sql, int start, Position position) {

    /**
     * The statements of a script in order. Semicolons in text, identifiers and comments separate nothing, and nothing but
     * space and comments is no statement.
     */
    public static List<Statement> split(String script) {
        List<Statement> statements = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Token token : Lexer.tokens(script)) {
            if (token.kind().isSql()) {
                start = start < 0 ? token.start() : start;
                end = token.end();
            } else if (token.kind() == Token.Kind.SEMICOLON && start >= 0) {
                statements.add(of(script, start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            statements.add(of(script, start, end));
        }
        return statements;
    }

    /** Whether the text ends within a statement, a quote or a comment, so that a prompt should ask for more. */
    public static boolean isOpen(String text) {
        boolean open = false;
        for (Token token : Lexer.tokens(text)) {
            if (token.kind().isSql()) {
                open = true;
            } else if (token.kind() == Token.Kind.SEMICOLON) {
                open = false;
            }
        }
        return open;
    }

    private static Statement of(String script, int start, int end) {
        return new Statement(script.substring(start, end), start, Position.of(script, start));
    }
}
