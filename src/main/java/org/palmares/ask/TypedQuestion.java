package org.palmares.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.archive.Archive;
import org.palmares.contract.Parameter;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import org.palmares.model.Standing;

/**
 * A stored question as one types it after {@code palmares ask}: {@code most-podiums $race --to 2018 -p nation=BEL}. Reports and
 * the cells of notebooks ask so.
 *
 * <p>A word with spaces stands in single or double quotes. {@code $name} is a value of whoever asks; where that is not given, the
 * question's own default holds.
 */
public final class TypedQuestion {
    private static final Map<String, String> OPTIONS =
            Map.of("--from", "from_year", "--to", "to_year", "--top", "top", "--as", "standing");
    private static final String ANY_PARAMETER = "-p";
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')++");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<name>\\w+)=(?<value>.*)", Pattern.DOTALL);

    private final Map<String, Object> values;
    private QuestionCall call;

    private TypedQuestion(QuestionCall call, Map<String, Object> values) {
        this.call = call;
        this.values = values;
    }

    /**
     * The question, ready to be asked.
     *
     * @param values for {@code $name}; null is not given
     * @throws UsageException when an option is unknown, lacks its value, or names a value that is not among those
     * @throws org.palmares.archive.UnknownNameException when there is no such question, listing the nearest
     */
    public static QuestionCall parse(Archive archive, String text, Map<String, Object> values) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            throw new UsageException(
                    "no question is asked; write one as after palmares ask, such as most-podiums $race");
        }
        TypedQuestion typed = new TypedQuestion(QuestionCall.of(archive, words.get(0)), values);
        typed.read(words.subList(1, words.size()));
        return typed.call;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            refuseOpenQuote(text, end, word.start());
            words.add(word.group());
            end = word.end();
        }
        refuseOpenQuote(text, end, text.length());
        return words;
    }

    /** Between two words only a quote that is never closed can stand, and white space. */
    private static void refuseOpenQuote(String text, int from, int to) {
        if (!text.substring(from, to).isBlank()) {
            throw new UsageException(
                    "a quote is not closed: " + text.substring(from).strip());
        }
    }

    private void read(List<String> words) {
        List<String> names = call.question().header().parameters().stream()
                .map(Parameter::name)
                .toList();
        int position = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                if (position == names.size()) {
                    throw new UsageException(call.question().name() + " takes " + String.join(", ", names) + "; '"
                            + word + "' is one value too many");
                }
                give(names.get(position++), word);
            } else if (i + 1 == words.size()) {
                throw new UsageException(word + " needs a value");
            } else {
                option(word, words.get(++i));
            }
        }
    }

    private void option(String option, String value) {
        if (option.equals(ANY_PARAMETER)) {
            Matcher assignment = ASSIGNMENT.matcher(value);
            if (!assignment.matches()) {
                throw new UsageException("-p takes name=value, not " + value);
            }
            give(assignment.group("name"), assignment.group("value"));
        } else if (OPTIONS.containsKey(option)) {
            give(OPTIONS.get(option), value);
        } else {
            List<String> all = new ArrayList<>(OPTIONS.keySet());
            all.add(ANY_PARAMETER);
            throw new UsageException("no option " + option + "; the nearest: "
                    + String.join(", ", NearestNames.to(option, all)) + ". Other parameters are -p name=value");
        }
    }

    private void give(String parameter, String word) {
        value(word)
                .map(value -> parameter.equals("standing") ? standing(value) : value)
                .ifPresent(value -> call = call.with(parameter, value));
    }

    private static String standing(String word) {
        return Arrays.stream(Standing.values())
                .map(Standing::id)
                .filter(word::equals)
                .findFirst()
                .orElseThrow(() -> new UsageException("a standing is official or raced, not '" + word + "'"));
    }

    private Optional<String> value(String word) {
        if (!word.startsWith("$")) {
            return Optional.of(word.replaceAll("[\"']", ""));
        }
        String name = word.substring(1);
        if (!values.containsKey(name)) {
            throw new UsageException("no parameter '" + name + "'; "
                    + (values.isEmpty()
                            ? "there are none"
                            : "the nearest: " + String.join(", ", NearestNames.to(name, values.keySet()))));
        }
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }
}
