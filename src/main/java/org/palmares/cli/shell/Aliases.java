package org.palmares.cli.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.palmares.sql.Lexer;
import org.palmares.sql.Token;

/** What a statement, perhaps half typed, calls the tables and macros that it reads from. */
final class Aliases {
    private static final Set<String> AFTER_A_TABLE = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "join",
            "left",
            "right",
            "inner",
            "full",
            "cross",
            "on",
            "using",
            "union",
            "qualify",
            "select",
            "window",
            "except",
            "intersect",
            "offset",
            "natural",
            "asof",
            "semi",
            "anti");

    private final String sql;
    private final List<Token> tokens;
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int at;

    private Aliases(String sql) {
        this.sql = sql;
        this.tokens = Lexer.tokens(sql).stream()
                .filter(token -> token.kind() != Token.Kind.SPACE && token.kind() != Token.Kind.COMMENT)
                .toList();
    }

    /** The table or macro behind each alias, and behind its own name. */
    static Map<String, String> in(String sql) {
        Aliases aliases = new Aliases(sql);
        aliases.read();
        return aliases.names;
    }

    private void read() {
        boolean isInFrom = false;
        while (at < tokens.size()) {
            String word = word();
            at++;
            if (word.equals("from") || word.equals("join")) {
                isInFrom = true;
                readTable();
            } else if (isInFrom && word.equals(",")) {
                readTable();
            } else if (AFTER_A_TABLE.contains(word)) {
                isInFrom = false;
            }
        }
    }

    /** A name, perhaps with arguments, AS and an alias. */
    private void readTable() {
        if (!isName()) {
            return;
        }
        String table = tokens.get(at++).in(sql);
        if (word().equals("(")) {
            skipBrackets();
        }
        names.putIfAbsent(table, table);
        if (word().equals("as")) {
            at++;
        }
        if (isName() && !AFTER_A_TABLE.contains(word())) {
            names.put(tokens.get(at++).in(sql), table);
        }
    }

    private void skipBrackets() {
        int depth = 0;
        do {
            depth += word().equals("(") ? 1 : word().equals(")") ? -1 : 0;
            at++;
        } while (depth > 0 && at < tokens.size());
    }

    private boolean isName() {
        return at < tokens.size() && tokens.get(at).kind() == Token.Kind.WORD;
    }

    private String word() {
        return at < tokens.size() ? tokens.get(at).in(sql).toLowerCase(Locale.ROOT) : "";
    }
}
