package org.palmares.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.chart.drawing.TextStyle;
import org.palmares.chart.drawing.Theme;
import org.w3c.dom.Element;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What holds for each kind of chart, on frames with long names, accents and unknown values. */
final class EveryChartTest {
    private static final ChartText WORDS = new ChartText(
            "A title that is long enough to be broken into lines on a phone held upright",
            "",
            "an invented list & a <made-up> page",
            "",
            "");

    private static final Map<String, TextStyle> STYLES = Map.of(
            "b19", Theme.TITLE,
            "r14", Theme.SUBTITLE,
            "r12-5", Theme.LABEL,
            "s12-5", Theme.STRONG,
            "r12", Theme.TICK,
            "r11-5", Theme.SOURCE);

    private record Words(String text, double left, double right, double baseline, double size) {
        boolean overlaps(Words other) {
            return left < other.right
                    && other.left < right
                    && Math.abs(baseline - other.baseline) < 0.7 * Math.max(size, other.size);
        }
    }

    @ParameterizedTest
    @MethodSource("org.palmares.chart.ChartKind#all")
    void noWordsAreClippedOrOverlapAtAnyWidth(ChartKind kind) throws Exception {
        for (ChartSize width : List.of(ChartSize.PAGE, ChartSize.PHONE)) {
            List<Words> words = words(kind.draw(frame(kind), WORDS).svg(width, "a-"));

            assertThat(words).allSatisfy(each -> {
                assertThat(each.left()).as(each.text()).isGreaterThanOrEqualTo(0);
                assertThat(each.right()).as(each.text()).isLessThanOrEqualTo(width.width());
            });
            for (int i = 0; i < words.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(words.get(i).overlaps(words.get(j)))
                            .as("%s at %s: %s over %s", kind, width, words.get(i), words.get(j))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.palmares.chart.ChartKind#all")
    void theSameFrameGivesTheSameBytes(ChartKind kind, @TempDir Path folder) throws IOException {
        for (String run : List.of("first", "second")) {
            Chart chart = kind.draw(frame(kind), WORDS);
            chart.writePng(folder.resolve(run + ".png"), 120);
            chart.writePdf(folder.resolve(run + ".pdf"));
            Files.writeString(folder.resolve(run + ".svg"), chart.svg());
        }

        for (String format : List.of(".png", ".pdf", ".svg")) {
            assertThat(folder.resolve("first" + format)).hasSameBinaryContentAs(folder.resolve("second" + format));
        }
        assertThat(ImageIO.read(folder.resolve("first.png").toFile()).getWidth())
                .isEqualTo(860 * 120 / 96);
        assertThat(Files.readAllBytes(folder.resolve("first.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("org.palmares.chart.ChartKind#all")
    void titleCountAndSourceStandOnTheFigureAndTheFindingInItsDescription(ChartKind kind) throws Exception {
        Chart chart = kind.draw(frame(kind), WORDS);
        String words = words(chart.svg()).stream().map(Words::text).reduce("", (a, b) -> a + " " + b);

        assertThat(words).contains(WORDS.title()).contains(chart.count()).contains("Source: " + WORDS.source());
        assertThat(chart.description()).startsWith(chart.count());
        Element svg = parse(chart.svg());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(chart.description());
    }

    @ParameterizedTest
    @MethodSource("org.palmares.chart.ChartKind#all")
    void aFrameWithoutRowsGivesAFigureThatSaysSo(ChartKind kind) {
        Chart chart = kind.draw(frame(kind).emptyCopy(), WORDS);

        assertThat(chart.description()).isEqualTo("Nothing to draw: the query gave no rows.");
        assertThat(chart.svg()).contains(">Nothing to draw: the query gave no rows.</text>");
    }

    @ParameterizedTest
    @MethodSource("org.palmares.chart.ChartKind#all")
    void oneRowIsEnough(ChartKind kind) {
        assertThat(kind.draw(frame(kind).first(1), WORDS).svg())
                .startsWith("<svg ")
                .endsWith("</svg>\n");
    }

    private static Table frame(ChartKind kind) {
        return switch (kind.id()) {
            case "winners-timeline" -> winners();
            case "home-by-decade" ->
                Table.create(
                        IntColumn.create("decade", 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020),
                        IntColumn.create("home", 1, 0, 0, 6, 5, 4, 3, 2, 1, 10, 0),
                        IntColumn.create("away", 0, 0, 1, 3, 4, 5, 6, 7, 9, 0, 1),
                        IntColumn.create("unknown", 9, 10, 4, 1, 1, 1, 1, 1, 0, 0, 0));
            case "birthplaces-by-distance" ->
                Table.create(
                        StringColumn.create(
                                "rider",
                                "Íñigo Ñuñez",
                                "Žiga Šimić",
                                "Maximiliana Featherstonehaugh-Cholmondeley",
                                "Bo Ax"),
                        DoubleColumn.create("distance_km", 3.2, 1400, 48, Double.NaN),
                        IntColumn.create("wins", 3, 1, 2, 1),
                        DoubleColumn.create("within_km", 50, 50, 50, 50));
            case "gap-histogram" ->
                Table.create(
                        DoubleColumn.create("gap_s", 0, 0, 0, 0, 2, 3, 3, 7, 11, 13, 18, 25, 40, 92, 3660, Double.NaN));
            case "bar" ->
                Table.create(
                        StringColumn.create(
                                "nation", "España", "Łódź", "A name of many words that no phone can hold in one row"),
                        DoubleColumn.create("share", 0.3333, -0.2, Double.NaN));
            case "line" ->
                Table.create(
                        IntColumn.create("year", 1990, 1995, 2000, 2005),
                        DoubleColumn.create("men", 41.5, Double.NaN, 43, 42),
                        DoubleColumn.create("women", 38.5, 39, 40, 41.2));
            case "scatter" ->
                Table.create(
                        IntColumn.create("age", 21, 25, 33, 28),
                        DoubleColumn.create("margin", 10, 200, 31, Double.NaN),
                        StringColumn.create("class", "1.1", "1.Pro", "1.1", "1.1"));
            case "histogram" -> Table.create(DoubleColumn.create("age", 21, 25, 33, 28, 28.5, 30, 24, Double.NaN));
            case "victory-bars", "cumulative-wins" -> winners();
            case "rider-ranks" ->
                Table.create(
                        StringColumn.create(
                                "rider", "Íñigo Ñuñez", "Íñigo Ñuñez", "Maximiliana Featherstonehaugh", "Bo Ax"),
                        IntColumn.create("year", 2001, 2003, 2002, 2003),
                        IntColumn.create("rank", 1, 9, 2, 2));
            case "head-to-head" ->
                Table.create(
                        StringColumn.create(
                                "race", "Łódź–Żary", "Łódź–Żary", "A race of a long name that no phone can hold"),
                        IntColumn.create("year", 2001, 2002, 2002),
                        StringColumn.create("rider", "Íñigo Ñuñez", "Íñigo Ñuñez", "Íñigo Ñuñez"),
                        IntColumn.create("rank", 1, 4, 12),
                        StringColumn.create("other", "Žiga Šimić", "Žiga Šimić", "Žiga Šimić"),
                        IntColumn.create("rank_other", 3, 2, 12));
            case "rating-curves" ->
                Table.create(
                        StringColumn.create("rider", "Íñigo Ñuñez", "Íñigo Ñuñez", "Bo Ax", "Bo Ax"),
                        DateColumn.create(
                                "date",
                                LocalDate.of(2001, 3, 1),
                                LocalDate.of(2002, 3, 1),
                                LocalDate.of(2001, 3, 1),
                                LocalDate.of(2002, 3, 2)),
                        DoubleColumn.create("rating", 1500, 1520, 1500, 1480),
                        DoubleColumn.create("low", 1400, 1440, 1400, 1410),
                        DoubleColumn.create("high", 1600, 1600, 1600, 1550));
            case "nations" ->
                Table.create(
                        IntColumn.create("year", 1958, 1961, 1962, 1973, 1974),
                        StringColumn.create(
                                "nation", "Spain", "A nation of a long name, and more", null, "Spain", "France"));
            case "map" ->
                Table.create(
                        StringColumn.create(
                                "place", "Estella-Lizarra", "Łódź", "A town of a long name by the sea", "not known"),
                        DoubleColumn.create("lat", 42.67, 51.8, 42.7, Double.NaN),
                        DoubleColumn.create("lon", -2.03, 19.5, -2.0, Double.NaN),
                        StringColumn.create("what", "finish", "birthplace", "birthplace", "birthplace"),
                        IntColumn.create("wins", 3, 1, 4, 2));
            case "ages-at-win" -> yearly("age", 24.5, 31.2, 28, 22.8, 35.1);
            case "margins-by-year" -> yearly("gap_s", 0, 31, 7, 3600, 0);
            case "speeds-by-year" -> yearly("speed_kmh", 38.1, 39, 41.25, 40, 42.6);
            case "trend" -> yearly("value", 38.1, 39, 41.25, 40, 42.6);
            case "gaps-by-decade" -> yearly("gap_s", 0, 31, 7, 3600, 0);
            case "concentration" ->
                Table.create(
                        StringColumn.create("race", "A", "A", "B of a long name", "B of a long name"),
                        IntColumn.create("year", 2001, 2002, 2001, 2002),
                        DoubleColumn.create("hhi", 0.1, 0.2, 0.5, 0.4),
                        DoubleColumn.create("hhi_least", 0.1, 0.15, 0.4, 0.4),
                        DoubleColumn.create("hhi_most", 0.12, 0.3, 0.5, 0.4));
            case "first-ten-gaps", "gap-heat-map" ->
                Table.create(
                        IntColumn.create("year", 2001, 2001, 2001, 2002, 2003),
                        IntColumn.create("rank", 2, 3, 10, 2, 2),
                        DoubleColumn.create("gap_s", 0, 12, 3600, 4, Double.NaN));
            case "small-multiples" ->
                Table.create(
                        StringColumn.create("race", "A", "A", "A race of a name that no phone can hold in a row", "C"),
                        IntColumn.create("year", 2001, 2002, 2001, 2002),
                        DoubleColumn.create("gap_s", 3, 0, 7200, Double.NaN));
            case "forest" ->
                Table.create(
                        StringColumn.create("race", "A", "A race of a name that no phone can hold in a row", "C"),
                        DoubleColumn.create("share", 0.25, 0.333, Double.NaN),
                        DoubleColumn.create("low", 0.1, 0.2, Double.NaN),
                        DoubleColumn.create("high", 0.4, 0.5, Double.NaN),
                        IntColumn.create("n", 20, 61, 0));
            default -> throw new IllegalArgumentException("no frame for " + kind);
        };
    }

    private static Table yearly(String name, double... values) {
        return Table.create(
                IntColumn.create("year", 1951, 1952, 1953, 1961, 1962),
                DoubleColumn.create(name, values),
                StringColumn.create(
                        "rider", "Íñigo Ñuñez", "Žiga Šimić", "Bo Ax", "Maximiliana Featherstonehaugh", "Bo Ax"));
    }

    private static Table winners() {
        IntColumn year = IntColumn.create("year");
        StringColumn rider = StringColumn.create("rider");
        BooleanColumn held = BooleanColumn.create("held");
        String[] names = {"Íñigo Ñuñez", "Žiga Šimić", "Bo Ax", "", "Íñigo Ñuñez", "Žiga Šimić"};
        for (int i = 0; i < 30; i++) {
            year.append(1951 + i);
            String name = i < names.length ? names[i] : i == 17 ? "" : "Winner of " + i;
            if (name.isEmpty()) {
                rider.appendMissing();
            } else {
                rider.append(name);
            }
            held.append(i != 17);
        }
        return Table.create(year, rider, held);
    }

    private static List<Words> words(String svg) throws Exception {
        var nodes = parse(svg).getElementsByTagName("text");
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element text = (Element) nodes.item(i);
            TextStyle style = STYLES.get(text.getAttribute("class").replaceFirst(".* ", ""));
            double left = Double.parseDouble(text.getAttribute("x"));
            words.add(new Words(
                    text.getTextContent(),
                    left,
                    left + style.width(text.getTextContent()),
                    Double.parseDouble(text.getAttribute("y")),
                    style.size()));
        }
        return words;
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
