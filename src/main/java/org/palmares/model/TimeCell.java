package org.palmares.model;

import java.util.Objects;

/**
 * What the time column of a result list can say of one rider. Read and written by {@link TimeNotation}.
 *
 * <p>A gap of zero ({@link Gap}), the gap of the line above ({@link SameTime}) and no statement at all
 * ({@link Unknown}) are three different things and stay so.
 */
public sealed interface TimeCell {

    /** The rider's own time. */
    record Time(long timeS) implements TimeCell {
        public Time {
            requireInRange(timeS, "a time");
        }
    }

    /** Behind the winner; zero is the winner's time. */
    record Gap(long gapS) implements TimeCell {
        public Gap {
            requireInRange(gapS, "a gap");
        }
    }

    /** The time of the rider above, whatever that is: {@code s.t.}, {@code ,,}. */
    record SameTime() implements TimeCell {}

    /**
     * Behind by a distance instead of a time, as lists of the early years print it: {@code 5 km}. It is kept as it is
     * and never turned into seconds.
     */
    record GapInKm(long gapM) implements TimeCell {
        public GapInKm {
            if (gapM < 0 || gapM > TimeNotation.LONGEST_M) {
                throw new IllegalArgumentException(
                        "a gap in metres lies between 0 and " + TimeNotation.LONGEST_M + ", given " + gapM);
            }
        }
    }

    /** The source says nothing: an empty cell or a dash. */
    record Unknown() implements TimeCell {}

    /** The cell says how the race ended instead of a time. */
    record Status(FinishStatus status) implements TimeCell {
        public Status {
            Objects.requireNonNull(status, "status");
        }
    }

    private static void requireInRange(long seconds, String what) {
        if (seconds < 0 || seconds > TimeNotation.LONGEST_S) {
            throw new IllegalArgumentException(
                    what + " lies between 0 and " + TimeNotation.LONGEST_S + " seconds, given " + seconds);
        }
    }
}
