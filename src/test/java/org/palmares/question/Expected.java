package org.palmares.question;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What is asked of a made-up history, and the whole answer.
 *
 * @param asked a question's call or a query, in one line
 * @param answer as CSV, and what follows it
 */
record Expected(String asked, String answer) {

    /** All of a resource, in which each begins with {@code >} and stands above its answer. */
    static Stream<Expected> in(String resource) {
        return Arrays.stream(SmallHistory.read(resource).split("(?m)^> "))
                .filter(block -> !block.isBlank() && !block.startsWith("#"))
                .map(block -> new Expected(
                        block.lines().findFirst().orElseThrow(),
                        String.join("\n", block.lines().skip(1).toList()).strip()));
    }

    @Override
    public String toString() {
        return asked;
    }
}
