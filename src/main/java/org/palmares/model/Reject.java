package org.palmares.model;

import java.util.Objects;

/**
 * A line that could not be understood: kept as it stood, with the reason, never dropped.
 *
 * @param at where it stands
 * @param reason what was given, what is allowed
 * @param kind whether the line, or the list that it stands in, is what can't be used
 */
public record Reject(SourceLine at, String reason, Kind kind) {

    /** What is kept: lines that could not be understood, and lines that could but are no result. */
    public enum Kind {
        LINE,
        /** A line of a list that is no classification of a race, such as the points of one sprint. */
        LIST
    }

    /** A line that could not be understood. */
    public Reject(SourceLine at, String reason) {
        this(at, reason, Kind.LINE);
    }

    public Reject {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(kind, "kind");
    }
}
