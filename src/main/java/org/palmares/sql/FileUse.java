package org.palmares.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a statement, as its author wrote it, reaches for files by itself: {@code COPY}, {@code ATTACH} and their like, a
 * function that reads files or runs a text as SQL, a file's name in the place of a table's. What the views and macros it
 * names do is not asked.
 *
 * <p>This opens a door for the author of the statement and shuts none on an attacker, so that it errs towards yes.
 */
public final class FileUse {
    private static final Set<String> VERBS =
            Set.of("COPY", "EXPORT", "IMPORT", "ATTACH", "INSTALL", "LOAD", "CALL", "PRAGMA", "SET", "RESET");
    private static final Set<String> BEFORE_TABLES =
            Set.of("FROM", "JOIN", "TABLE", "DESCRIBE", "DESC", "SHOW", "SUMMARIZE", "PIVOT", "UNPIVOT", "USING");
    private static final Pattern FUNCTION = Pattern.compile("read_\\w+|parquet_\\w+|\\w+_scan|\\w*glob|sniff_\\w+"
            + "|query|query_table|json_execute_serialized_sql|pragma_\\w+|enable_\\w+|which_secret|st_read\\w*");
    private static final Pattern ENDING =
            Pattern.compile("(?:csv|tsv|txt|json|jsonl|ndjson|parquet|xlsx|gz|zst|db|duckdb)");

    private final String sql;
    private final List<Token> tokens;

    private FileUse(String sql) {
        this.sql = sql;
        this.tokens =
                Lexer.tokens(sql).stream().filter(token -> token.kind().isSql()).toList();
    }

    public static boolean isIn(String statement) {
        FileUse use = new FileUse(statement);
        return use.isByItsVerb() || use.isByAFunction() || use.isByAName();
    }

    private boolean isByItsVerb() {
        if (tokens.isEmpty() || (word(0).equals("SET") && word(1).equals("VARIABLE"))) {
            return false;
        }
        return VERBS.contains(word(0))
                || tokens.stream().anyMatch(token -> word(token).equals("COPY"));
    }

    private boolean isByAFunction() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (text(i + 1).equals("(")
                    && FUNCTION.matcher(unquoted(i).toLowerCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isByAName() {
        for (int i = 1; i < tokens.size(); i++) {
            boolean isQuoted = tokens.get(i).kind() == Token.Kind.QUOTED;
            boolean isAfterTable = BEFORE_TABLES.contains(word(i - 1));
            if (isQuoted && isAfterTable && !isCalled(i) && (isPath(unquoted(i)) || text(i).startsWith("'"))) {
                return true;
            }
            if (isQuoted && !isAfterTable && text(i - 1).equals(",") && isPath(unquoted(i))) {
                return true;
            }
            if (text(i - 1).equals(".")
                    && ENDING.matcher(text(i).toLowerCase(Locale.ROOT)).matches()
                    && !isCalled(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(int i) {
        return i + 1 < tokens.size() && text(i + 1).equals("(");
    }

    private static boolean isPath(String name) {
        return name.contains("/") || name.contains(".") || name.contains("*") || name.contains("\\");
    }

    private String unquoted(int i) {
        String text = text(i);
        return tokens.get(i).kind() == Token.Kind.QUOTED ? text.substring(1, Math.max(1, text.length() - 1)) : text;
    }

    private String word(int i) {
        return i < tokens.size() ? word(tokens.get(i)) : "";
    }

    private String word(Token token) {
        return token.kind() == Token.Kind.WORD ? token.in(sql).toUpperCase(Locale.ROOT) : "";
    }

    private String text(int i) {
        return tokens.get(i).in(sql);
    }
}
