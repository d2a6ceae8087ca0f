package org.palmares.script;

import java.util.Objects;
import java.util.Optional;

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

    /** As its declaration: {@code race TEXT = 'gp-miguel-indurain'}. */
    public String signature() {
        return name + " " + type
                + fallback.map(value -> " = " + value.literal()).orElse(", which must be given");
    }
}
