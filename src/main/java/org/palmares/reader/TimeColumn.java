package org.palmares.reader;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.palmares.model.TimeCell;
import org.palmares.model.TimeNotationException;

/**
 * Turns the cells of one list's time column, from the first line down, into times and gaps. What a cell means depends
 * on the cells above it: a same-time mark takes the gap above, and some sites print bare gaps under the winner's time.
 */
final class TimeColumn {

    /** What a time without a plus sign means under the first line. */
    enum BareTimes {
        ARE_TIMES,
        ARE_GAPS
    }

    /** A line's time and gap, in milliseconds, in which they add up exactly; empty where the list does not say. */
    record Stated(OptionalLong timeMs, OptionalLong gapMs) {
        static final Stated NOTHING = new Stated(OptionalLong.empty(), OptionalLong.empty());

        OptionalDouble timeS() {
            return seconds(timeMs);
        }

        OptionalDouble gapS() {
            return seconds(gapMs);
        }

        private static OptionalDouble seconds(OptionalLong millis) {
            return millis.isPresent() ? OptionalDouble.of(millis.getAsLong() / 1000.0) : OptionalDouble.empty();
        }
    }

    private final BareTimes bareTimes;
    private OptionalLong winnerMs = OptionalLong.empty();
    private Stated above = Stated.NOTHING;
    private int lines;

    TimeColumn(BareTimes bareTimes) {
        this.bareTimes = bareTimes;
    }

    /**
     * What the next line's cell says.
     *
     * @throws TimeNotationException when it refers to a time above that is not known
     */
    Stated next(TimeCell cell) {
        Stated stated = stated(cell);
        above = stated;
        lines++;
        return stated;
    }

    /** Whether no line has been read yet. */
    boolean isEmpty() {
        return lines == 0;
    }

    /** The next line's cell could not be read: nothing may refer to it. */
    void skip() {
        next(new TimeCell.Unknown());
    }

    /**
     * The list begins below its winner, who was struck out or is missing: the time of its first line is no winner's
     * time, and only gaps that are printed are known.
     */
    void skipWinner() {
        lines++;
    }

    private Stated stated(TimeCell cell) {
        if (cell instanceof TimeCell.Time time) {
            return bare(time.millis());
        } else if (cell instanceof TimeCell.Gap gap) {
            return behind(gap.millis());
        } else if (cell instanceof TimeCell.SameTime) {
            if (above.equals(Stated.NOTHING)) {
                throw new TimeNotationException(
                        "the same time as the line above, but the line above has no time that could be read");
            }
            return above;
        }
        return Stated.NOTHING;
    }

    private Stated bare(long millis) {
        if (millis == 0 && (lines == 0 || bareTimes == BareTimes.ARE_TIMES)) {
            throw new TimeNotationException("a time of 0 is no time that a race takes");
        }
        if (lines == 0) {
            winnerMs = OptionalLong.of(millis);
            return new Stated(winnerMs, OptionalLong.of(0));
        }
        if (bareTimes == BareTimes.ARE_GAPS) {
            return behind(millis);
        }
        boolean plausible = winnerMs.isPresent() && millis >= winnerMs.getAsLong();
        return new Stated(
                OptionalLong.of(millis),
                plausible ? OptionalLong.of(millis - winnerMs.getAsLong()) : OptionalLong.empty());
    }

    private Stated behind(long gapMs) {
        return new Stated(
                winnerMs.isPresent() ? OptionalLong.of(winnerMs.getAsLong() + gapMs) : OptionalLong.empty(),
                OptionalLong.of(gapMs));
    }
}
