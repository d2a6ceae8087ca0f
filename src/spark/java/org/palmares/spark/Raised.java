package org.palmares.spark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question refused to answer, such as a race that it doesn't know: its words, out of all that Spark says around them. */
final class Raised {
    private static final Pattern WORDS =
            Pattern.compile("\\[USER_RAISED_EXCEPTION]\\s*(?<words>.*?)\\s*SQLSTATE: \\w+", Pattern.DOTALL);

    private Raised() {}

    /** Empty for a failure of another kind. */
    static Optional<String> in(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            Matcher raised = WORDS.matcher(String.valueOf(each.getMessage()));
            if (raised.find()) {
                return Optional.of(raised.group("words"));
            }
        }
        return Optional.empty();
    }
}
