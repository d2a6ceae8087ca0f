package org.palmares.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A shape as SVG path data. */
final class SvgPath {
    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private SvgPath() {}

    static boolean isEmpty(Shape shape) {
        return shape.getPathIterator(null).isDone();
    }

    static String of(Shape shape, AffineTransform place, int decimals) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator it = shape.getPathIterator(place); !it.isDone(); it.next()) {
            int segment = it.currentSegment(at);
            path.append(COMMANDS[segment]);
            for (int i = 0; i < COORDINATES[segment]; i++) {
                path.append(i == 0 ? "" : " ").append(number(at[i], decimals));
            }
        }
        return path.toString();
    }

    /** The number rounded, without trailing zeros and never in powers of ten. */
    static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
