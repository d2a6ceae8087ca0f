package org.palmares.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time in words: {@code two seconds}, {@code 13 seconds}, {@code a minute and twenty-one seconds}. */
final class NumberWords {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS = List.of("zero", "ten", "twenty", "thirty", "forty", "fifty");
    private static final Pattern SPAN =
            Pattern.compile("(?:(\\S+) minutes?)?(?: and )?(?:(\\S+) seconds?)?", Pattern.CASE_INSENSITIVE);

    private NumberWords() {}

    /** The span in seconds. */
    static long seconds(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (text.isBlank() || !span.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no span of time. Allowed: two seconds, 13 seconds, a minute and five seconds");
        }
        return 60L * (span.group(1) == null ? 0 : number(span.group(1)))
                + (span.group(2) == null ? 0 : number(span.group(2)));
    }

    private static int number(String word) {
        if (word.matches("\\d{1,4}")) {
            return Integer.parseInt(word);
        }
        if (word.equals("a")) {
            return 1;
        }
        if (UNITS.contains(word)) {
            return UNITS.indexOf(word);
        }
        String[] parts = word.split("-", 2);
        int tens = TENS.indexOf(parts[0]);
        int units = parts.length == 1 ? 0 : UNITS.indexOf(parts[1]);
        if (tens < 2 || units < 0 || units > 9) {
            throw new IllegalArgumentException("\"" + word + "\" is no number. Allowed: digits, or one to fifty-nine");
        }
        return tens * 10 + units;
    }
}
