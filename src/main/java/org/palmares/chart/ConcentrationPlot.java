package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Numbers;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** How many equal winners would share the race as it was shared, over a window of editions, with what is not known as a band. */
final class ConcentrationPlot {
    static final ChartKind KIND = new ChartKind(
            "concentration",
            "How many equal winners would share the race as it was shared, over the years",
            List.of(
                    required("year", NUMBER, "of the last edition of a window"),
                    required("hhi", NUMBER, "Herfindahl's index of the wins in the window, over 0"),
                    optional("hhi_least", NUMBER, "what it would be at least if all winners were known"),
                    optional("hhi_most", NUMBER, "what it would be at most"),
                    optional("race", WORDS, "a line for each, at most seven")),
            ConcentrationPlot::plot);

    private ConcentrationPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<String, List<BandedLine.Place>> races = new LinkedHashMap<>();
        int leftOut = 0;
        for (int row = 0; row < frame.rows(); row++) {
            double hhi = frame.number("hhi", row).orElse(0);
            if (frame.number("year", row).isEmpty() || hhi <= 0) {
                leftOut++;
                continue;
            }
            races.computeIfAbsent(frame.words("race", row).orElse(""), each -> new ArrayList<>())
                    .add(new BandedLine.Place(
                            frame.number("year", row).getAsDouble(),
                            1 / hhi,
                            1 / frame.number("hhi_most", row).orElse(hhi),
                            1 / frame.number("hhi_least", row).orElse(hhi)));
        }
        if (races.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no window has enough known winners.");
        }
        List<BandedLine> lines = BandedLine.atMostSeven("concentration", races);
        List<BandedLine.Place> all =
                lines.stream().flatMap(line -> line.places().stream()).toList();
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabelOr("last edition of the window"),
                        Unit.YEAR,
                        all.stream().mapToDouble(BandedLine.Place::x).toArray()),
                Axis.fromZero(
                        text.yLabelOr("equal winners"),
                        Unit.NUMBER,
                        all.stream().mapToDouble(BandedLine.Place::high).toArray()));
        BandedLine.draw(scene, lines, "between what the unknown winners allow");
        String count = PointWords.count(all.size(), leftOut);
        return new ScenePlot(
                scene,
                count,
                count + ". " + lines.stream().map(ConcentrationPlot::words).collect(Collectors.joining("; ")) + ".");
    }

    private static String words(BandedLine line) {
        BandedLine.Place last = line.places().get(line.places().size() - 1);
        return (line.name().isEmpty() ? "" : line.name() + ": ")
                + Numbers.words(line.places().get(0).y()) + " equal winners at first, "
                + Numbers.words(last.y()) + " at last";
    }
}
