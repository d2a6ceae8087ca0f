package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class DisplayWidthTest {

    @Test
    void combiningAccentsTakeNoColumnAndWideCharactersTwo() {
        assertThat(DisplayWidth.of("Pogačar")).isEqualTo(7);
        assertThat(DisplayWidth.of("S\u030cpilak")).isEqualTo(6);
        assertThat(DisplayWidth.of("新城幸也")).isEqualTo(8);
        assertThat(DisplayWidth.of("한국")).isEqualTo(4);
        assertThat(DisplayWidth.of("🚴")).isEqualTo(2);
        assertThat(DisplayWidth.of("🇪🇸")).isEqualTo(2);
        assertThat(DisplayWidth.of("❤️")).isEqualTo(2);
        assertThat(DisplayWidth.of("👩‍👩‍👧")).isEqualTo(2);
        assertThat(DisplayWidth.of("")).isZero();
    }

    @Test
    void aLongTextIsCutBetweenWholeCharacters() {
        assertThat(DisplayWidth.shorten("Izagirre", 8)).isEqualTo("Izagirre");
        assertThat(DisplayWidth.shorten("Izagirre", 5)).isEqualTo("Izag…");
        assertThat(DisplayWidth.shorten("新城幸也", 4)).isEqualTo("新…");
        assertThat(DisplayWidth.shorten("S\u030cpilak", 3)).isEqualTo("S\u030cp…");
        assertThat(DisplayWidth.shorten("🇪🇸🇫🇷", 3)).isEqualTo("🇪🇸…");
    }

    @Test
    void aTextOfManyLinesIsKeptToTwelve() {
        assertThat(DisplayWidth.wrap("1970, ".repeat(12).strip(), 6))
                .hasSize(12)
                .allMatch("1970,"::equals);
        assertThat(DisplayWidth.wrap("1970, ".repeat(13).strip(), 6))
                .hasSize(12)
                .last()
                .asString()
                .endsWith("…");
    }

    @Property
    boolean aShortenedTextIsNeverWiderThanItsLimit(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 40) int limit) {
        return DisplayWidth.of(DisplayWidth.shorten(text, limit)) <= limit;
    }
}
