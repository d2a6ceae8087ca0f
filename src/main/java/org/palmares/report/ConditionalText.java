package org.palmares.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a report what its conditions rule out, before it is read as Markdown: <code>{{#if margins.n >= 5}} … {{else}} …
 * {{/if}}</code>, within a line or over many, one in another. Values never come to stand in the text here, so that nothing in the
 * data can become Markdown.
 */
final class ConditionalText {
    private static final Pattern TAG =
            Pattern.compile("\\{\\{\\s*(?:#if\\s(?<condition>[^}]*)|(?<word>else|/if))\\s*}}");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?<fence>`{3,}|~{3,}).*");

    private final String file;
    private final InlineValues values;
    private final Deque<Branch> open = new ArrayDeque<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /** An open {@code #if}: where it began, whether the part that is being read counts, and whether that is the else. */
    private record Branch(int line, boolean counts, boolean inElse) {}

    private ConditionalText(String file, InlineValues values) {
        this.file = file;
        this.values = values;
    }

    /** @throws ReportException when a condition is not well formed, or an if, else or end stands alone */
    static SourceLines resolve(String file, SourceLines source, InlineValues values) {
        ConditionalText text = new ConditionalText(file, values);
        text.read(source);
        return new SourceLines(text.kept, text.numbers);
    }

    private void read(SourceLines source) {
        String fence = "";
        for (int i = 0; i < source.texts().size(); i++) {
            String line = source.texts().get(i);
            Matcher mark = FENCE.matcher(line);
            boolean inside = !fence.isEmpty();
            if (mark.matches() && !inside) {
                fence = mark.group("fence");
            } else if (inside
                    && line.strip().startsWith(fence)
                    && line.strip().replace(fence.substring(0, 1), "").isEmpty()) {
                fence = "";
            }
            if (inside) {
                keep(line, source.number(i));
            } else {
                readLine(line, source.number(i));
            }
        }
        if (!open.isEmpty()) {
            throw new ReportException(file, open.peek().line(), "this {{#if …}} is not closed by {{/if}}");
        }
    }

    private void keep(String line, int number) {
        if (counts()) {
            kept.add(line);
            numbers.add(number);
        }
    }

    private boolean counts() {
        return open.stream().allMatch(Branch::counts);
    }

    private void readLine(String line, int number) {
        Matcher tag = TAG.matcher(line);
        StringBuilder rest = new StringBuilder();
        boolean tagged = false;
        int from = 0;
        while (tag.find()) {
            tagged = true;
            append(rest, line.substring(from, tag.start()));
            turn(tag, number);
            from = tag.end();
        }
        append(rest, line.substring(from));
        // A line of tags alone, or all of which is ruled out, would otherwise end the paragraph it stands in.
        if (!(rest.toString().isBlank() && (tagged || !counts()))) {
            kept.add(rest.toString());
            numbers.add(number);
        }
    }

    private void append(StringBuilder rest, String words) {
        if (counts()) {
            rest.append(words);
        }
    }

    private void turn(Matcher tag, int number) {
        if (tag.group("condition") != null) {
            try {
                open.push(new Branch(
                        number, Condition.parse(tag.group("condition")).holds(values), false));
            } catch (IllegalArgumentException e) {
                throw new ReportException(file, number, e.getMessage(), e);
            }
            return;
        }
        if (open.isEmpty() || (tag.group("word").equals("else") && open.peek().inElse())) {
            throw new ReportException(file, number, "{{" + tag.group("word") + "}} has no {{#if …}} before it");
        }
        Branch branch = open.pop();
        if (tag.group("word").equals("else")) {
            open.push(new Branch(branch.line(), !branch.counts(), true));
        }
    }
}
