package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.RowsPlot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.Unit;

/** A row for each of those who won most often, a block in it for each win, with its year where there is room. */
final class VictoryBarsPlot {
    static final ChartKind KIND = new ChartKind(
            "victory-bars",
            "Who won most often, with a block for each win",
            List.of(
                    required("rider", WORDS, "the winner, one row for each win; missing is unknown and left out"),
                    required("year", NUMBER, "of the win"),
                    RiderLabels.ID),
            VictoryBarsPlot::plot);

    private static final int MOST = 20;
    private static final double PITCH = 27;
    private static final double AIR = 0.03;
    private static final double HALF = 0.36;

    private VictoryBarsPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        WinsOf wins = WinsOf.from(frame);
        if (wins.winners().isEmpty()) {
            return new NothingToDraw("Nothing to draw: no winner is known.");
        }
        List<WinsOf.Winner> shown = shown(wins.winners());
        int most = shown.get(0).years().size();
        Scene scene = Scene.over(
                Axis.of(text.xLabelOr("Wins"), Unit.COUNT, new Range(0, Math.max(1, most))),
                Axis.of(new Range(0, shown.size())));
        List<RowsPlot.Value> values = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            List<Integer> years = shown.get(row).years();
            for (int i = 0; i < years.size(); i++) {
                scene.bar(i + AIR, i + 1 - AIR, row + HALF, row - HALF, Theme.BLUE);
                scene.label(new Scene.Label(
                        i + 0.5, row, String.valueOf(years.get(i)), Theme.ON_BLUE, 1 - 4 * AIR, 2 * HALF));
            }
            values.add(new RowsPlot.Value(row, years.size(), words(years)));
        }
        String count = wins.count()
                + leftOff(wins.winners().subList(shown.size(), wins.winners().size()));
        return new RowsPlot(
                scene,
                shown.stream().map(WinsOf.Winner::rider).toList(),
                values,
                PITCH,
                count,
                count + ". "
                        + shown.stream()
                                .map(winner -> winner.rider() + " "
                                        + winner.years().size() + " ("
                                        + winner.years().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", ")) + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    /** Those who won more than once, where there are any and not too many. */
    private static List<WinsOf.Winner> shown(List<WinsOf.Winner> winners) {
        List<WinsOf.Winner> repeat =
                winners.stream().filter(winner -> winner.years().size() > 1).toList();
        List<WinsOf.Winner> wanted = repeat.isEmpty() ? winners : repeat;
        return wanted.subList(0, Math.min(MOST, wanted.size()));
    }

    private static String words(List<Integer> years) {
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        return years.size() + " · " + (first == last ? String.valueOf(first) : first + "–" + last);
    }

    private static String leftOff(List<WinsOf.Winner> others) {
        if (others.isEmpty()) {
            return "";
        }
        int most = others.get(0).years().size();
        return "; not drawn: " + others.size() + (others.size() == 1 ? " rider" : " riders") + " of "
                + (most == 1 ? "one win" : "at most " + most + " wins");
    }
}
