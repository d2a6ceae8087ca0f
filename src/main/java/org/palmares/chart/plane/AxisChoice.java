package org.palmares.chart.plane;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.palmares.failure.UsageException;

/**
 * How somebody wants an axis to be, where its kind of figure leaves that open.
 *
 * @param scale empty for the kind's own
 * @param unit empty for that of the column
 * @param direction growing unless asked otherwise; empty for the kind's own
 */
public record AxisChoice(Optional<Scale> scale, Optional<Unit> unit, Optional<Axis.Direction> direction) {
    /** Nothing is chosen. */
    public static final AxisChoice NONE = new AxisChoice(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String WORDS =
            "log, log-from-zero, linear, reversed, percent, duration, year, date and number";

    /**
     * Words with spaces or commas between, such as {@code log} or {@code reversed percent}.
     *
     * @throws UsageException when there is no such word; the message lists them
     */
    public static AxisChoice of(String words) {
        AxisChoice choice = NONE;
        for (String word : Arrays.stream(words.split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList()) {
            choice = choice.and(word.toLowerCase(Locale.ROOT));
        }
        return choice;
    }

    private AxisChoice and(String word) {
        return switch (word) {
            case "log" -> new AxisChoice(Optional.of(Scale.LOG), unit, direction);
            case "log-from-zero" -> new AxisChoice(Optional.of(Scale.LOG_FROM_ZERO), unit, direction);
            case "linear" -> new AxisChoice(Optional.of(Scale.LINEAR), unit, direction);
            case "reversed" -> new AxisChoice(scale, unit, Optional.of(Axis.Direction.REVERSED));
            case "percent" -> in(Unit.SHARE);
            case "duration" -> in(Unit.SECONDS);
            case "year" -> in(Unit.YEAR);
            case "date" -> in(Unit.DATE);
            case "number" -> in(Unit.NUMBER);
            default -> throw new UsageException("an axis can't be '" + word + "'; it can be " + WORDS);
        };
    }

    private AxisChoice in(Unit other) {
        return new AxisChoice(scale, Optional.of(other), direction);
    }

    /**
     * The axis as it is wanted.
     *
     * @param values those that stand on it
     * @throws UsageException when one of them has no place on a logarithmic axis
     */
    Axis of(Axis axis, double... values) {
        Axis chosen = unit.map(axis::in).orElse(axis);
        chosen = direction.isPresent() && direction.get() == Axis.Direction.REVERSED ? chosen.reversed() : chosen;
        if (scale.isEmpty() || scale.get() == axis.scale()) {
            return chosen;
        }
        double least = Arrays.stream(values).min().orElse(1);
        double most = Arrays.stream(values).max().orElse(1);
        return switch (scale.get()) {
            case LINEAR -> chosen.on(Scale.LINEAR);
            case LOG -> {
                refuseBelow(least, 0, "log");
                yield chosen.over(new Range(least / 1.15, most * 1.15)).on(Scale.LOG);
            }
            case LOG_FROM_ZERO -> {
                if (least < 0) {
                    throw new UsageException("an axis log-from-zero has no place for " + Numbers.words(least));
                }
                yield chosen.over(new Range(0, Math.expm1(Math.log1p(most) * 1.04)))
                        .on(Scale.LOG_FROM_ZERO);
            }
        };
    }

    private static void refuseBelow(double least, double bound, String word) {
        if (least <= bound) {
            throw new UsageException("an axis " + word + " has no place for " + Numbers.words(least)
                    + "; take log-from-zero, or leave such rows out in the query");
        }
    }
}
