package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.PLACE;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;

/** How ratings went, a line for each rider, with a band for how sure they are. */
final class RatingCurvesPlot {
    static final ChartKind KIND = new ChartKind(
            "rating-curves",
            "Ratings over time, with a band for how sure they are",
            List.of(
                    required("rider", WORDS, "at most seven"),
                    required("date", PLACE, "a date or a year"),
                    required("rating", NUMBER, "after the race of that date; missing is left out"),
                    optional("low", NUMBER, "the lower end of its band"),
                    optional("high", NUMBER, "the upper end"),
                    RiderLabels.ID),
            RatingCurvesPlot::plot);

    private RatingCurvesPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        Map<String, List<BandedLine.Place>> riders = new LinkedHashMap<>();
        RiderLabels labels = RiderLabels.of(frame);
        int drawn = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("date", row).isPresent()
                    && frame.number("rating", row).isPresent()) {
                double rating = frame.number("rating", row).getAsDouble();
                riders.computeIfAbsent(labels.at(row).orElse("unknown rider"), each -> new ArrayList<>())
                        .add(new BandedLine.Place(
                                frame.number("date", row).getAsDouble(),
                                rating,
                                frame.number("low", row).orElse(rating),
                                frame.number("high", row).orElse(rating)));
                drawn++;
            }
        }
        if (riders.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no rating is known.");
        }
        List<BandedLine> lines = BandedLine.atMostSeven("rating-curves", riders);
        List<BandedLine.Place> all =
                lines.stream().flatMap(line -> line.places().stream()).toList();
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabel(),
                        frame.unit("date"),
                        all.stream().mapToDouble(BandedLine.Place::x).toArray()),
                Axis.around(
                        text.yLabelOr("rating"),
                        frame.unit("rating"),
                        all.stream()
                                .flatMapToDouble(place -> DoubleStream.of(place.low(), place.high()))
                                .toArray()));
        BandedLine.draw(scene, lines, "how far it may be off");
        String count = PointWords.count(drawn, frame.rows() - drawn);
        return new ScenePlot(
                scene,
                count,
                count + ". "
                        + lines.stream()
                                .map(line -> line.name() + ": "
                                        + Math.round(line.places()
                                                .get(line.places().size() - 1)
                                                .y()) + " at last, "
                                        + Math.round(line.places().stream()
                                                .mapToDouble(BandedLine.Place::y)
                                                .max()
                                                .orElseThrow())
                                        + " at best")
                                .collect(Collectors.joining("; "))
                        + ".");
    }
}
