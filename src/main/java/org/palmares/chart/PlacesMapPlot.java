package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.Kind.WORDS;
import static org.palmares.chart.ChartColumn.optional;
import static org.palmares.chart.ChartColumn.required;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.Unit;
import org.palmares.stats.Quantiles;

/** Where winners were born and where the race finishes, as dots whose area is the number of wins. */
final class PlacesMapPlot {
    static final ChartKind KIND = new ChartKind(
            "map",
            "Birthplaces of the winners and finishes, on a plain map without outlines",
            List.of(
                    required("place", WORDS, "its name"),
                    required("lat", NUMBER, "degrees north, from −90 to 90; missing is left out"),
                    required("lon", NUMBER, "degrees east, from −180 to 180; missing is left out"),
                    required("what", WORDS, "'birthplace' or 'finish'"),
                    optional("wins", NUMBER, "how many, or how many finishes; missing is one")),
            PlacesMapPlot::plot);

    private static final double DOT = 7;
    private static final int LARGEST = 34;
    private static final int MOST_NAMES = 12;
    private static final int MOST_OFF = 20;
    private static final Look BIRTHPLACE = new Look(Theme.sheer(Theme.BLUE, 170), List.of(), Mark.Shape.CIRCLE);
    private static final Look FINISH = new Look(Theme.VERMILION, List.of(), Mark.Shape.DIAMOND);

    private record Place(String name, Mark.Point at, boolean isFinish, int wins) {}

    private PlacesMapPlot() {}

    static Plot plot(CheckedTable frame, ChartText text) {
        List<Place> places = new ArrayList<>();
        int leftOut = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("lat", row).isEmpty() || frame.number("lon", row).isEmpty()) {
                leftOut += (int) frame.number("wins", row).orElse(1);
                continue;
            }
            places.add(new Place(
                    frame.words("place", row).orElse("a place"),
                    new Mark.Point(within(frame, row, "lon", 180), within(frame, row, "lat", 90)),
                    isFinish(frame, row),
                    (int) frame.number("wins", row).orElse(1)));
        }
        if (places.isEmpty()) {
            return new NothingToDraw("Nothing to draw: no place has coordinates.");
        }
        places.sort(Comparator.comparing((Place place) -> -place.wins()).thenComparing(Place::name));
        List<Place> far = far(places);
        int known = birthplaces(places);
        places.removeAll(far);
        Scene scene = Scene.over(
                Axis.around(
                        text.xLabel(),
                        Unit.LONGITUDE,
                        places.stream().mapToDouble(place -> place.at().x()).toArray()),
                Axis.around(
                        text.yLabel(),
                        Unit.LATITUDE,
                        places.stream().mapToDouble(place -> place.at().y()).toArray()));
        dots(scene, places.stream().filter(place -> !place.isFinish()).toList(), BIRTHPLACE, "birthplace of a winner");
        dots(scene, places.stream().filter(Place::isFinish).toList(), FINISH, "finish");
        places.stream()
                .sorted(Comparator.comparing((Place place) -> !place.isFinish()))
                .limit(MOST_NAMES)
                .forEach(place -> scene.note(place.at().x(), place.at().y(), words(place)));
        String count = "Birthplace known of " + known + " of " + (known + leftOut) + " wins"
                + (far.isEmpty()
                        ? ""
                        : "; off this map: "
                                + far.stream().map(PlacesMapPlot::words).collect(Collectors.joining(", ")));
        return new MapPlot(
                scene,
                count,
                count + ". " + places.stream().map(PlacesMapPlot::words).collect(Collectors.joining("; ")) + ".");
    }

    private static int birthplaces(List<Place> places) {
        return places.stream()
                .filter(place -> !place.isFinish())
                .mapToInt(Place::wins)
                .sum();
    }

    /**
     * The few birthplaces so far away that the others would be pressed into a corner: up to a twentieth of the wins, where the
     * map is less than half as wide without them.
     */
    private static List<Place> far(List<Place> places) {
        List<Place> fromFarthest = new ArrayList<>(places);
        Mark.Point middle = new Mark.Point(middle(places, Mark.Point::x), middle(places, Mark.Point::y));
        fromFarthest.sort(Comparator.comparingDouble((Place place) -> -apart(place.at(), middle))
                .thenComparing(Place::name));
        List<Place> far = new ArrayList<>();
        int allowed = birthplaces(places) / MOST_OFF;
        for (Place place : fromFarthest) {
            allowed -= place.wins();
            if (place.isFinish() || allowed < 0) {
                break;
            }
            far.add(place);
        }
        List<Place> near = new ArrayList<>(places);
        near.removeAll(far);
        return far.isEmpty() || span(near) * 2 > span(places) ? List.of() : far;
    }

    private static double middle(List<Place> places, ToDoubleFunction<Mark.Point> coordinate) {
        return Quantiles.of(places.stream()
                        .mapToDouble(place -> coordinate.applyAsDouble(place.at()))
                        .toArray())
                .median();
    }

    private static double apart(Mark.Point one, Mark.Point other) {
        return Math.max(Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
    }

    private static double span(List<Place> places) {
        DoubleSummaryStatistics lon =
                places.stream().mapToDouble(place -> place.at().x()).summaryStatistics();
        DoubleSummaryStatistics lat =
                places.stream().mapToDouble(place -> place.at().y()).summaryStatistics();
        return Math.max(lon.getMax() - lon.getMin(), lat.getMax() - lat.getMin());
    }

    private static String words(Place place) {
        return place.name() + (place.isFinish() || place.wins() == 1 ? "" : " " + place.wins());
    }

    /** The greatest first, so that none hides another. */
    private static void dots(Scene scene, List<Place> places, Look look, String words) {
        Map<Integer, List<Mark.Point>> bySize = new TreeMap<>((a, b) -> Integer.compare(b, a));
        for (Place place : places) {
            int wins = place.isFinish() ? 1 : place.wins();
            int size = (int) Math.min(LARGEST, Math.round(DOT * Math.sqrt(wins)) + (place.isFinish() ? 4 : 0));
            bySize.computeIfAbsent(size, each -> new ArrayList<>()).add(place.at());
        }
        bySize.forEach((size, at) -> scene.add(look.dots(at, size)));
        if (!places.isEmpty()) {
            scene.key(Key.of(Key.Mark.DOT, look, words));
        }
    }

    private static double within(CheckedTable frame, int row, String column, double most) {
        double degrees = frame.number(column, row).orElseThrow();
        if (Math.abs(degrees) > most) {
            throw new ChartFrameException("chart map: row " + (row + 1) + " has " + column + " " + degrees
                    + "; it is from −" + (int) most + " to " + (int) most);
        }
        return degrees;
    }

    private static boolean isFinish(CheckedTable frame, int row) {
        String what = frame.words("what", row).orElse("");
        return switch (what) {
            case "finish" -> true;
            case "birthplace" -> false;
            default ->
                throw new ChartFrameException(
                        "chart map: row " + (row + 1) + " has what '" + what + "'; it is birthplace or finish");
        };
    }
}
