package org.palmares.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palmares.chart.drawing.TextStyle;
import org.palmares.chart.drawing.Theme;

final class LongNamesTest {
    @Test
    @Timeout(20)
    void aNameOfAMillionLettersIsCutAtOnce() {
        String name = "Ñ".repeat(1_000_000);

        assertThat(TextStyle.shown(name)).isEqualTo("Ñ".repeat(399) + "…");
        assertThat(String.join("", Theme.LABEL.wrap(name, 300))).isEqualTo("Ñ".repeat(399) + "…");
        assertThat(Theme.LABEL.width(name)).isEqualTo(Theme.LABEL.width(TextStyle.shown(name)));
    }

    @Test
    void aNameOfFourHundredLettersIsWhole() {
        assertThat(TextStyle.shown("x".repeat(400))).hasSize(400).doesNotContain("…");
    }

    @Test
    void aWordWiderThanThePageIsCutBetweenLetters() {
        String word = "🚴".repeat(100);

        assertThat(Theme.LABEL.wrap(word, 100))
                .allSatisfy(line -> assertThat(Theme.LABEL.width(line)).isLessThanOrEqualTo(100));
        assertThat(String.join("", Theme.LABEL.wrap(word, 100))).isEqualTo(word);
        assertThat(Theme.LABEL.wrap("wide", 1)).containsExactly("w", "i", "d", "e");
    }
}
