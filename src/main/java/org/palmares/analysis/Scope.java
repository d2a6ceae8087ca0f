package org.palmares.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.palmares.failure.UsageException;
import org.palmares.model.Race;
import org.palmares.model.Standing;

/**
 * The editions that an analysis looks at. Options give a new scope:
 * {@code Scope.of(race).as(Standing.RACED).from(1947)}.
 *
 * @param race the race
 * @param standing official unless asked otherwise
 * @param fromYear first year, included; empty for the first edition
 * @param toYear last year, included; empty for the last edition
 */
public record Scope(Race race, Standing standing, OptionalInt fromYear, OptionalInt toYear) {
    /** What every macro of the archive takes. */
    static final String ARGUMENTS = "$race, standing := $standing, from_year := $from_year, to_year := $to_year";

    public Scope {
        Objects.requireNonNull(race, "race");
        Objects.requireNonNull(standing, "standing");
        if (fromYear.isPresent() && toYear.isPresent() && fromYear.getAsInt() > toYear.getAsInt()) {
            throw new UsageException(
                    "the first year, " + fromYear.getAsInt() + ", is after the last, " + toYear.getAsInt());
        }
    }

    /** All editions, as they now stand. */
    public static Scope of(Race race) {
        return new Scope(race, Standing.OFFICIAL, OptionalInt.empty(), OptionalInt.empty());
    }

    public Scope as(Standing other) {
        return new Scope(race, other, fromYear, toYear);
    }

    public Scope from(int year) {
        return new Scope(race, standing, OptionalInt.of(year), toYear);
    }

    public Scope to(int year) {
        return new Scope(race, standing, fromYear, OptionalInt.of(year));
    }

    /** The values for {@link #ARGUMENTS}, in a map that more may be put into. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("race", race.id());
        parameters.put("standing", standing.id());
        parameters.put("from_year", fromYear.isPresent() ? fromYear.getAsInt() : null);
        parameters.put("to_year", toYear.isPresent() ? toYear.getAsInt() : null);
        return parameters;
    }

    /** As {@link #inWords()} within a sentence that goes on: what was begun with a comma ends with one. */
    String withinSentence() {
        String words = inWords();
        return words.contains(", ") ? words + "," : words;
    }

    /** Such as {@code , from 1999}; empty for all years. A comma stands before it, as more may follow. */
    String yearsInWords() {
        return inWords().substring(race.name().length());
    }

    /** Such as {@code GP Miguel Indurain, 1999 to 2010, as raced}. */
    public String inWords() {
        StringBuilder words = new StringBuilder(race.name());
        if (fromYear.isPresent() && fromYear.equals(toYear)) {
            words.append(", ").append(fromYear.getAsInt());
        } else if (fromYear.isPresent() && toYear.isPresent()) {
            words.append(", ").append(fromYear.getAsInt()).append(" to ").append(toYear.getAsInt());
        } else if (fromYear.isPresent()) {
            words.append(", from ").append(fromYear.getAsInt());
        } else if (toYear.isPresent()) {
            words.append(", to ").append(toYear.getAsInt());
        }
        return standing == Standing.RACED ? words.append(", as raced").toString() : words.toString();
    }
}
