package org.palmares.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palmares.sql.Lexer;
import org.palmares.sql.Token;

/** SQL as its words: names, numbers, texts in quotes, parameters and signs, without comments and space. */
final class SqlWords {
    private static final Set<String> LONG_SIGNS = Set.of("||", "<=", ">=", "<>", "!=", ":=");

    private SqlWords() {}

    static List<String> of(String sql) {
        List<String> words = new ArrayList<>();
        int end = -1;
        for (Token token : Lexer.tokens(sql)) {
            if (token.kind() == Token.Kind.SPACE || token.kind() == Token.Kind.COMMENT) {
                continue;
            }
            String word = token.in(sql);
            int last = words.size() - 1;
            boolean follows = last >= 0 && end == token.start();
            if (follows && (LONG_SIGNS.contains(words.get(last) + word) || isWithinNumber(words.get(last), word))) {
                words.set(last, words.get(last) + word);
            } else {
                words.add(word);
            }
            end = token.end();
        }
        return words;
    }

    private static boolean isWithinNumber(String before, String word) {
        return (before.chars().allMatch(Character::isDigit) && word.equals("."))
                || (before.endsWith(".") && before.length() > 1 && word.chars().allMatch(Character::isDigit));
    }

    /** Where the bracket at a place is closed. */
    static int closing(List<String> words, int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            depth += depthOf(words.get(i));
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is not closed in " + String.join(" ", words));
    }

    static int depthOf(String word) {
        return switch (word) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }

    /** What commas part, those within brackets left alone; nothing has no parts. */
    static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += depthOf(words.get(i));
            if (depth == 0 && words.get(i).equals(",")) {
                parts.add(words.subList(start, i));
                start = i + 1;
            }
        }
        if (!words.isEmpty()) {
            parts.add(words.subList(start, words.size()));
        }
        return parts;
    }
}
