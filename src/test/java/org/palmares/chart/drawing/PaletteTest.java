package org.palmares.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.1 counts it, of words on what lies under them. */
final class PaletteTest {
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Palette.class)
    void wordsStandOutFromWhatTheyStandOn(Palette palette) {
        assertThat(contrast(palette, Theme.INK, Theme.PAPER)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.QUIET, Theme.PAPER)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.QUIET, Theme.BAND)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.ON_BLUE, Theme.BLUE)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(palette, Theme.ON_ORANGE, Theme.ORANGE)).isGreaterThanOrEqualTo(READABLE);
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
