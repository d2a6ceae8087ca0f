package org.palmares.chart.plane;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/** The names of series beside their ends, pushed apart where the ends are close. */
final class EndWords {
    private static final double MOST_OF_WIDTH = 0.3;
    private static final double NEAR_EDGE = 0.85;
    private static final double GAP = 14;

    private EndWords() {}

    /** Beside the plane is a place for the names of series that reach its right edge, or nearly. */
    static boolean fit(Scene scene, double pageWidth) {
        return !scene.ends().isEmpty()
                && width(scene.ends()) <= pageWidth * MOST_OF_WIDTH
                && scene.ends().stream().allMatch(end -> scene.x().share(end.x()) >= NEAR_EDGE);
    }

    static double width(List<Scene.End> ends) {
        return GAP
                + 4
                + ends.stream()
                        .mapToDouble(end -> Theme.LABEL.width(end.words()))
                        .max()
                        .orElse(0);
    }

    static void draw(Canvas canvas, Plane plane, List<Scene.End> ends) {
        List<Scene.End> fromTop = new ArrayList<>(ends);
        fromTop.sort(Comparator.comparingDouble((Scene.End end) -> plane.pageY(end.y()))
                .thenComparing(Scene.End::words));
        double[] places = places(plane, fromTop);
        for (int i = 0; i < places.length; i++) {
            Scene.End end = fromTop.get(i);
            double right = plane.box().right();
            double from = plane.pageY(end.y());
            if (Math.abs(from - places[i]) > 2) {
                canvas.stroke(
                        new Line2D.Double(right + 2, from, right + GAP - 3, places[i]),
                        end.look().color(),
                        0.8);
            }
            canvas.text(end.words(), right + GAP, places[i] + 4.5, Theme.LABEL, Anchor.START);
        }
    }

    /** As near to their ends as they can be without touching, none below or above the plane where there is room for all. */
    private static double[] places(Plane plane, List<Scene.End> fromTop) {
        double line = Theme.LABEL.lineHeight() - 2;
        double[] places = new double[fromTop.size()];
        double free = plane.box().y();
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(plane.pageY(fromTop.get(i).y()), free);
            free = places[i] + line;
        }
        double last = plane.box().bottom();
        for (int i = places.length - 1; i >= 0 && places[i] > last; i--) {
            places[i] = last;
            last -= line;
        }
        return places;
    }
}
