package org.palmares.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a script: what stands between semicolons that are not inside text or comments. */
final class SqlStatements {
    /** Text, quoted identifiers and comments, in which nothing is special. */
    static final String OPAQUE = """
            '(?:[^']|'')*' | "(?:[^"]|"")*"     # text, quoted identifier
            | --[^\\n]* | /\\*.*?\\*/           # comments
            | \\$(\\w*)\\$.*?\\$\\1\\$            # dollar-quoted text
            """;

    private static final Pattern TOKEN = Pattern.compile(OPAQUE + "| (?<end>;)", Pattern.DOTALL | Pattern.COMMENTS);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private SqlStatements() {}

    static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        Matcher token = TOKEN.matcher(script);
        while (token.find()) {
            if (token.group("end") != null) {
                add(statements, script.substring(start, token.start()));
                start = token.end();
            }
        }
        add(statements, script.substring(start));
        return statements;
    }

    private static void add(List<String> statements, String statement) {
        if (!COMMENT.matcher(statement).replaceAll("").isBlank()) {
            statements.add(statement);
        }
    }
}
