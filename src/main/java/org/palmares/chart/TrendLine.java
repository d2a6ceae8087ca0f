package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.Numbers;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.Unit;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.trend.MannKendall;
import org.palmares.stats.trend.Pettitt;
import org.palmares.stats.trend.TheilSen;

/**
 * What rises or falls in a series: the line of Theil and Sen, and where Pettitt's test finds a new level. Fewer than {@link
 * MannKendall#LEAST} values have neither; several values of one time are taken by their mean.
 *
 * @param from the first time
 * @param to the last
 * @param line empty where there are too few values
 * @param newLevelFrom the first time of a new level; empty where it may be chance (p ≥ 0.05 by 999 permutations, seed 1)
 */
record TrendLine(
        double from, double to, Optional<TheilSen> line, Optional<Double> newLevelFrom, Unit time, Unit unit, Of of) {
    /** What rises or falls. */
    enum Of {
        /** The values, by so much a year. */
        VALUES {
            @Override
            double height(double value) {
                return value;
            }

            @Override
            double value(double height) {
                return height;
            }
        },
        /** The logarithms of one more than the values, so that these change by so many percent a year. */
        LOGARITHMS {
            @Override
            double height(double value) {
                return Math.log1p(value);
            }

            @Override
            double value(double height) {
                return Math.expm1(height);
            }
        };

        abstract double height(double value);

        abstract double value(double height);
    }

    private static final double LEVEL = 0.95;
    private static final double UNLIKELY = 0.05;
    private static final Simulation DRAWS = new Simulation(1, 999);
    private static final int PIECES = 60;
    private static final double DAYS_OF_A_YEAR = 365.25;

    /** @param times ascending */
    static TrendLine of(double[] times, double[] values, Unit time, Unit unit, Of of) {
        double[] distinct = IntStream.range(0, times.length)
                .mapToDouble(i -> times[i])
                .distinct()
                .toArray();
        double[] means = new double[distinct.length];
        for (int i = 0; i < means.length; i++) {
            double at = distinct[i];
            means[i] = IntStream.range(0, times.length)
                    .filter(k -> times[k] == at)
                    .mapToDouble(k -> of.height(values[k]))
                    .average()
                    .orElseThrow();
        }
        double last = times[times.length - 1];
        if (distinct.length < MannKendall.LEAST) {
            return new TrendLine(times[0], last, Optional.empty(), Optional.empty(), time, unit, of);
        }
        Pettitt level = Pettitt.of(means, DRAWS);
        return new TrendLine(
                times[0],
                last,
                Optional.of(TheilSen.of(distinct, means, LEVEL)),
                level.permuted().pGreater() < UNLIKELY ? Optional.of(distinct[level.last() + 1]) : Optional.empty(),
                time,
                unit,
                of);
    }

    void draw(Scene scene) {
        line.ifPresent(each -> {
            List<Mark.Point> points = new ArrayList<>();
            for (int i = 0; i <= PIECES; i++) {
                double at = from + (to - from) * i / PIECES;
                double height = of.value(each.intercept() + each.slope() * at);
                if (height >= scene.y().range().from()
                        && height <= scene.y().range().to()) {
                    points.add(new Mark.Point(at, height));
                }
            }
            scene.line(points, Theme.VERMILION, 2);
            scene.key(new Key(Key.Mark.LINE, Theme.VERMILION, "Theil–Sen: " + rate(each)));
        });
        newLevelFrom.ifPresent(year ->
                scene.reference(new Scene.Reference(Scene.Across.X, year, "new level from " + time.words(year))));
    }

    private String rate(TheilSen each) {
        double aYear = time == Unit.DATE ? each.slope() * DAYS_OF_A_YEAR : each.slope();
        if (aYear == 0) {
            return "no rise, no fall";
        }
        String sign = aYear < 0 ? "−" : "+";
        String size =
                of == Of.LOGARITHMS ? Numbers.two(Math.abs(Math.expm1(aYear)) * 100) + " %" : amount(Math.abs(aYear));
        return sign + size + " a year" + (isLikelyChance(each) ? ", which may be none" : "");
    }

    private String amount(double aYear) {
        return switch (unit) {
            case SECONDS -> Numbers.two(aYear) + " s";
            case SHARE -> Numbers.two(aYear * 100) + " % points";
            default -> Numbers.two(aYear);
        };
    }

    private static boolean isLikelyChance(TheilSen each) {
        return each.interval().low() <= 0 && each.interval().high() >= 0;
    }

    String sentence() {
        String slope = line.map(each -> " Theil–Sen line: " + rate(each) + ".").orElse(" Too few for a trend.");
        return slope
                + newLevelFrom
                        .map(year -> " New level from " + time.words(year) + " (Pettitt, p < 0.05).")
                        .orElse("");
    }
}
