package org.palmares.chart.plane;

import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/**
 * A scene over two axes of numbers, laid out.
 *
 * @param count how many cases are drawn and what was left out
 * @param description the finding in words
 */
public record ScenePlot(Scene scene, String count, String description) implements Plot {
    private static final double LEAST = 90;
    private static final int WIDE = 500;
    /** Where there are more, a pointer can't tell them apart. */
    private static final int MOST_TIPS = 300;

    @Override
    public double height(double width) {
        return above() + scene.height() + Axes.heightBelow(scene.x().title(), width);
    }

    @Override
    public double leastHeight(double width) {
        return above()
                + Math.min(LEAST, scene.height())
                + Axes.heightBelow(scene.x().title(), width);
    }

    @Override
    public List<Key> legend(double width) {
        List<Key> keys = new ArrayList<>(scene.keys());
        if (!EndWords.fit(scene, width)) {
            scene.ends().forEach(end -> keys.add(Key.of(end.mark(), end.look(), end.words())));
        }
        return keys;
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        double tall = box.height() - above() - Axes.heightBelow(scene.x().title(), box.width());
        List<Tick> yTicks = scene.y().ticks((int) Math.max(2, Math.min(7, tall / 45)));
        boolean endsFit = EndWords.fit(scene, box.width());
        double left = box.x() + Axes.widthLeft(yTicks);
        double right = box.right() - (endsFit ? EndWords.width(scene.ends()) : 0);
        Plane plane = new Plane(new Box(left, box.y() + above(), right - left, tall), scene.x(), scene.y());
        List<Tick> xTicks = scene.x().ticks(box.width() > WIDE ? 10 : 5);

        canvas.text(scene.y().title(), box.x(), box.y() + 9, Theme.TICK, Anchor.START);
        if (scene.x().unit() == Unit.LONGITUDE) {
            Axes.verticalGrid(canvas, plane, xTicks);
        }
        Axes.horizontalGrid(canvas, plane, yTicks);
        scene.marks().forEach(plane::add);
        plane.draw(canvas);
        Axes.baseline(canvas, plane);
        Axes.labelsBelow(canvas, plane, xTicks, box.right());
        Axes.titleBelow(canvas, plane, scene.x().title(), box.right());
        SceneWords words = new SceneWords(canvas, plane, box);
        scene.labels().forEach(words::label);
        scene.references().forEach(words::reference);
        scene.notes().forEach(words::note);
        if (endsFit) {
            EndWords.draw(canvas, plane, scene.ends());
        }
        if (box.width() > WIDE) {
            tips(canvas, plane);
        }
    }

    /** Who reads on a phone has nothing to point with. */
    private void tips(Canvas canvas, Plane plane) {
        List<Scene.Tip> tips = scene.tips();
        if (tips.size() <= MOST_TIPS) {
            tips.forEach(tip -> canvas.tip(plane.pageX(tip.x()), plane.pageY(tip.y()), tip.words()));
        }
    }

    private double above() {
        boolean isLineOnTop = scene.references().stream().anyMatch(each -> each.axis() == Scene.Across.X);
        return (scene.y().title().isBlank() ? 6 : Theme.TICK.lineHeight() + 4)
                + (isLineOnTop ? Theme.TICK.lineHeight() : 0);
    }
}
