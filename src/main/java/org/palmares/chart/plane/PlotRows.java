package org.palmares.chart.plane;

import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/**
 * Where the labels of a figure with one row per case stand: beside the plane where they leave it room, above each row
 * where they don't (long names, a phone). A label wider than the page is broken into lines; none is cut.
 */
public final class PlotRows {
    private static final double MOST_OF_WIDTH = 0.34;
    private static final double GAP = 12;

    private final List<List<String>> labels;
    private final double left;
    private final double pitch;
    private final double labelLines;

    public PlotRows(List<String> labels, double width, double pitch) {
        double widest = labels.stream().mapToDouble(Theme.LABEL::width).max().orElse(0);
        boolean beside = widest + GAP <= width * MOST_OF_WIDTH;
        this.left = beside ? Math.ceil(widest + GAP) : 0;
        this.labels = labels.stream()
                .map(label -> beside ? List.of(label) : Theme.LABEL.wrap(label, width))
                .toList();
        this.labelLines =
                beside ? 0 : this.labels.stream().mapToInt(List::size).max().orElse(0);
        this.pitch = Math.round(pitch + labelLines * Theme.LABEL.lineHeight() - (beside ? 0 : pitch / 4));
    }

    /** Where the plane starts. */
    public double left() {
        return left;
    }

    public double height() {
        return pitch * labels.size();
    }

    /** From the top of the plane to the middle of the marks of row {@code i}. */
    public double middle(int i) {
        double above = labelLines * Theme.LABEL.lineHeight();
        return pitch * i + above + (pitch - above) / 2;
    }

    /** The top of row {@code i}, its label included. */
    public double top(int i) {
        return pitch * i;
    }

    public void draw(Canvas canvas, double x, double top) {
        for (int i = 0; i < labels.size(); i++) {
            List<String> lines = labels.get(i);
            if (labelLines == 0) {
                for (String line : lines) {
                    canvas.text(line, x + left - GAP, top + middle(i) + 4.5, Theme.LABEL, Anchor.END);
                }
            } else {
                double baseline = top + pitch * i + labelLines * Theme.LABEL.lineHeight() - 3;
                for (int line = lines.size() - 1; line >= 0; line--) {
                    canvas.textOnPaper(lines.get(line), x, baseline, Theme.LABEL, Anchor.START);
                    baseline -= Theme.LABEL.lineHeight();
                }
            }
        }
    }
}
