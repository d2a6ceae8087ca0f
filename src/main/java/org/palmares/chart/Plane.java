package org.palmares.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;

/**
 * The marks of a figure in data coordinates: an {@link XYChart} that fills its box exactly, with its own frame, grid,
 * axes and words off, as those are drawn by {@link Axes} around it.
 */
final class Plane {
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final Box box;
    private final Range x;
    private final Range y;
    private final List<XYChart> layers = new ArrayList<>();
    private int series;

    /** @param box is rounded to whole points, as XChart paints on those */
    Plane(Box box, Range x, Range y) {
        this.box = new Box(Math.round(box.x()), Math.round(box.y()), Math.round(box.width()), Math.round(box.height()));
        this.x = x;
        this.y = y;
        layers.add(newLayer());
    }

    Box box() {
        return box;
    }

    double pageX(double value) {
        return box.x() + x.share(value) * box.width();
    }

    double pageY(double value) {
        return box.bottom() - y.share(value) * box.height();
    }

    /** A filled rectangle. One without area is not drawn. */
    void bar(double x0, double x1, double y0, double y1, Color color) {
        if (x0 == x1 || y0 == y1) {
            return;
        }
        XYSeries bar = add(new double[] {x0, x0, x1, x1, x0}, new double[] {y0, y1, y1, y0, y0});
        bar.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        bar.setFillColor(color);
        bar.setLineColor(CLEAR);
        bar.setMarker(SeriesMarkers.NONE);
    }

    void line(double[] xs, double[] ys, Color color, double width) {
        style(add(xs, ys), XYSeriesRenderStyle.Line, color, width);
    }

    /** A staircase: each y holds until the next x. */
    void steps(double[] xs, double[] ys, Color color, double width) {
        style(add(xs, ys), XYSeriesRenderStyle.Step, color, width);
    }

    /** Round marks. XChart knows one size of mark per chart, so another size starts another layer over the others. */
    void dots(double[] xs, double[] ys, Color color, int diameter) {
        if (xs.length == 0) {
            return;
        }
        if (top().getStyler().getMarkerSize() != diameter) {
            layers.add(newLayer());
            top().getStyler().setMarkerSize(diameter);
        }
        XYSeries dots = add(xs, ys);
        dots.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        dots.setMarker(SeriesMarkers.CIRCLE);
        dots.setMarkerColor(color);
    }

    void draw(Canvas canvas) {
        layers.stream()
                .filter(layer -> !layer.getSeriesCollection().isEmpty())
                .forEach(layer -> canvas.marks(box, layer));
    }

    private XYChart newLayer() {
        XYChart chart = new XYChartBuilder()
                .width((int) box.width())
                .height((int) box.height())
                .build();
        var styler = chart.getStyler();
        styler.setChartTitleVisible(false)
                .setLegendVisible(false)
                .setChartPadding(0)
                .setChartBackgroundColor(CLEAR)
                .setPlotBackgroundColor(CLEAR)
                .setPlotBorderVisible(false)
                .setPlotContentSize(1);
        styler.setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotMargin(0)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false);
        // XChart measures tick labels also where they are off, with a font that a headless machine may not have. It
        // leaves that be where the ticks would stand closer together than this hint allows.
        styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE).setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        styler.setXAxisMin(x.from()).setXAxisMax(x.to()).setYAxisMin(y.from()).setYAxisMax(y.to());
        return chart;
    }

    private XYChart top() {
        return layers.get(layers.size() - 1);
    }

    private static void style(XYSeries series, XYSeriesRenderStyle renderStyle, Color color, double width) {
        series.setXYSeriesRenderStyle(renderStyle);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(SeriesMarkers.NONE);
    }

    private XYSeries add(double[] xs, double[] ys) {
        return top().addSeries("series " + series++, xs, ys);
    }
}
