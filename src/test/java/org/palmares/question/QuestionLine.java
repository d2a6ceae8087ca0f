package org.palmares.question;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A call of the tests as it is typed on a command line. */
final class QuestionLine {
    private static final Map<String, String> OPTIONS = Map.of("from_year", "--from", "to_year", "--to", "top", "--top");

    private QuestionLine() {}

    static String of(String call) {
        return Arrays.stream(call.split(" ")).map(QuestionLine::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        String[] value = word.split("=", 2);
        if (value.length == 1) {
            return word;
        }
        return OPTIONS.containsKey(value[0]) ? OPTIONS.get(value[0]) + " " + value[1] : "-p " + word;
    }
}
