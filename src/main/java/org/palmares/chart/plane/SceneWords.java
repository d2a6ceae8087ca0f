package org.palmares.chart.plane;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/** Writes lines of reference and notes where they hide no mark and no other words. */
final class SceneWords {
    private static final double AWAY = 8;

    private final Canvas canvas;
    private final Plane plane;
    private final Box page;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    SceneWords(Canvas canvas, Plane plane, Box page) {
        this.canvas = canvas;
        this.plane = plane;
        this.page = page;
        plane.marks().forEach(this::take);
    }

    void reference(Scene.Reference reference) {
        double width = Theme.STRONG.width(reference.words());
        switch (reference.axis()) {
            case X -> {
                double x = plane.pageX(reference.at());
                canvas.stroke(
                        new Line2D.Double(x, plane.box().y() - 4, x, plane.box().bottom()), Theme.INK, 1, 4, 3);
                double left = Math.max(page.x(), Math.min(x - width / 2, page.right() - width));
                write(reference.words(), left, plane.box().y() - 8);
            }
            case Y -> {
                double y = plane.pageY(reference.at());
                canvas.stroke(new Line2D.Double(plane.box().x(), y, plane.box().right(), y), Theme.INK, 1, 4, 3);
                double left = plane.box().right() - width - 2;
                boolean below = y - plane.box().y() < 14 || !isFree(bounds(left, y - 5, width));
                write(reference.words(), left, below ? y + 14 : y - 5);
            }
        }
    }

    private void write(String words, double left, double baseline) {
        canvas.text(words, left, baseline, Theme.STRONG, Anchor.START);
        taken.add(bounds(left, baseline, Theme.STRONG.width(words)));
    }

    void label(Scene.Label label) {
        double width = Theme.TICK.width(label.words());
        double room = Math.abs(plane.pageX(label.x() + label.roomX() / 2) - plane.pageX(label.x() - label.roomX() / 2));
        double high = Math.abs(plane.pageY(label.y() + label.roomY() / 2) - plane.pageY(label.y() - label.roomY() / 2));
        double left = plane.pageX(label.x()) - width / 2;
        double baseline = plane.pageY(label.y()) + 4;
        Rectangle2D bounds = bounds(left, baseline, width);
        boolean isInside =
                left >= plane.box().x() && left + width <= plane.box().right();
        if (isInside
                && width <= room
                && Theme.TICK.size() <= high
                && taken.stream().noneMatch(bounds::intersects)) {
            canvas.text(label.words(), left, baseline, Theme.TICK.in(label.color()), Anchor.START);
            taken.add(bounds);
        }
    }

    void note(Scene.Note note) {
        double width = Theme.TICK.width(note.words());
        double x = plane.pageX(note.x());
        double y = plane.pageY(note.y());
        double[][] places = {
            {x - width / 2, y - AWAY},
            {x + AWAY, y + 4},
            {x - AWAY - width, y + 4},
            {x - width / 2, y + AWAY + 9},
            {x + 4, y - AWAY},
            {x - 4 - width, y - AWAY},
            {x + 4, y + AWAY + 9},
            {x - 4 - width, y + AWAY + 9}
        };
        for (double[] place : places) {
            Rectangle2D bounds = bounds(place[0], place[1], width);
            if (isOnPage(bounds) && isFree(bounds)) {
                canvas.text(note.words(), place[0], place[1], Theme.TICK.in(Theme.INK), Anchor.START);
                taken.add(bounds);
                return;
            }
        }
    }

    private static Rectangle2D bounds(double left, double baseline, double width) {
        return new Rectangle2D.Double(left - 1, baseline - 10, width + 2, 13);
    }

    private boolean isOnPage(Rectangle2D bounds) {
        return bounds.getMinX() >= plane.box().x()
                && bounds.getMaxX() <= page.right()
                && bounds.getMinY() >= plane.box().y() - 12
                && bounds.getMaxY() <= plane.box().bottom();
    }

    private boolean isFree(Rectangle2D bounds) {
        return taken.stream().noneMatch(bounds::intersects) && lines.stream().noneMatch(bounds::intersectsLine);
    }

    private void take(Mark mark) {
        if (mark instanceof Mark.Dots dots) {
            take(dots.points(), dots.diameter());
        } else if (mark instanceof Mark.Rings rings) {
            take(rings.points(), rings.diameter());
        } else if (mark instanceof Mark.Line line) {
            takeLine(line.points());
        } else if (mark instanceof Mark.DashedLine line) {
            takeLine(line.points());
        } else if (mark instanceof Mark.Steps steps) {
            takeLine(steps.points());
        }
    }

    private void take(List<Mark.Point> points, double diameter) {
        for (Mark.Point point : points) {
            taken.add(new Rectangle2D.Double(
                    plane.pageX(point.x()) - diameter / 2, plane.pageY(point.y()) - diameter / 2, diameter, diameter));
        }
    }

    private void takeLine(List<Mark.Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Mark.Point from = points.get(i - 1);
            Mark.Point to = points.get(i);
            lines.add(new Line2D.Double(
                    plane.pageX(from.x()), plane.pageY(from.y()), plane.pageX(to.x()), plane.pageY(to.y())));
        }
    }
}
