package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.ask.figure.RaceFigures;
import org.palmares.chart.ChartKind;

/** {@code palmares chart}, as a user runs it. */
final class ChartCommandTest {
    private static final String PODIUM =
            "SELECT * FROM (VALUES ('Ion Izagirre', 2), ('Sergio Higuita', 1)) AS t (rider, podiums)";

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void aQueryIsDrawnInTheFormatThatTheFilesNameEndsIn() throws IOException {
        Path svg = folder.resolve("podiums.svg");
        assertThat(run("chart", "bar", "-c", PODIUM, "--title", "Podiums", "-o", svg.toString()))
                .isEqualTo(new Run(0, svg + "\n", "2 bars\n"));
        assertThat(Files.readString(svg)).startsWith("<svg").contains("Podiums", "Ion Izagirre", "Sergio Higuita");

        Path png = folder.resolve("podiums.PNG");
        run("chart", "bar", "-c", PODIUM, "-o", png.toString());
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');

        Path pdf = folder.resolve("podiums.pdf");
        run("chart", "bar", "-c", PODIUM, "-o", pdf.toString());
        assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void theSameFigureHasTheSameBytes() throws IOException {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");
        run("chart", "gap-histogram", "roubaix", "--to", "1950", "-o", one.toString());
        run("chart", "gap-histogram", "roubaix", "--to", "1950", "-o", two.toString());
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @Test
    void aRaceIsDrawnByEachKindThatIsAboutRaces() {
        for (String kind : RaceFigures.kinds().stream().map(ChartKind::id).toList()) {
            Path file = folder.resolve(kind + ".svg");
            assertThat(run("chart", kind, "gp miguel indurain", "--width", "phone", "-o", file.toString()))
                    .as(kind)
                    .extracting(Run::exitCode, Run::out)
                    .containsExactly(0, file + "\n");
        }
    }

    @Test
    void whatCantBeDrawnIsRefusedWithWhatCan() {
        String file = folder.resolve("x.svg").toString();
        assertThat(run("chart", "bar", "-o", file))
                .isEqualTo(new Run(
                        2, "", "palmares: a chart is drawn of a race or of a query: give either RACE or -c SQL\n"));
        assertThat(run("chart", "bar", "roubaix", "-c", PODIUM, "-o", file).exitCode())
                .isEqualTo(2);
        assertThat(run("chart", "bar", "roubaix", "-o", file).err())
                .startsWith(
                        "palmares: a chart of the kind bar is drawn of a query: give one with -c; of a race there are"
                                + " winners-timeline, victory-bars, cumulative-wins, ");
        assertThat(run("chart", "gap-histogram", "monuments", "-o", file))
                .isEqualTo(new Run(
                        2, "", "palmares: the chart gap-histogram shows one race; 5 were given: draw one of each\n"));
        assertThat(run("chart", "nations", "roubaix", "--rank", "3", "-o", file))
                .isEqualTo(new Run(2, "", "palmares: the chart nations has no choice of a rank: leave --rank out\n"));
        assertThat(run("chart", "map", "roubaix", "--rider", "merckx", "-o", file))
                .isEqualTo(new Run(2, "", "palmares: the chart map has no choice of riders: leave --rider out\n"));
        assertThat(run("chart", "nations", "roubaix", "--width", "wide", "-o", file))
                .isEqualTo(
                        new Run(2, "", "palmares: a chart's width is page, phone or a number of points, not 'wide'\n"));
        assertThat(run("chart", "nations", "roubaix", "--height", "100", "-o", file)
                        .err())
                .startsWith("palmares: this chart needs a height of at least ");
        assertThat(run("chart", "bar", "-c", PODIUM, "-o", "x.jpg"))
                .isEqualTo(new Run(
                        2, "", "palmares: a chart can't be written as x.jpg; the name ends in .svg, .png, .pdf\n"));
        assertThat(run("chart", "bar", "-c", PODIUM, "--dpi", "5", "-o", folder + "/x.png"))
                .isEqualTo(new Run(2, "", "palmares: a PNG can have 24 to 1200 dpi, not 5\n"));
        assertThat(Files.exists(folder.resolve("x.png"))).isFalse();
        assertThat(run("chart", "bra", "-c", PODIUM, "-o", file).err())
                .startsWith("palmares: no chart kind 'bra'; the nearest: bar, map, line. All: winners-timeline,");
    }

    @Test
    void theKindsAreListedWithTheirColumns() {
        assertThat(run("charts", "--format", "csv").out())
                .startsWith("kind,columns,of,shows\nwinners-timeline,\"year, rider, held, outcome, rider_id\",races,")
                .contains("\ngap-histogram,gap_s,races,", "\nbar,\"<label>, <value>\",a query,");
    }
}
