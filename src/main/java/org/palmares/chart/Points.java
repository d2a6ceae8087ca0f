package org.palmares.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a line or scatter chart shows.
 *
 * @param shape joined or not
 * @param series in the order of the columns or of the groups' first row
 * @param leftOut rows without an x or y
 * @param xName header of the x column
 * @param yName header of the y column
 * @param yearsOnX whether x is the year of something
 */
record Points(Shape shape, List<Series> series, int leftOut, String xName, String yName, boolean yearsOnX) {
    /** How points of a series belong together. */
    enum Shape {
        LINES,
        DOTS
    }

    private static final int MOST_SERIES = 7;

    /** Points under one name; an unknown y is NaN and breaks the line. */
    record Series(String name, List<double[]> points) {
        List<double[]> known() {
            return points.stream().filter(point -> !Double.isNaN(point[1])).toList();
        }
    }

    static Points lines(CheckedTable frame) {
        List<Series> series = new ArrayList<>();
        List<String> names = List.of("<y>", "<y2>", "<y3>", "<y4>", "<y5>", "<y6>", "<y7>");
        int leftOut = 0;
        for (String name : names) {
            String header = frame.header(name);
            if (header.equals(name)) {
                continue;
            }
            List<double[]> points = new ArrayList<>();
            for (int row = 0; row < frame.rows(); row++) {
                if (frame.number("<x>", row).isPresent()) {
                    points.add(new double[] {
                        frame.number("<x>", row).getAsDouble(),
                        frame.number(name, row).orElse(Double.NaN)
                    });
                } else if (series.isEmpty()) {
                    leftOut++;
                }
            }
            points.sort((a, b) -> Double.compare(a[0], b[0]));
            series.add(new Series(header, points));
        }
        return new Points(Shape.LINES, series, leftOut, frame.header("<x>"), frame.header("<y>"), years(frame));
    }

    static Points dots(CheckedTable frame) {
        Map<String, Series> groups = new LinkedHashMap<>();
        int leftOut = 0;
        for (int row = 0; row < frame.rows(); row++) {
            if (frame.number("<x>", row).isEmpty() || frame.number("<y>", row).isEmpty()) {
                leftOut++;
                continue;
            }
            String name = frame.words("<group>", row).orElse("");
            groups.computeIfAbsent(name, each -> new Series(each, new ArrayList<>()))
                    .points()
                    .add(new double[] {
                        frame.number("<x>", row).getAsDouble(),
                        frame.number("<y>", row).getAsDouble()
                    });
        }
        if (groups.size() > MOST_SERIES) {
            throw new ChartFrameException("chart scatter has " + groups.size() + " groups in column "
                    + frame.header("<group>") + "; eyes tell at most " + MOST_SERIES
                    + " colours apart: join the small ones in the query");
        }
        return new Points(
                Shape.DOTS,
                List.copyOf(groups.values()),
                leftOut,
                frame.header("<x>"),
                frame.header("<y>"),
                years(frame));
    }

    private static boolean years(CheckedTable frame) {
        String name = frame.header("<x>").toLowerCase(java.util.Locale.ROOT);
        return name.equals("year") || name.equals("decade");
    }

    int known() {
        return series.stream().mapToInt(each -> each.known().size()).sum();
    }
}
