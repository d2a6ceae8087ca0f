package org.palmares.stats;

/** What a test holds against its null model. */
public enum Alternative {
    /** More successes than the null model gives. */
    GREATER,
    /** Fewer. */
    LESS,
    /** A number of successes as improbable, in either direction. */
    TWO_SIDED
}
