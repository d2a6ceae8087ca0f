package org.palmares.chart;

import java.util.List;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Plot;

/** A plot that left out infinite values, and says how many. */
record FinitePlot(Plot plot, int infinite) implements Plot {
    static Plot of(Plot plot, int infinite) {
        return infinite == 0 ? plot : new FinitePlot(plot, infinite);
    }

    @Override
    public double height(double width) {
        return plot.height(width);
    }

    @Override
    public double leastHeight(double width) {
        return plot.leastHeight(width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        plot.draw(canvas, box);
    }

    @Override
    public List<Key> legend(double width) {
        return plot.legend(width);
    }

    @Override
    public String count() {
        String said = infinite + (infinite == 1 ? " value is" : " values are") + " infinite and not drawn";
        return plot.count().isEmpty() ? said : plot.count() + "; " + said;
    }

    @Override
    public String description() {
        String words = plot.description();
        return words.startsWith(plot.count())
                ? count() + words.substring(plot.count().length())
                : count() + ". " + words;
    }
}
