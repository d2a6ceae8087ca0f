package org.palmares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Java's regexes call themselves for each repetition of a group, unless it is possessive: a text of some thousand letters is
 * then deeper than the stack. So a group that is repeated without bound is possessive, everywhere in the sources.
 */
final class RegexLintTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"");
    private static final Pattern USE =
            Pattern.compile("Pattern\\.compile|\\.matches\\(|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\(");

    @Test
    void noGroupOfTheSourcesIsRepeatedWithoutBoundUnlessItIsPossessive() throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                for (String regex : regexes(Files.readString(source))) {
                    if (repeatsAGroup(regex)) {
                        findings.add(source.getFileName() + ": " + regex);
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theLintKnowsWhatToLookFor() {
        assertThat(regexes("a = Pattern.compile(\"(?:a|b)\" // first\n + \"*c\", DOTALL);"))
                .containsExactly("(?:a|b)*c");
        assertThat(Stream.of("(?:a|b)*", "x(a)+y", "((a)b){2,}", "(a)+?", "(?:[)]|b)*", "(\\)|b)*"))
                .allMatch(RegexLintTest::repeatsAGroup);
        assertThat(Stream.of("(?:a|b)*+", "(a)++", "(a)?", "(a){2,3}", "[()*]+", "\\(a\\)*", "(a)\\*", "(?:a|b){3,}+"))
                .noneMatch(RegexLintTest::repeatsAGroup);
    }

    /** The literals after each use of a regex up to the end of the statement, put together and unescaped. */
    private static List<String> regexes(String source) {
        List<String> regexes = new ArrayList<>();
        Matcher use = USE.matcher(source);
        while (use.find()) {
            int end = source.indexOf(';', use.end());
            StringBuilder regex = new StringBuilder();
            Matcher literal = LITERAL.matcher(source).region(use.end(), end < 0 ? source.length() : end);
            while (literal.find()) {
                regex.append(literal.group(1).replace("\\\\", "\\").replace("\\\"", "\""));
            }
            regexes.add(regex.toString());
        }
        return regexes;
    }

    private static boolean repeatsAGroup(String regex) {
        boolean inClass = false;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                open.push(i);
            } else if (c == ')') {
                open.poll();
                if (regex.substring(i + 1).matches("(?s)(?:[*+]|\\{\\d+,\\})(?!\\+).*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
