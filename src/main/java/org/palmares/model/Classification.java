package org.palmares.model;

/** The list of an edition that a result line stands in. The names are those of the {@code classification} column. */
public enum Classification {
    /** The race itself: the only list of a one-day race, the general classification of a stage race. */
    GENERAL,
    /** One stage's own order. */
    STAGE,
    POINTS,
    MOUNTAINS,
    YOUTH,
    TEAM
}
