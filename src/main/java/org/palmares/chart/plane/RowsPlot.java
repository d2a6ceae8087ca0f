package org.palmares.chart.plane;

import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/**
 * A scene with a named row for each case, laid out. The y of its marks is the number of a row, 0 on top; 0.5 more is where
 * the next one begins. Its y axis is not looked at.
 *
 * @param labels the names of the rows
 * @param values words behind the last mark of each row; empty for none
 * @param pitch how high a row is, in points
 */
public record RowsPlot(
        Scene scene, List<String> labels, List<Value> values, double pitch, String count, String description)
        implements Plot {
    private static final double TOP = 4;

    /** Words in a row, right of a place on the x axis. */
    public record Value(int row, double x, String words) {}

    @Override
    public double height(double width) {
        return above() + rows(width).height() + Axes.heightBelow(scene.x().title(), width);
    }

    @Override
    public List<Key> legend(double width) {
        return scene.keys();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        PlotRows rows = rows(box.width());
        double left = box.x() + rows.left();
        double room = values.stream()
                .mapToDouble(value -> Theme.TICK.width(value.words()) + 12)
                .max()
                .orElse(0);
        Box marks = new Box(left, box.y() + above(), box.right() - left - room, rows.height());
        Plane plane = new Plane(marks, scene.x(), Axis.of(new Range(0, Math.max(1, rows.height()))));
        List<Tick> ticks = scene.x().ticks(box.width() > 500 ? 8 : 4);

        Axes.verticalGrid(canvas, plane, ticks);
        scene.marks().forEach(mark -> plane.add(mark.placed(at -> new Mark.Point(at.x(), fromBottom(rows, at.y())))));
        plane.draw(canvas);
        for (Value value : values) {
            canvas.text(
                    value.words(),
                    plane.pageX(value.x()) + 9,
                    plane.box().y() + rows.middle(value.row()) + 4.5,
                    Theme.TICK,
                    Anchor.START);
        }
        rows.draw(canvas, box.x(), plane.box().y());
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, ticks, box.right());
        Axes.titleBelow(canvas, plane, scene.x().title(), box.right());
        SceneWords words = new SceneWords(canvas, plane, box);
        scene.labels()
                .forEach(label -> words.label(new Scene.Label(
                        label.x(),
                        fromBottom(rows, label.y()),
                        label.words(),
                        label.color(),
                        label.roomX(),
                        label.roomY() * pitch)));
        scene.references().forEach(words::reference);
    }

    private double above() {
        return scene.references().isEmpty() ? TOP : Theme.STRONG.lineHeight() + 8;
    }

    private double fromBottom(PlotRows rows, double row) {
        int number = (int) Math.max(0, Math.min(labels.size() - 1, Math.round(row)));
        return rows.height() - rows.middle(number) - (row - number) * pitch;
    }

    private PlotRows rows(double width) {
        return new PlotRows(labels, width, pitch);
    }
}
