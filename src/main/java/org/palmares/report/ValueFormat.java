package org.palmares.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.model.NearestNames;

/** How a number reads in a sentence, named behind the colon of <code>{{ query.column:percent }}</code>. */
enum ValueFormat {
    PERCENT("percent") {
        @Override
        String write(double value, List<String> words) {
            return Cells.percent(value);
        }
    },
    DURATION("duration") {
        @Override
        String write(double value, List<String> words) {
            return Cells.duration(value);
        }
    },
    /** A gap behind the first: none is the same time, and no 0 s. */
    GAP("gap") {
        @Override
        String write(double value, List<String> words) {
            return value == 0 ? "same time" : Cells.duration(value);
        }
    },
    /** The first of the two words for one, the second for any other number. */
    PLURAL("plural(edition, editions)") {
        @Override
        String write(double value, List<String> words) {
            return words.get(value == 1 ? 0 : 1);
        }
    },
    /** The number with the word for it: 1 edition, 3 editions, no editions. */
    COUNT("count(edition, editions)") {
        @Override
        String write(double value, List<String> words) {
            return (value == 0 ? "no" : Cells.number(value)) + " " + words.get(value == 1 ? 0 : 1);
        }
    },
    ORDINAL("ordinal") {
        @Override
        String write(double value, List<String> words) {
            long whole = Math.round(value);
            long tens = Math.abs(whole) % 100;
            String ending = tens >= 11 && tens <= 13
                    ? "th"
                    : switch ((int) (tens % 10)) {
                        case 1 -> "st";
                        case 2 -> "nd";
                        case 3 -> "rd";
                        default -> "th";
                    };
            return whole + ending;
        }
    };

    private final String written;

    ValueFormat(String written) {
        this.written = written;
    }

    /** @param words what stands in the brackets behind its name, as many as it takes */
    abstract String write(double value, List<String> words);

    private String word() {
        return written.replaceFirst("\\(.*", "");
    }

    private int takes() {
        return written.contains("(") ? 2 : 0;
    }

    /**
     * A number in this format.
     *
     * @param name such as {@code plural}
     * @param brackets what stands in brackets behind it, apart by commas; empty where there are none
     * @throws IllegalArgumentException when there is no such format or it takes other words
     */
    static String format(String name, Optional<String> brackets, double value) {
        List<String> words = brackets.map(each ->
                        Arrays.stream(each.split(",")).map(String::strip).toList())
                .orElse(List.of());
        ValueFormat format = of(name);
        if (words.size() != format.takes()) {
            throw new IllegalArgumentException("the format " + name + " is written " + format.written);
        }
        return format.write(value, words);
    }

    /**
     * The format of this name for a column of a table, which has no place for words of its own.
     *
     * @throws IllegalArgumentException when there is none
     */
    static ValueFormat ofColumn(String name) {
        ValueFormat format = of(name);
        if (format.takes() > 0) {
            throw new IllegalArgumentException("the format " + name + " is for sentences, not for columns");
        }
        return format;
    }

    private static ValueFormat of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format '" + name + "'; the nearest: "
                        + String.join(", ", NearestNames.to(name, names())) + ". All: " + all()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(ValueFormat::word).toList();
    }

    private static String all() {
        return Arrays.stream(values()).map(each -> each.written).collect(Collectors.joining(", "));
    }
}
