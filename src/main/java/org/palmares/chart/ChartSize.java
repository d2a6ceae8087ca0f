package org.palmares.chart;

import java.util.OptionalInt;
import org.palmares.failure.UsageException;

/**
 * How large a figure is laid out; letters have the same size in each.
 *
 * @param width in points, which are CSS pixels at 100 %
 * @param height likewise; empty for as high as the figure is by itself
 */
public record ChartSize(int width, OptionalInt height) {
    /** A page on a desk: 860 points wide. */
    public static final ChartSize PAGE = new ChartSize(860, OptionalInt.empty());

    /** A phone held upright: 358 points wide. */
    public static final ChartSize PHONE = new ChartSize(358, OptionalInt.empty());

    private static final int LEAST = 240;
    private static final int MOST = 4000;

    public ChartSize {
        if (width < LEAST || width > MOST) {
            throw new UsageException("a chart can be " + LEAST + " to " + MOST + " points wide, not " + width);
        }
        if (height.isPresent() && (height.getAsInt() < 1 || height.getAsInt() > MOST)) {
            throw new UsageException("a chart can be up to " + MOST + " points high, not " + height.getAsInt());
        }
    }

    /** {@code page}, {@code phone}, or a number of points. */
    public static ChartSize of(String width) {
        return switch (width) {
            case "page" -> PAGE;
            case "phone" -> PHONE;
            default -> {
                try {
                    yield new ChartSize(Integer.parseInt(width), OptionalInt.empty());
                } catch (NumberFormatException e) {
                    throw new UsageException(
                            "a chart's width is page, phone or a number of points, not '" + width + "'", e);
                }
            }
        };
    }

    /** The same width, and this height. */
    public ChartSize high(int points) {
        return new ChartSize(width, OptionalInt.of(points));
    }
}
