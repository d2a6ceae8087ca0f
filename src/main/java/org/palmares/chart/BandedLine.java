package org.palmares.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.Scene;

/**
 * A line with a band around it.
 *
 * @param name empty where there is only one
 * @param places ascending
 */
record BandedLine(String name, List<Place> places) {
    private static final int FAINT = 56;

    /** A place of the line, and from where to where the band goes there. */
    record Place(double x, double y, double low, double high) {}

    /** One line a name, in the order of the map. */
    static List<BandedLine> atMostSeven(String chart, Map<String, List<Place>> byName) {
        if (byName.size() > Look.MOST) {
            throw new ChartFrameException("chart " + chart + " has " + byName.size() + " lines; eyes tell at most "
                    + Look.MOST + " apart: choose fewer");
        }
        List<BandedLine> lines = new ArrayList<>();
        byName.forEach((name, places) -> lines.add(new BandedLine(
                name,
                places.stream().sorted(Comparator.comparingDouble(Place::x)).toList())));
        return lines;
    }

    static void draw(Scene scene, List<BandedLine> lines, String bandWords) {
        boolean hasBand = false;
        for (int i = 0; i < lines.size(); i++) {
            List<Mark.Point> corners = lines.get(i).corners();
            if (!corners.isEmpty()) {
                scene.add(new Mark.Area(corners, Theme.sheer(Look.of(i).color(), FAINT)));
                hasBand = true;
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            BandedLine line = lines.get(i);
            List<Mark.Point> points = line.places().stream()
                    .map(place -> new Mark.Point(place.x(), place.y()))
                    .toList();
            scene.add(
                    points.size() == 1 ? Look.of(i).dots(points, 7) : Look.of(i).line(points, 2.2));
            if (!line.name().isEmpty() && lines.size() > 1) {
                scene.end(points.get(points.size() - 1), line.name(), Look.of(i), Key.Mark.LINE);
            }
        }
        if (hasBand) {
            scene.key(new Key(Key.Mark.SQUARE, Theme.sheer(Look.of(0).color(), FAINT), bandWords));
        }
    }

    private List<Mark.Point> corners() {
        if (places.size() < 2 || places.stream().allMatch(place -> place.low() == place.high())) {
            return List.of();
        }
        List<Mark.Point> corners = new ArrayList<>();
        places.forEach(place -> corners.add(new Mark.Point(place.x(), place.high())));
        for (int i = places.size() - 1; i >= 0; i--) {
            corners.add(new Mark.Point(places.get(i).x(), places.get(i).low()));
        }
        corners.add(corners.get(0));
        return corners;
    }
}
