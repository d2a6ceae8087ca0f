package org.palmares.chart.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** A shape as SVG path data. */
final class SvgPath {
    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
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
        long power = POWERS[decimals];
        long rounded = Math.round(value * power);
        StringBuilder text = new StringBuilder(rounded < 0 ? "-" : "");
        text.append(Math.abs(rounded) / power);
        long fraction = Math.abs(rounded) % power;
        if (fraction > 0) {
            text.append('.');
            for (long place = power / 10; fraction > 0; place /= 10) {
                text.append(fraction / place);
                fraction %= place;
            }
        }
        return text.toString();
    }
}
