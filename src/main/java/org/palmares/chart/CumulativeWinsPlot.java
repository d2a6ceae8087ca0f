package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Unit;

/** How the wins of those with most of them grew, a staircase each, from the first win to the last. */
final class CumulativeWinsPlot {
    static final ChartKind KIND = new ChartKind(
            "cumulative-wins",
            "How the wins of the seven with most of them grew",
            List.of(
                    required("rider", WORDS, "the winner, one row for each win; missing is unknown and left out"),
                    required("year", NUMBER, "of the win"),
                    RiderLabels.ID),
            CumulativeWinsPlot::plot);

    private CumulativeWinsPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        WinsOf wins = WinsOf.from(frame);
        if (wins.winners().isEmpty()) {
            return new NothingToDraw("Nothing to draw: no winner is known.");
        }
        List<WinsOf.Winner> shown =
                wins.winners().subList(0, Math.min(Look.MOST, wins.winners().size()));
        double[] years = shown.stream()
                .flatMap(winner -> winner.years().stream())
                .mapToDouble(Integer::doubleValue)
                .toArray();
        int most = shown.get(0).years().size();
        Scene scene = Scene.over(
                Axis.around(text.xLabel(), Unit.YEAR, years),
                Axis.of(text.yLabelOr("Wins so far"), Unit.COUNT, new Range(0, most + 0.4)));
        for (int i = 0; i < shown.size(); i++) {
            draw(scene, shown.get(i), Look.of(i));
        }
        int others = wins.winners().size() - shown.size();
        String count = wins.count() + (others == 0 ? "" : "; not drawn: " + others + " with as many wins or fewer");
        return new ScenePlot(
                scene,
                count,
                count + ". "
                        + shown.stream()
                                .map(winner -> winner.rider() + " "
                                        + winner.years().size() + ", "
                                        + winner.years().get(0) + " to "
                                        + winner.years().get(winner.years().size() - 1))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static void draw(Scene scene, WinsOf.Winner winner, Look look) {
        List<Mark.Point> stairs = new ArrayList<>();
        List<Mark.Point> wins = new ArrayList<>();
        for (int i = 0; i < winner.years().size(); i++) {
            double year = winner.years().get(i);
            stairs.add(new Mark.Point(year, i));
            stairs.add(new Mark.Point(year, i + 1.0));
            wins.add(new Mark.Point(year, i + 1.0));
        }
        scene.add(look.line(stairs, 1.8)).add(look.dots(wins, 8));
        Mark.Point last = wins.get(wins.size() - 1);
        scene.note(last.x(), last.y(), winner.rider() + " " + winner.years().size());
        scene.key(Key.of(Key.Mark.DOT, look, winner.rider()));
    }
}
