package org.palmares.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.QueryException;
import org.palmares.archive.UnknownNameException;
import org.palmares.archive.names.RaceChoice;
import org.palmares.archive.names.TypedNames;
import org.palmares.contract.Parameter;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;
import org.palmares.model.Standing;
import org.palmares.question.Question;
import org.palmares.question.Questions;
import tech.tablesaw.api.Table;

/**
 * A stored question about to be asked. Options give a new instance:
 *
 * <pre>{@code
 * palmares.question("most-podiums").race("monuments").to(2018).top(3).answer().sentence();
 * }</pre>
 *
 * @param archive where the answer comes from
 * @param question what is asked
 * @param given values as text, by parameter; the others have their defaults
 */
public record QuestionCall(Archive archive, Question question, Map<String, String> given) {
    private static final String RAISED = "Invalid Input Error: ";

    private static final int NEAREST = 3;

    public QuestionCall {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(question, "question");
        given = Map.copyOf(given);
    }

    /**
     * The question of this name.
     *
     * @throws UnknownNameException listing the nearest, those about the same words first
     */
    public static QuestionCall of(Archive archive, String name) {
        return new QuestionCall(archive, named(name), Map.of());
    }

    /** The question itself, as {@link #of} finds it. */
    public static Question named(String name) {
        return Questions.find(name).orElseThrow(() -> new UnknownNameException("question", name, nearest(name)));
    }

    private static List<String> nearest(String name) {
        Stream<String> about = Questions.about(name).stream().map(Question::name);
        Stream<String> alike = NearestNames.to(name, Questions.names()).stream();
        return Stream.concat(about, alike).distinct().limit(NEAREST).toList();
    }

    /** About this race, these races or this set of races. */
    public QuestionCall race(String race) {
        return with("race", race);
    }

    /** Of this year and later. */
    public QuestionCall from(int year) {
        return with("from_year", String.valueOf(year));
    }

    /** Up to and with this year. */
    public QuestionCall to(int year) {
        return with("to_year", String.valueOf(year));
    }

    /** As the results now stand, or as they were raced. */
    public QuestionCall as(Standing standing) {
        return with("standing", standing.id());
    }

    /** So many places, a tie never cut. */
    public QuestionCall top(int places) {
        return with("top", String.valueOf(places));
    }

    /** This value for a parameter. */
    public QuestionCall with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(parameter, value);
        return new QuestionCall(archive, question, more);
    }

    /** These values, one after the other, for the parameters in the order of their declarations. */
    public QuestionCall withValues(List<String> values) {
        List<String> names =
                question.header().parameters().stream().map(Parameter::name).toList();
        if (values.size() > names.size()) {
            throw new UsageException(question.name() + " takes " + String.join(", ", names) + "; given are "
                    + values.size() + " values: " + String.join(", ", values));
        }
        QuestionCall call = this;
        for (int i = 0; i < values.size(); i++) {
            call = call.with(names.get(i), values.get(i));
        }
        return call;
    }

    /**
     * Asks.
     *
     * @throws UsageException when a parameter is unknown or a value is of another type; the message lists what is taken
     * @throws UnknownNameException when a race or rider is not in the archive, listing the nearest
     * @throws AmbiguousNameException when several may be meant, listing them
     */
    public QuestionAnswer answer() {
        Map<String, Object> values = question.parameters().values(resolved());
        Table table = ask(question.call(), values).setName(question.question());
        Table basis = question.restsOn().isPresent() && values.containsKey("race")
                ? ask("FROM basis($race, standing := $standing, from_year := $from_year, to_year := $to_year)", values)
                : Table.create("basis");
        return new QuestionAnswer(question, values, table, basis);
    }

    private Map<String, String> resolved() {
        Map<String, String> others = new LinkedHashMap<>(given);
        String race = others.remove("race");
        Map<String, String> resolved = new LinkedHashMap<>(TypedNames.resolve(archive, others));
        if (race != null) {
            resolved.put("race", RaceChoice.of(archive).resolve(race));
        }
        return resolved;
    }

    private Table ask(String query, Map<String, Object> values) {
        try {
            return archive.query(query, values);
        } catch (QueryException e) {
            throw e.getMessage().startsWith(RAISED)
                    ? new UsageException(
                            e.getMessage().substring(RAISED.length()).lines().collect(Collectors.joining(" ")), e)
                    : e;
        }
    }
}
