package org.palmares.stats.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution function of values of which only intervals are known, without any law: Turnbull's estimator. It puts its
 * mass on the shortest intervals that begin with a lower end and end with an upper one; where within them it can't tell.
 *
 * <p>Found by the self-consistency steps (EM) until no mass moves by more than 1e-13. Intervals are [low, high); an infinite
 * high is a value known to be at least low. Reference: B. W. Turnbull, JRSS B 38 (1976), 290–295.
 *
 * @param steps the intervals with mass, ascending
 * @param n values
 */
public record Turnbull(List<Step> steps, int n) {
    private static final int MOST_ROUNDS = 100_000;

    /** So much of the mass lies in [low, high). */
    public record Step(double low, double high, double mass) {}

    public Turnbull {
        steps = List.copyOf(steps);
    }

    public static Turnbull of(double[] low, double[] high) {
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i])) {
                throw new IllegalArgumentException(
                        "interval " + (i + 1) + " is empty: [" + low[i] + ", " + high[i] + ")");
            }
        }
        List<double[]> innermost = innermost(low, high);
        double[] mass = new double[innermost.size()];
        Arrays.fill(mass, 1.0 / mass.length);
        int[][] covers = covers(low, high, innermost);
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > 1e-13; round++) {
            moved = step(mass, covers);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < mass.length; i++) {
            if (mass[i] > 1e-10) {
                steps.add(new Step(innermost.get(i)[0], innermost.get(i)[1], mass[i]));
            }
        }
        return new Turnbull(steps, low.length);
    }

    /** P(X &lt; x) at an end of an interval; within one the estimator is not defined, and this is its lower end's. */
    public double below(double x) {
        return steps.stream()
                .filter(each -> each.high() <= x)
                .mapToDouble(Step::mass)
                .sum();
    }

    private static List<double[]> innermost(double[] low, double[] high) {
        double[] lows = Arrays.stream(low).sorted().distinct().toArray();
        double[] highs = Arrays.stream(high).sorted().distinct().toArray();
        List<double[]> innermost = new ArrayList<>();
        int h = 0;
        for (int i = 0; i < lows.length; i++) {
            while (h < highs.length && highs[h] <= lows[i]) {
                h++;
            }
            double nextLow = i + 1 < lows.length ? lows[i + 1] : Double.POSITIVE_INFINITY;
            if (h < highs.length && highs[h] <= nextLow) {
                innermost.add(new double[] {lows[i], highs[h]});
            }
        }
        return innermost;
    }

    private static int[][] covers(double[] low, double[] high, List<double[]> innermost) {
        int[][] covers = new int[low.length][];
        for (int i = 0; i < low.length; i++) {
            int from = 0;
            while (innermost.get(from)[0] < low[i]) {
                from++;
            }
            int to = from;
            while (to < innermost.size() && innermost.get(to)[1] <= high[i]) {
                to++;
            }
            covers[i] = new int[] {from, to};
        }
        return covers;
    }

    private static double step(double[] mass, int[][] covers) {
        double[] next = new double[mass.length];
        for (int[] cover : covers) {
            double total = 0;
            for (int k = cover[0]; k < cover[1]; k++) {
                total += mass[k];
            }
            for (int k = cover[0]; k < cover[1]; k++) {
                next[k] += mass[k] / total / covers.length;
            }
        }
        double moved = 0;
        for (int k = 0; k < mass.length; k++) {
            moved = Math.max(moved, Math.abs(next[k] - mass[k]));
            mass[k] = next[k];
        }
        return moved;
    }
}
