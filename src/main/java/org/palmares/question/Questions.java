package org.palmares.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The questions that come with palmares. */
public final class Questions {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Questions() {}

    /** A line of the list, under its topic. */
    private record Listed(String name, String topic) {
        Question question() {
            return Question.parse(name, topic, read(name + ".sql"));
        }
    }

    /** Every one, in the order of the list {@code index.txt}, whose headings are the topics. */
    public static List<Question> all() {
        return listed().stream().map(Listed::question).toList();
    }

    /** Their names in the same order. */
    public static List<String> names() {
        return listed().stream().map(Listed::name).toList();
    }

    /** The question of this name, with hyphens or underscores. */
    public static Optional<Question> find(String name) {
        String wanted = name.replace('_', '-').toLowerCase(Locale.ROOT);
        return listed().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .map(Listed::question);
    }

    private static List<Listed> listed() {
        List<Listed> listed = new ArrayList<>();
        String topic = "";
        for (String line : read("index.txt").lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                topic = line.substring(1).strip();
            } else if (!line.isEmpty()) {
                listed.add(new Listed(line, topic));
            }
        }
        return listed;
    }

    /**
     * The questions in which every one of the words begins a word of the name, the question, the notes or the columns; those that
     * have them in name or question come first.
     */
    public static List<Question> about(String words) {
        String[] wanted = WORD_ENDS.split(folded(words));
        List<Question> near = new ArrayList<>();
        List<Question> far = new ArrayList<>();
        for (Question question : all()) {
            if (hasAll(question.name() + " " + question.question(), wanted)) {
                near.add(question);
            } else if (hasAll(everyWord(question), wanted)) {
                far.add(question);
            }
        }
        near.addAll(far);
        return near;
    }

    private static String everyWord(Question question) {
        return String.join(
                " ",
                question.name(),
                question.topic(),
                question.question(),
                String.join(" ", question.notes()),
                String.join(" ", question.remarks().values()),
                question.columns().stream()
                        .map(column -> column.name() + " " + column.meaning())
                        .collect(Collectors.joining(" ")));
    }

    private static boolean hasAll(String text, String... wanted) {
        String folded = " " + WORD_ENDS.matcher(folded(text)).replaceAll(" ");
        for (String word : wanted) {
            if (!folded.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String read(String resource) {
        try (InputStream in = Questions.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("palmares was packaged without " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
