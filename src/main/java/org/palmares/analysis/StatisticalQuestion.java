package org.palmares.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import org.palmares.stats.random.Simulation;

/**
 * A question for statistics as one would type it after {@code palmares}: {@code home-wins $race --level group --test}. Reports
 * ask so.
 *
 * @param command its name
 * @param races as named, a parameter already replaced
 * @param options by name, without dashes; empty for one that takes no value
 */
public record StatisticalQuestion(String command, List<String> races, Map<String, String> options) {
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "gaps", List.of("fit", "rank"),
            "repeat-winners", List.of("test"),
            "home-wins", List.of("test", "level", "within", "split", "places"),
            "trend", List.of("of"),
            "compare", List.of("rank"));
    private static final List<String> EVERYWHERE = List.of("from", "to", "seed", "draws");
    private static final List<String> WITHOUT_VALUE = List.of("fit", "test");

    /**
     * Reads a question.
     *
     * @param parameters values for {@code $name}
     */
    public static StatisticalQuestion parse(String text, Map<String, Object> parameters) {
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .map(word -> word.startsWith("$") ? parameter(word.substring(1), parameters) : word)
                .toList();
        String command = words.get(0);
        if (!OPTIONS.containsKey(command)) {
            throw new UsageException("no statistics are called '" + command + "'; there are "
                    + Words.list(OPTIONS.keySet().stream().sorted().toList()));
        }
        List<String> races = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                races.add(word);
                continue;
            }
            String name = allowed(command, word.substring(2));
            boolean takesValue = !WITHOUT_VALUE.contains(name);
            if (takesValue && i + 1 == words.size()) {
                throw new UsageException("--" + name + " needs a value");
            }
            options.put(name, takesValue ? words.get(++i) : "");
        }
        if (races.isEmpty()) {
            throw new UsageException("'" + text.strip() + "' names no race");
        }
        return new StatisticalQuestion(command, List.copyOf(races), Map.copyOf(options));
    }

    private static String parameter(String name, Map<String, Object> parameters) {
        Object value = parameters.get(name);
        if (value == null) {
            throw new UsageException("$" + name + " has no value; there are " + parameters.keySet());
        }
        return value.toString();
    }

    private static String allowed(String command, String option) {
        List<String> all = new ArrayList<>(OPTIONS.get(command));
        all.addAll(EVERYWHERE);
        if (!all.contains(option)) {
            throw new UsageException(command + " has no option --" + option + "; the nearest: "
                    + String.join(", ", NearestNames.to(option, all)));
        }
        return option;
    }

    /** Asks the archive. */
    public Inference ask(Archive archive) {
        List<Scope> scopes = races.stream().map(race -> scope(archive, race)).toList();
        if (scopes.size() > 1 && !command.equals("compare")) {
            throw new UsageException(command + " is asked of one race, given " + Words.list(races));
        }
        Scope scope = scopes.get(0);
        return switch (command) {
            case "gaps" ->
                GapFit.of(archive, scope, number("rank").orElse(2), simulation(999))
                        .inference();
            case "repeat-winners" ->
                RepeatWinnersTest.of(archive, scope, simulation(9_999)).inference();
            case "home-wins" ->
                number("places").isPresent()
                        ? HomePlacesTest.of(archive, scope, number("places").getAsInt(), simulation(9_999))
                                .inference()
                        : HomeWinsTest.of(archive, scope, home(), number("split"), simulation(9_999))
                                .inference();
            case "trend" ->
                Trend.of(archive, scope, trendOf(), simulation(9_999)).inference();
            default ->
                Comparison.of(archive, scopes, number("rank").orElse(2), simulation(9_999))
                        .inference();
        };
    }

    private Scope scope(Archive archive, String race) {
        Scope scope = Scope.of(Races.find(archive, race));
        OptionalInt from = number("from");
        OptionalInt to = number("to");
        Scope later = from.isPresent() ? scope.from(from.getAsInt()) : scope;
        return to.isPresent() ? later.to(to.getAsInt()) : later;
    }

    private Simulation simulation(int usual) {
        return new Simulation(number("seed").orElse(1), number("draws").orElse(usual));
    }

    private Home home() {
        Optional<String> within = Optional.ofNullable(options.get("within"));
        if (within.isPresent()) {
            return new Home.Within(number("within").orElseThrow());
        }
        return choice(Home.Level.values(), options.getOrDefault("level", "region"));
    }

    private TrendOf trendOf() {
        return choice(TrendOf.values(), options.getOrDefault("of", "margin"));
    }

    private static <T> T choice(T[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("'" + name + "' is none of "
                        + Words.list(Arrays.stream(all).map(Object::toString).toList())));
    }

    private OptionalInt number(String option) {
        String text = options.get(option);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new UsageException("--" + option + " takes a number, not '" + text + "'", e);
        }
    }
}
