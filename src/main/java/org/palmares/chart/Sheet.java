package org.palmares.chart;

import java.util.ArrayList;
import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.TextStyle;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Legend;
import org.palmares.chart.plane.Plot;
import org.palmares.failure.UsageException;

/** The whole figure: title, count, legend, plot and source line under each other. */
final class Sheet {
    private record Line(String text, TextStyle style, double baseline) {}

    private static final double MARGIN = 4;
    private static final double GAP = 10;

    private final double width;
    private final Plot plot;
    private final Legend legend;
    private final double legendTop;
    private final Box plotBox;
    private final double height;
    private final List<Line> lines = new ArrayList<>();

    Sheet(ChartText text, Plot plot, ChartSize size) {
        this.width = size.width();
        this.plot = plot;
        double inner = this.width - 2 * MARGIN;
        double y = write(text.title(), Theme.TITLE, MARGIN, inner);
        y = write(
                text.subtitle().isBlank() ? plot.count() : text.subtitle() + ". " + plot.count(),
                Theme.SUBTITLE,
                y + 2,
                inner);
        this.legendTop = y + GAP;
        this.legend = new Legend(plot.legend(inner), inner);
        y = legendTop + legend.height();
        double below = GAP + MARGIN + sourceHeight(text, inner);
        this.plotBox = new Box(MARGIN, y + 4, inner, plotHeight(size, y + 4 + below, inner));
        y = plotBox.bottom() + GAP;
        y = text.source().isBlank() ? y : write("Source: " + text.source(), Theme.SOURCE, y, inner);
        this.height = size.height().orElse((int) Math.ceil(y + MARGIN));
    }

    private double plotHeight(ChartSize size, double others, double inner) {
        if (size.height().isEmpty()) {
            return plot.height(inner);
        }
        double left = size.height().getAsInt() - others;
        if (left < plot.leastHeight(inner)) {
            throw new UsageException("this chart needs a height of at least "
                    + (int) Math.ceil(others + plot.leastHeight(inner)) + " points at a width of " + size.width()
                    + ", not "
                    + size.height().getAsInt());
        }
        return left;
    }

    private static double sourceHeight(ChartText text, double inner) {
        return text.source().isBlank()
                ? 0
                : Theme.SOURCE.wrap("Source: " + text.source(), inner).size() * Theme.SOURCE.lineHeight();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void draw(Canvas canvas) {
        canvas.fill(new Box(0, 0, width, height).shape(), Theme.PAPER);
        for (Line line : lines) {
            canvas.text(line.text(), MARGIN, line.baseline(), line.style(), Anchor.START);
        }
        legend.draw(canvas, MARGIN, legendTop);
        plot.draw(canvas, plotBox);
    }

    private double write(String text, TextStyle style, double top, double inner) {
        double y = top;
        if (!text.isBlank()) {
            for (String line : style.wrap(text, inner)) {
                lines.add(new Line(line, style, y + style.size()));
                y += style.lineHeight();
            }
        }
        return y;
    }
}
