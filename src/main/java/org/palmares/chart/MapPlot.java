package org.palmares.chart;

import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;

/**
 * A scene over degrees of longitude and latitude, laid out so that north and east have one measure in the middle of the map
 * (an equirectangular projection): the axis that would be too short for that is made longer.
 */
record MapPlot(Scene scene, String count, String description) implements Plot {
    private static final double LOWEST = 260;
    private static final double HIGHEST = 560;
    private static final double LEAST_DEGREES = 2;

    @Override
    public double height(double width) {
        double shape = degrees(scene.y()) / (degrees(scene.x()) * eastMeasure());
        return Math.max(LOWEST, Math.min(HIGHEST, width * shape)) + 24;
    }

    @Override
    public double leastHeight(double width) {
        return LOWEST;
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double wanted = box.width() / Math.max(1, box.height() - 24);
        double east = degrees(scene.x()) * eastMeasure();
        double north = degrees(scene.y());
        Axis x = scene.x();
        Axis y = scene.y();
        scene.overX(longer(x, Math.max(east, north * wanted) / eastMeasure(), 180));
        scene.overY(longer(y, Math.max(north, east / wanted), 90));
        new ScenePlot(scene, count, description).draw(canvas, box);
        scene.overX(x).overY(y);
    }

    @Override
    public List<Key> legend(double width) {
        return scene.keys();
    }

    /** How much shorter a degree to the east is than one to the north. */
    private double eastMeasure() {
        Range lat = scene.y().range();
        return Math.max(0.2, Math.cos(Math.toRadians((lat.from() + lat.to()) / 2)));
    }

    private static double degrees(Axis axis) {
        return Math.max(LEAST_DEGREES, axis.range().to() - axis.range().from());
    }

    private static Axis longer(Axis axis, double degrees, double most) {
        double middle = (axis.range().from() + axis.range().to()) / 2;
        return axis.over(new Range(Math.max(-most, middle - degrees / 2), Math.min(most, middle + degrees / 2)));
    }
}
