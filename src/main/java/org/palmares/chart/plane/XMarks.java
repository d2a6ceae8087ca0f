package org.palmares.chart.plane;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Palette;

/**
 * Marks as an {@link XYChart} that fills a box exactly, with its own frame, grid, axes and words off: XChart asks the
 * platform for fonts, and writes words as outlines.
 */
public final class XMarks {
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final XYChart chart;
    private final Palette palette;

    private XMarks(XYChart chart, Palette palette) {
        this.chart = chart;
        this.palette = palette;
    }

    /** XChart knows one size of dots per chart. */
    static boolean together(List<Mark> layer, Mark next) {
        return !(next instanceof Mark.Dots dots)
                || layer.stream()
                        .noneMatch(each -> each instanceof Mark.Dots other && other.diameter() != dots.diameter());
    }

    /** Whether XChart has such marks at all. */
    static boolean draws(Mark mark) {
        return !(mark instanceof Mark.DashedLine || mark instanceof Mark.Hatched || mark instanceof Mark.Rings);
    }

    /** @param marks in shares of the width and the height of the box, from the bottom left */
    static XYChart chart(Box box, List<Mark> marks, Palette palette) {
        XMarks layer = new XMarks(empty(box), palette);
        marks.forEach(layer::add);
        return layer.chart;
    }

    private void add(Mark mark) {
        if (mark instanceof Mark.Bar bar) {
            area(
                    List.of(
                            new Mark.Point(bar.x0(), bar.y0()),
                            new Mark.Point(bar.x0(), bar.y1()),
                            new Mark.Point(bar.x1(), bar.y1()),
                            new Mark.Point(bar.x1(), bar.y0()),
                            new Mark.Point(bar.x0(), bar.y0())),
                    bar.color());
        } else if (mark instanceof Mark.Area area) {
            area(area.corners(), area.color());
        } else if (mark instanceof Mark.Line line) {
            line(line.points(), XYSeriesRenderStyle.Line, line.color(), line.width());
        } else if (mark instanceof Mark.Steps steps) {
            line(steps.points(), XYSeriesRenderStyle.Step, steps.color(), steps.width());
        } else if (mark instanceof Mark.Dots dots) {
            chart.getStyler().setMarkerSize(dots.diameter());
            XYSeries series = series(dots.points());
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            series.setMarker(marker(dots.shape()));
            series.setMarkerColor(palette.of(dots.color()));
        } else {
            throw new IllegalArgumentException("XChart doesn't draw " + mark);
        }
    }

    private void area(List<Mark.Point> corners, Color color) {
        XYSeries series = series(corners);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(palette.of(color));
        series.setLineColor(CLEAR);
        series.setMarker(SeriesMarkers.NONE);
    }

    private void line(List<Mark.Point> points, XYSeriesRenderStyle style, Color color, double width) {
        XYSeries series = series(points);
        series.setXYSeriesRenderStyle(style);
        series.setLineColor(palette.of(color));
        series.setLineStyle(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(SeriesMarkers.NONE);
    }

    private static Marker marker(Mark.Shape shape) {
        return switch (shape) {
            case CIRCLE -> SeriesMarkers.CIRCLE;
            case SQUARE -> SeriesMarkers.SQUARE;
            case DIAMOND -> SeriesMarkers.DIAMOND;
            case TRIANGLE -> SeriesMarkers.TRIANGLE_UP;
            case CROSS -> SeriesMarkers.CROSS;
            case TRIANGLE_DOWN -> SeriesMarkers.TRIANGLE_DOWN;
            case PLUS -> SeriesMarkers.PLUS;
        };
    }

    private XYSeries series(List<Mark.Point> points) {
        return chart.addSeries(
                "series " + chart.getSeriesCollection().size(),
                points.stream().mapToDouble(Mark.Point::x).toArray(),
                points.stream().mapToDouble(Mark.Point::y).toArray());
    }

    private static XYChart empty(Box box) {
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
        styler.setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        return chart;
    }
}
