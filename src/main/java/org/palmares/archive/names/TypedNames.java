package org.palmares.archive.names;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.Archive;
import org.palmares.archive.UnknownNameException;

/**
 * Names of races and riders that somebody typed as values of parameters. A parameter is about a race when it is called {@code
 * race} or its name ends in {@code _race}, and about a rider likewise.
 */
public final class TypedNames {
    private TypedNames() {}

    /**
     * The values with ids in place of names; the word NULL, which stands for every race, and an empty value stay.
     *
     * @param given values as typed, by parameter
     * @throws UnknownNameException when a race or rider is meant that the archive does not have
     * @throws AmbiguousNameException when several may be meant
     */
    public static Map<String, String> resolve(Archive archive, Map<String, String> given) {
        Map<String, String> resolved = new LinkedHashMap<>(given);
        resolved.replaceAll((parameter, value) -> resolve(archive, parameter, value));
        return resolved;
    }

    /** As {@link #resolve(Archive, Map)}, for one parameter. */
    public static String resolve(Archive archive, String parameter, String value) {
        return value.isBlank() || value.equalsIgnoreCase("NULL")
                ? value
                : resolver(archive, parameter).apply(value);
    }

    private static UnaryOperator<String> resolver(Archive archive, String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        if (name.equals("race") || name.endsWith("_race")) {
            return value -> RaceNames.of(archive).id(value);
        }
        if (name.equals("rider") || name.endsWith("_rider")) {
            return value -> RiderNames.of(archive).id(value);
        }
        return value -> value;
    }
}
