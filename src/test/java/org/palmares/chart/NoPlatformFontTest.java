package org.palmares.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * A headless machine may have no font, and Java's font manager then throws. The figures must not even wake it: a fresh
 * Java that draws one in each format never loads it.
 */
final class NoPlatformFontTest {

    /** Runs in the fresh Java. */
    static final class DrawOne {
        private DrawOne() {}

        public static void main(String[] arguments) {
            Table gaps = Table.create(DoubleColumn.create("gap_s", 0, 2, 13, 40));
            Chart chart = ChartKind.of("gap-histogram").draw(gaps, ChartText.titled("Años"));
            Path folder = Path.of(arguments[0]);
            chart.writePng(folder.resolve("a.png"), 96);
            chart.writePdf(folder.resolve("a.pdf"));
            System.out.println(chart.svg().length() + " characters of SVG");
        }
    }

    @Test
    void drawingNeverLoadsTheFontManagerOfThePlatform(@TempDir Path folder) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DrawOne.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(output).isZero();
        assertThat(output).contains("characters of SVG").doesNotContain("sun.font.SunFontManager");
        assertThat(folder.resolve("a.png")).isNotEmptyFile();
        assertThat(folder.resolve("a.pdf")).isNotEmptyFile();
    }
}
