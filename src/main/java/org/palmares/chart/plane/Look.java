package org.palmares.chart.plane;

import java.awt.Color;
import java.util.List;
import org.palmares.chart.drawing.Theme;

/**
 * How a series of a figure looks: each differs from the others in colour, in the pattern of its line and in the shape of its
 * dots, so that it is told from them in grey too.
 *
 * @param dash lengths of dash and gap in points; empty for a solid line
 */
public record Look(Color color, List<Float> dash, Mark.Shape shape) {
    private static final List<Look> LOOKS = List.of(
            new Look(Theme.BLUE, List.of(), Mark.Shape.CIRCLE),
            new Look(Theme.VERMILION, List.of(8f, 3f), Mark.Shape.SQUARE),
            new Look(Theme.GREEN, List.of(2f, 2.5f), Mark.Shape.TRIANGLE),
            new Look(Theme.ORANGE, List.of(9f, 3f, 2f, 3f), Mark.Shape.DIAMOND),
            new Look(Theme.PURPLE, List.of(4f, 3f), Mark.Shape.CROSS),
            new Look(Theme.SKY, List.of(14f, 4f), Mark.Shape.TRIANGLE_DOWN),
            new Look(Theme.INK, List.of(9f, 3f, 2f, 3f, 2f, 3f), Mark.Shape.PLUS));

    /** More series than this are not told apart. */
    public static final int MOST = LOOKS.size();

    /** The look of the i-th series, from 0; those past {@link #MOST} begin anew. */
    public static Look of(int i) {
        return LOOKS.get(i % MOST);
    }

    /** A line of this look. */
    public Mark line(List<Mark.Point> points, double width) {
        return dash.isEmpty() ? new Mark.Line(points, color, width) : new Mark.DashedLine(points, color, width, dash);
    }

    /** Dots of this look. */
    public Mark dots(List<Mark.Point> points, int diameter) {
        return new Mark.Dots(points, color, diameter, shape);
    }
}
