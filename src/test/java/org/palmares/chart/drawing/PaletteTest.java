package org.palmares.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Contrast as WCAG 2.1 counts it, of words on what lies under them; and how far colours of series are apart for eyes that lack one
 * kind of cones, by the matrices of Machado, Oliveira and Fernandes (2009, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", severity 1), in CIE 1976 Lab, where 2.3 is the least difference that eyes notice.
 */
final class PaletteTest {
    private static final double READABLE = 4.5;
    /** Seven times what is noticed: an area of one colour is told from an area of the other, and not only beside it. */
    private static final double FAR_APART = 16;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void wordsStandOutFromWhatTheyStandOn(Palette palette) {
        assertThat(contrast(palette, Theme.INK, Theme.PAPER)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.QUIET, Theme.PAPER)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.QUIET, Theme.BAND)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.ON_BLUE, Theme.BLUE)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.ON_ORANGE, Theme.ORANGE)).isGreaterThanOrEqualTo(READABLE);
    }

    /** How colours reach an eye; rows and columns are red, green and blue, linear. */
    private enum Eye {
        TRICHROMAT,
        WITHOUT_RED,
        WITHOUT_GREEN,
        WITHOUT_BLUE;

        private double[] matrix() {
            return switch (this) {
                case TRICHROMAT -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
                case WITHOUT_RED ->
                    new double[] {
                        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                    };
                case WITHOUT_GREEN ->
                    new double[] {
                        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                    };
                case WITHOUT_BLUE ->
                    new double[] {
                        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                    };
            };
        }

        double[] lab(Color color) {
            double[] in = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
            double[] matrix = matrix();
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int k = 0; k < 3; k++) {
                    seen[row] += matrix[3 * row + k] * in[k];
                }
                seen[row] = Math.max(0, Math.min(1, seen[row]));
            }
            double x = curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
            double y = curve(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double curve(double t) {
            return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        }

        double apart(Color one, Color other) {
            double[] a = lab(one);
            double[] b = lab(other);
            return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void seriesStayApartForEveryEye(Palette palette) {
        for (Eye eye : Eye.values()) {
            for (int i = 0; i < Theme.SERIES.size(); i++) {
                for (int k = 0; k < i; k++) {
                    assertThat(eye.apart(palette.of(Theme.SERIES.get(i)), palette.of(Theme.SERIES.get(k))))
                            .as(eye + ": series " + (k + 1) + " and " + (i + 1))
                            .isGreaterThan(FAR_APART);
                }
            }
        }
    }

    private static double contrast(Palette palette, Color words, Color under) {
        double one = luminance(palette.of(words)) + 0.05;
        double other = luminance(palette.of(under)) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
