package org.palmares.model;

import java.util.Locale;

/** Which order of a classification counts: two values, never one overwritten by the other. */
public enum Standing {
    /** As it stands today: struck-out results do not count, and those behind them moved up where they were promoted. */
    OFFICIAL,
    /** The order on the road, whatever was decided later. */
    RACED;

    /** The name in SQL and on the command line: {@code official}, {@code raced}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As {@link #id()}. */
    @Override
    public String toString() {
        return id();
    }
}
