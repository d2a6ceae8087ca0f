package org.palmares.cli.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.palmares.sql.Statement;

/** Tells the line editor when a statement is complete, and which word the cursor is in. */
final class SqlLines implements Parser {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]*\\z");
    private static final Pattern WORD_IN_QUOTES = Pattern.compile("[\\p{L}\\p{N}_-]*\\z");
    private static final Pattern QUALIFIER = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*+)\\.\\z");
    private static final Pattern COMMAND = Pattern.compile("\\.\\w*\\z");

    /** A line as the completer sees it: what stands before the word and the word, up to the cursor. */
    record Line(String line, int cursor, String before, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return before.isBlank() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return before.isBlank() ? List.of(word) : List.of(before, word);
        }

        /** Whether the word is part of a quoted text. */
        boolean isQuoted() {
            return before.chars().filter(c -> c == '\'').count() % 2 == 1;
        }

        /** The alias or table before the dot that the word stands behind; empty where there is none. */
        Optional<String> qualifier() {
            Matcher qualified = QUALIFIER.matcher(before);
            return qualified.find() ? Optional.of(qualified.group(1)) : Optional.empty();
        }

        boolean isCommand() {
            return before.isBlank() && word.startsWith(".");
        }
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isComplete(line)) {
            throw new EOFError(-1, cursor, "the statement goes on", ";");
        }
        String left = line.substring(0, cursor);
        boolean quoted = left.chars().filter(c -> c == '\'').count() % 2 == 1;
        Pattern pattern = COMMAND.matcher(left.strip()).matches() ? COMMAND : quoted ? WORD_IN_QUOTES : WORD;
        Matcher word = pattern.matcher(left);
        int start = word.find() ? word.start() : cursor;
        return new Line(line, cursor, left.substring(0, start), left.substring(start));
    }

    private static boolean isComplete(String text) {
        return text.stripLeading().startsWith(".") || ShellCommand.isFarewell(text) || !Statement.isOpen(text);
    }
}
