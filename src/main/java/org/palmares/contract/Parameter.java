package org.palmares.contract;

import java.util.Objects;
import java.util.Optional;
import org.palmares.failure.UsageException;

/**
 * A parameter that a script declares: {@code -- :race TEXT = 'gp-miguel-indurain' -- the race}.
 *
 * @param name without the colon of its declaration and the dollar sign of its use
 * @param type of its values
 * @param fallback what it is when no value is given, or empty when one must be
 * @param meaning what it is for
 */
public record Parameter(String name, ParameterType type, Optional<Default> fallback, String meaning) {

    /**
     * A default.
     *
     * @param literal as written in the script
     * @param value to bind; empty is SQL's NULL
     */
    public record Default(String literal, Optional<Object> value) {}

    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** One that a query uses without declaring it: a text, which DuckDB casts where it needs a number. */
    public static Parameter undeclared(String name) {
        return new Parameter(name, ParameterType.TEXT, Optional.empty(), "");
    }

    /** As its declaration: {@code race TEXT = 'gp-miguel-indurain'}. */
    public String signature() {
        return name + " " + type
                + fallback.map(value -> " = " + value.literal()).orElse(", which must be given");
    }

    /**
     * The value of a text, to bind; null is SQL's NULL.
     *
     * @param text as given on a command line or in a cell; the word NULL, in any case, is SQL's NULL for all types but TEXT
     * @throws UsageException when the text is not of the type
     */
    public Object value(String text) {
        if (type != ParameterType.TEXT && text.equalsIgnoreCase("NULL")) {
            return null;
        }
        return type.value(text)
                .orElseThrow(() -> new UsageException(
                        "the parameter " + name + " is " + type + ", " + type.allowed() + "; given '" + text + "'"));
    }

    /**
     * The value when none is given, to bind; null is SQL's NULL.
     *
     * @throws UsageException when there is no default
     */
    public Object fallbackValue() {
        return fallback.orElseThrow(() -> new UsageException("the parameter " + name + " has no value"))
                .value()
                .orElse(null);
    }
}
