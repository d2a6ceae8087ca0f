package org.palmares.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.NearestNames;

/** The {@code key=value} pairs after the first word of a fenced block's opening line; values with spaces are quoted. */
record BlockOptions(Map<String, String> values) {
    private static final Pattern OPTION =
            Pattern.compile("\\s*(?<key>[a-z][a-z-]*)=(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s\"]+))");

    /** @throws IllegalArgumentException when something is no pair, or a key is given twice or not among those allowed */
    static BlockOptions parse(String text, Collection<String> allowed) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!option.find(at) || option.start() != at) {
                throw new IllegalArgumentException(
                        "'" + text.substring(at).strip() + "' is not of the form key=value or key=\"some words\"");
            }
            String key = option.group("key");
            if (!allowed.contains(key)) {
                throw new IllegalArgumentException("no option '" + key + "'; the nearest: "
                        + String.join(", ", NearestNames.to(key, allowed)) + ". All: " + String.join(", ", allowed));
            }
            String value = option.group("quoted") == null ? option.group("bare") : option.group("quoted");
            if (values.put(key, value) != null) {
                throw new IllegalArgumentException("option '" + key + "' is given twice");
            }
            at = option.end();
        }
        return new BlockOptions(values);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    String required(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the option " + key + "=… is missing"));
    }
}
