package org.palmares.ask.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.palmares.analysis.Races;
import org.palmares.analysis.Scope;
import org.palmares.ask.Palmares;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartColumn;
import org.palmares.chart.ChartFile;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartPaper;
import org.palmares.chart.ChartSize;
import org.palmares.chart.ChartText;
import org.palmares.model.Race;

/**
 * The page of the kinds of chart, {@code docs/charts.md}, is made from what they say of themselves; {@code -Daccept} writes it
 * anew, and with {@code -Dgroups=heavy} its pictures too.
 */
final class ChartsPageTest {
    private static final Path PAGE = Path.of("docs", "charts.md");
    private static final Path PICTURES = Path.of("docs", "images", "charts");
    private static final ChartSize SMALL = new ChartSize(480, OptionalInt.empty());

    /** What a picture shows, where it is not the Tour de France; of kinds without a race, a query. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("home-by-decade", "gp-miguel-indurain"),
            Map.entry("birthplaces-by-distance", "clasica-primavera"),
            Map.entry("winners-timeline", "gp-miguel-indurain"),
            Map.entry("map", "tour-of-flanders"),
            Map.entry("gap-histogram", "milano-sanremo"),
            Map.entry("head-to-head", "paris-roubaix"),
            Map.entry("small-multiples", "monuments"),
            Map.entry("forest", "monuments"),
            Map.entry(
                    "bar",
                    "SELECT nation, count(*) AS wins FROM winners('paris-roubaix') WHERE nation IS NOT NULL"
                            + " GROUP BY nation ORDER BY wins DESC, nation LIMIT 6"),
            Map.entry("line", "SELECT year, distance_km FROM editions('milano-sanremo') AS e ORDER BY e.year"),
            Map.entry("scatter", "SELECT e.year, e.distance_km FROM editions('tour-de-france') AS e ORDER BY e.year"),
            Map.entry("trend", "SELECT year, distance_km FROM editions('tour-de-france') ORDER BY year"),
            Map.entry("histogram", "SELECT distance_km FROM editions('liege-bastogne-liege')"));

    @Test
    void thePageIsMadeFromTheKinds() throws IOException {
        if (Boolean.getBoolean("accept")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
        for (ChartKind kind : ChartKind.all()) {
            assertThat(PICTURES.resolve(kind.id() + ".png")).isNotEmptyFile();
        }
    }

    @Test
    @Tag("heavy")
    void everyPictureShowsWhatTheProgramDraws() throws IOException {
        try (Palmares palmares = Palmares.open()) {
            for (ChartKind kind : ChartKind.all()) {
                byte[] drawn = ChartFile.PNG.bytes(chart(palmares, kind), SMALL, ChartPaper.LIGHT, 96);
                Path picture = PICTURES.resolve(kind.id() + ".png");
                if (Boolean.getBoolean("accept")) {
                    Files.write(picture, drawn);
                }
                assertThat(picture).as(kind.id()).hasBinaryContent(drawn);
            }
        }
    }

    private static Chart chart(Palmares palmares, ChartKind kind) {
        String shown = SHOWN.getOrDefault(kind.id(), "tour-de-france");
        if (shown.startsWith("SELECT")) {
            return kind.draw(palmares.query(shown), ChartText.titled(""));
        }
        List<Scope> scopes = new ArrayList<>();
        for (Race race : Races.chosen(palmares.archive(), shown)) {
            scopes.add(Scope.of(race));
        }
        return RaceFigures.draw(palmares.archive(), kind, scopes, FigureChoice.NONE, ChartAxes.OWN);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Charts

                ```
                palmares chart margins-by-year paris-roubaix -o margins.svg
                palmares chart small-multiples monuments --from 1946 -o margins.png --width 700
                palmares chart head-to-head monuments --rider merckx --rider "de vlaeminck" -o duel.pdf --dark
                palmares chart line -c "SELECT year, speed_kmh FROM speeds('paris-roubaix')" --y-line "40 forty" -o speed.svg
                ```

                `palmares charts` lists the kinds. Those of races are drawn of one race, several or a set (`--from`, `--to`, `--as`, and `--rank` or `--rider`
                where the kind has a choice of them); every kind is drawn of a query with `-c`, of a `chart` block in a [report](reports.md), and those of races in a
                [notebook](notebooks.md): `race.chart("nations")`. A frame may have more columns than its kind looks at.

                - **Size**: `--width page|phone|POINTS`, `--height POINTS`; letters stay as large. `--dark` for a dark page, `--dpi` for PNG.
                - **Axes** of `line`, `scatter`, `trend` and the kinds over years: `--x-axis` and `--y-axis` take `log`, `log-from-zero`, `linear`, `reversed`,
                  `percent`, `duration`, `year`, `date`, `number`; `--x-line "1985 aero bars"` and `--y-line "40 forty"` draw lines to compare with, several with
                  semicolons between. A report's block has the same as `x-axis=`, `y-axis=`, `x-line=`, `y-line=`.
                - **Units**: dates and times are dates, whole numbers from 1800 to 2100 years, columns ending in `_s` durations, `share` and `…_share` percent.
                - **Unknown** is left out and counted, or hatched; what is infinite is left out and counted too. A frame without rows gives a figure that says so.
                - **Series** differ in colour, dash and dot, or are named where they end. Dots that fall together are one greater dot with their number.
                - **Letters** that the bundled font lacks are drawn in another font, or as boxes, and named below the figure and on standard error.

                """);
        page.append("| kind | shows | drawn from | of races |\n|---|---|---|---|\n");
        for (ChartKind kind : ChartKind.all()) {
            page.append("| [`" + kind.id() + "`](#" + kind.id() + ") | " + kind.summary() + " | "
                    + kind.columns().stream()
                            .map(column -> "`" + column.name() + "`")
                            .collect(Collectors.joining(", "))
                    + " | " + (RaceFigures.kinds().contains(kind) ? "yes" : "of a query") + " |\n");
        }
        for (ChartKind kind : ChartKind.all()) {
            page.append("\n## " + kind.id() + "\n" + kind.summary() + ".\n\n![" + kind.summary() + "](images/charts/"
                    + kind.id() + ".png)\n\n");
            for (ChartColumn column : kind.columns()) {
                page.append("- `" + column.name() + "`"
                        + (column.need() == ChartColumn.Need.OPTIONAL ? " (optional)" : "") + ": " + column.meaning()
                        + "\n");
            }
        }
        return page.append(
                        "\nThis page and its pictures are made from the kinds themselves: `mvn test -Pheavy -Dtest=ChartsPageTest"
                                + " -Dgroups=heavy -Daccept -DargLine=\"-Djava.awt.headless=true -Daccept=true\"`.\n")
                .toString();
    }
}
