package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.required;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** Wins decade by decade, a nation's on those of the one before it, the one with most wins at the bottom. */
final class NationsPlot {
    static final ChartKind KIND = new ChartKind(
            "nations",
            "Wins by nation as areas stacked over the decades",
            List.of(
                    required("year", NUMBER, "the edition; one row for each win"),
                    required("nation", WORDS, "of the winner; missing is not known, and has an area of its own")),
            NationsPlot::plot);

    /** On each of these words can be read: white on the first, dark on the others. */
    private static final List<Color> COLORS =
            List.of(Theme.BLUE, Theme.ORANGE, Theme.GREEN, Theme.SKY, Theme.PURPLE, Theme.AXIS);

    private static final int MOST = COLORS.size() - 1;
    private static final String OTHERS = "other nations";
    private static final String UNKNOWN = "not known";

    private final TreeMap<Integer, Map<String, Integer>> decades = new TreeMap<>();
    private final Map<String, Integer> totals = new LinkedHashMap<>();
    private int leftOut;

    private NationsPlot(CheckedTable frame) {
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("year", row).isEmpty()) {
                leftOut++;
                continue;
            }
            int decade = Math.floorDiv((int) frame.number("year", row).getAsDouble(), 10) * 10;
            String nation = frame.words("nation", row).orElse(UNKNOWN);
            totals.merge(nation, 1, Integer::sum);
            decades.computeIfAbsent(decade, each -> new LinkedHashMap<>()).merge(nation, 1, Integer::sum);
        }
    }

    static Plot plot(CheckedTable frame, ChartText text) {
        NationsPlot nations = new NationsPlot(frame);
        return nations.decades.isEmpty()
                ? new NothingToDraw("Nothing to draw: no row has a year.")
                : nations.plot(text);
    }

    private Plot plot(ChartText text) {
        List<String> known = totals.keySet().stream()
                .filter(nation -> !nation.equals(UNKNOWN))
                .sorted(Comparator.comparing((String nation) -> -totals.get(nation))
                        .thenComparing(nation -> nation))
                .toList();
        // One nation alone would not be "other nations".
        int named = known.size() == MOST + 1 ? known.size() : Math.min(MOST, known.size());
        List<String> layers = new ArrayList<>(known.subList(0, named));
        if (named < known.size()) {
            layers.add(OTHERS);
        }
        if (totals.containsKey(UNKNOWN)) {
            layers.add(UNKNOWN);
        }
        int first = decades.firstKey();
        int last = decades.lastKey() + 10;
        int most = decades.values().stream().mapToInt(NationsPlot::sum).max().orElse(1);
        Scene scene = Scene.over(
                Axis.of(text.xLabel(), Unit.YEAR, new Range(first, last)),
                Axis.of(text.yLabelOr("Wins in a decade"), Unit.COUNT, new Range(0, most * 1.02)));
        double[] below = new double[(last - first) / 10];
        for (String layer : layers) {
            double[] above = below.clone();
            for (int i = 0; i < above.length; i++) {
                above[i] += wins(layer, first + 10 * i, known.subList(0, named));
            }
            scene.add(new Mark.Area(corners(first, below, above), color(layer, layers)));
            scene.line(edge(first, above), Theme.PAPER, 1.2);
            scene.key(new Key(Key.Mark.SQUARE, color(layer, layers), layer));
            name(scene, layer, layers.indexOf(layer), first, below, above);
            below = above;
        }
        return new ScenePlot(scene, count(), description(layers));
    }

    /** In the decade where the area is thickest, so that it is known without its colour. */
    private static void name(Scene scene, String layer, int number, int first, double[] below, double... above) {
        int thickest = 0;
        for (int i = 1; i < above.length; i++) {
            thickest = above[i] - below[i] > above[thickest] - below[thickest] ? i : thickest;
        }
        double thick = above[thickest] - below[thickest];
        scene.label(new Scene.Label(
                first + 10 * thickest + 5,
                (above[thickest] + below[thickest]) / 2,
                layer,
                number == 0 && !layer.equals(UNKNOWN) ? Theme.ON_BLUE : Theme.ON_ORANGE,
                18,
                thick * 0.55));
    }

    private double wins(String layer, int decade, List<String> named) {
        Map<String, Integer> wins = decades.getOrDefault(decade, Map.of());
        return layer.equals(OTHERS)
                ? wins.entrySet().stream()
                        .filter(each ->
                                !named.contains(each.getKey()) && !each.getKey().equals(UNKNOWN))
                        .mapToInt(Map.Entry::getValue)
                        .sum()
                : wins.getOrDefault(layer, 0);
    }

    private static int sum(Map<String, Integer> wins) {
        return wins.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Along the upper edge to the right and along the lower one back. */
    private static List<Mark.Point> corners(int first, double[] below, double[] above) {
        List<Mark.Point> corners = new ArrayList<>(edge(first, above));
        List<Mark.Point> back = edge(first, below);
        for (int i = back.size() - 1; i >= 0; i--) {
            corners.add(back.get(i));
        }
        corners.add(corners.get(0));
        return corners;
    }

    /** From middle to middle of the decades; level in the first half of the first and the last half of the last. */
    private static List<Mark.Point> edge(int first, double[] heights) {
        List<Mark.Point> edge = new ArrayList<>();
        edge.add(new Mark.Point(first, heights[0]));
        for (int i = 0; i < heights.length; i++) {
            edge.add(new Mark.Point(first + 10 * i + 5, heights[i]));
        }
        edge.add(new Mark.Point(first + 10.0 * heights.length, heights[heights.length - 1]));
        return edge;
    }

    private static Color color(String layer, List<String> layers) {
        return switch (layer) {
            case OTHERS -> Theme.AXIS;
            case UNKNOWN -> Theme.UNKNOWN;
            default -> COLORS.get(layers.indexOf(layer));
        };
    }

    private String count() {
        int all = totals.values().stream().mapToInt(Integer::intValue).sum();
        int unknown = totals.getOrDefault(UNKNOWN, 0);
        return "Nation known of " + (all - unknown) + " of " + all + " wins"
                + (leftOut == 0 ? "" : "; left out: " + leftOut + " without a year");
    }

    private String description(List<String> layers) {
        return count() + ". "
                + layers.stream()
                        .filter(layer -> !layer.equals(OTHERS))
                        .map(layer -> layer + " " + totals.get(layer))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
