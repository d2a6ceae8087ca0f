package org.palmares.model;

import java.util.Objects;

/**
 * A line that could not be understood: kept as it stood, with the reason, never dropped.
 *
 * @param at where it stands
 * @param reason what was given, what is allowed
 */
public record Reject(SourceLine at, String reason) {
    public Reject {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
