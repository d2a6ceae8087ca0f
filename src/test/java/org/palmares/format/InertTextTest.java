package org.palmares.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What text from data may not do, wherever it is shown. */
final class InertTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, \\u0000",
        "7, \\u0007",
        "1b, \\u001b",
        "7f, \\u007f",
        "85, \\u0085",
        "9b, \\u009b",
        "61c, \\u061c",
        "200e, \\u200e",
        "202e, \\u202e",
        "2028, \\u2028",
        "2066, \\u2066",
        "2069, \\u2069",
        "d800, \\ud800",
        "dfff, \\udfff",
        "fdd0, \\ufdd0",
        "fffe, \\ufffe",
        "ffff, \\uffff",
        "1fffe, \\u{1fffe}",
        "10ffff, \\u{10ffff}"
    })
    void whatActsIsShown(String codePoint, String shown) {
        String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        assertThat(InertText.ofLine(text)).isEqualTo("a" + shown + "b");
        assertThat(InertText.ofLines(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void lineEndsStayInLinesAndNotOnOneLine() {
        assertThat(InertText.ofLines("a\n\tb\rc")).isEqualTo("a\n\tb\\rc");
        assertThat(InertText.ofLine("a\n\tb\rc")).isEqualTo("a\\n\\tb\\rc");
    }

    @Test
    void otherLettersStay() {
        String text = "Ion Izagirre, Łódź, Ø, ﬁ, 中文, עברית, 👩‍🚴, \u00a0\u00ad\ufeff\ufffd";

        assertThat(InertText.ofLine(text)).isSameAs(text);
    }

    @Test
    void aPageHoldsNoneOfIt() {
        assertThat(HtmlText.of("\u001b[31m<b>\ufffe")).isEqualTo("\\u001b[31m&lt;b&gt;\\ufffe");
    }

    @Test
    void aWriterKeepsTheHalvesOfALetterTogether() throws IOException {
        StringWriter out = new StringWriter();
        String cyclist = Character.toString(0x1f6b4);
        try (InertWriter writer = new InertWriter(out)) {
            writer.write("\u001b[2J" + cyclist.charAt(0));
            writer.write(cyclist.charAt(1) + "\n" + cyclist.charAt(0));
        }

        assertThat(out).hasToString("\\u001b[2J" + cyclist + "\n\\ud83d");
    }
}
