package org.palmares.model;

import java.util.Objects;

/**
 * What a cell of a time or gap column says, before its place in the list is considered. {@link TimeNotation} reads and
 * prints these.
 *
 * <p>A gap of zero is a statement (the same time as the winner); {@link Unknown} is the absence of one. Times are counted in
 * milliseconds, because time trials are told in fractions of a second and these must add up exactly.
 */
public sealed interface TimeCell {

    /** The longest time the notation can state, in milliseconds: just under 10,000 hours. */
    long LONGEST_MS = 10_000L * 3600 * 1000 - 1;

    /**
     * A time without a plus sign. In a column that prints the winner's time and then bare gaps, only the column's
     * reader can tell that a later cell is a gap.
     *
     * @param millis milliseconds, 0 or more
     */
    record Time(long millis) implements TimeCell {
        public Time {
            requireRange(millis);
        }
    }

    /**
     * A time behind the winner, printed with a plus sign.
     *
     * @param millis milliseconds, 0 or more
     */
    record Gap(long millis) implements TimeCell {
        public Gap {
            requireRange(millis);
        }
    }

    /** The same time as the line above. */
    record SameTime() implements TimeCell {}

    /**
     * A gap told as a distance, as the oldest editions do: it has no value in seconds.
     *
     * @param km kilometres behind, to the metre
     */
    record GapInKm(double km) implements TimeCell {
        public GapInKm {
            if (!(km >= 0 && km < 1000) || Math.rint(km * 1000) / 1000 != km) {
                throw new IllegalArgumentException("kilometres behind are 0 to 999.999, to the metre; given " + km);
            }
        }
    }

    /**
     * A gap told in laps of a circuit: whoever was lapped was taken out, and has no time.
     *
     * @param laps laps behind, from 1 to 99
     */
    record GapInLaps(int laps) implements TimeCell {
        public GapInLaps {
            if (laps < 1 || laps > 99) {
                throw new IllegalArgumentException("laps behind are 1 to 99; given " + laps);
            }
        }
    }

    /** The source says nothing. */
    record Unknown() implements TimeCell {}

    /** A word of status stands in the place of a time. */
    record Status(FinishStatus status) implements TimeCell {
        public Status {
            Objects.requireNonNull(status, "status");
        }
    }

    private static void requireRange(long millis) {
        if (millis < 0 || millis > LONGEST_MS) {
            throw new IllegalArgumentException("milliseconds are 0 to " + LONGEST_MS + "; given " + millis);
        }
    }
}
