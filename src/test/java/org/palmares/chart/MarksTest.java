package org.palmares.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axis;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.Mark.Point;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.RowsPlot;
import org.palmares.chart.plane.Scale;
import org.palmares.chart.plane.Scene;
import org.palmares.chart.plane.ScenePlot;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Unit;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What each kind draws, in the coordinates of its data. */
final class MarksTest {

    @Test
    void aVictoryIsABlockWithItsYear() {
        RowsPlot plot = (RowsPlot) plot(
                "victory-bars",
                Table.create(
                        StringColumn.create("rider", "Bo", "Ion", "Ion", "Al", null),
                        IntColumn.create("year", 2003, 2016, 2001, 1999, 2010)));

        assertThat(plot.labels()).containsExactly("Ion");
        assertThat(plot.scene().marks())
                .containsExactly(
                        new Mark.Bar(0.03, 0.97, 0.36, -0.36, Theme.BLUE),
                        new Mark.Bar(1.03, 1.97, 0.36, -0.36, Theme.BLUE));
        assertThat(plot.scene().labels()).extracting(Scene.Label::words).containsExactly("2001", "2016");
        assertThat(plot.values()).containsExactly(new RowsPlot.Value(0, 2, "2 · 2001–2016"));
        assertThat(plot.description())
                .isEqualTo(
                        "4 wins of 3 riders; left out: 1 unknown; not drawn: 2 riders of one win. Ion 2 (2001, 2016).");
    }

    @Test
    void whereNobodyWonTwiceEachWinnerHasABlock() {
        RowsPlot plot = (RowsPlot) plot(
                "victory-bars",
                Table.create(StringColumn.create("rider", "Bo", "Al"), IntColumn.create("year", 2003, 1999)));

        assertThat(plot.labels()).containsExactly("Al", "Bo");
    }

    @Test
    void twoRidersOfOneNameAreTwoWhereTheirIdsTellThemApart() {
        Table wins = Table.create(
                StringColumn.create("rider", "Jan", "Jan", "Jan", "Jan", "Bo"),
                IntColumn.create("year", 2001, 2002, 2003, 2004, 2005),
                StringColumn.create("rider_id", "jan-1", "jan-1", "jan-2", "jan-2", "bo"));

        assertThat(((RowsPlot) plot("victory-bars", wins)).labels()).containsExactly("Jan (jan-1)", "Jan (jan-2)");
        assertThat(plot("cumulative-wins", wins).description())
                .contains("Jan (jan-1) 2, 2001 to 2002; Jan (jan-2) 2, 2003 to 2004; Bo 1,");
        assertThat(plot("winners-timeline", wins).description())
                .contains("Repeat winners: Jan (jan-1) (2001, 2002); Jan (jan-2) (2003, 2004). Won once: 1.");
        assertThat(((RowsPlot) plot("victory-bars", wins.removeColumns("rider_id"))).labels())
                .containsExactly("Jan");
    }

    @Test
    void aPlaceIsToldByItsTwoValuesOrByWhoeverStandsThere() {
        assertThat(scene(
                                "scatter",
                                Table.create(
                                        IntColumn.create("year", new int[] {2001}),
                                        DoubleColumn.create("gap_s", new double[] {65})))
                        .tips())
                .containsExactly(new Scene.Tip(2001, 65, "2001: 1:05 min"));
        assertThat(scene(
                                "margins-by-year",
                                Table.create(
                                        IntColumn.create("year", new int[] {2001}),
                                        DoubleColumn.create("gap_s", new double[] {65}),
                                        StringColumn.create("rider", "Ion")))
                        .tips())
                .containsExactly(new Scene.Tip(2001, 65, "Ion 2001: 1:05 min"));
    }

    @Test
    void ofWholeThingsAnAxisCountsNoHalves() {
        Table wins = Table.create(IntColumn.create("place", 1, 2), DoubleColumn.create("wins", 1, 2));
        assertThat(scene("scatter", wins).y().ticks(6)).extracting(Tick::label).containsExactly("0", "1", "2", "3");

        wins.doubleColumn("wins").set(0, 1.5);
        assertThat(scene("scatter", wins).y().ticks(6)).extracting(Tick::label).contains("1.6");
    }

    @Test
    void winsSoFarAreAStaircaseFromNoneToTheLast() {
        Scene scene = scene(
                "cumulative-wins",
                Table.create(StringColumn.create("rider", "Ion", "Ion"), IntColumn.create("year", 2001, 2016)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Line(List.of(p(2001, 0), p(2001, 1), p(2016, 1), p(2016, 2)), Theme.BLUE, 1.8),
                        new Mark.Dots(List.of(p(2001, 1), p(2016, 2)), Theme.BLUE, 8, Mark.Shape.CIRCLE));
    }

    @Test
    void ranksOfARiderAreJoinedWithTheFirstOnTop() {
        Scene scene = scene(
                "rider-ranks",
                Table.create(
                        StringColumn.create("rider", "Ion", "Bo", "Ion", "Ion"),
                        IntColumn.create("year", 2003, 2002, 2001, 2003),
                        IntColumn.create("rank", 4, 2, 1, 2)));

        assertThat(scene.y().share(1)).isGreaterThan(scene.y().share(4));
        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Line(List.of(p(2001, 1), p(2003, 2)), Theme.BLUE, 1.6),
                        new Mark.Dots(List.of(p(2001, 1), p(2003, 2), p(2003, 4)), Theme.BLUE, 9, Mark.Shape.CIRCLE),
                        Look.of(1).line(List.of(p(2002, 2)), 1.6),
                        new Mark.Dots(List.of(p(2002, 2)), Theme.VERMILION, 9, Mark.Shape.SQUARE));
    }

    @Test
    void aMeetingIsARowWithBothRanks() {
        RowsPlot plot = (RowsPlot) plot(
                "head-to-head",
                Table.create(
                        StringColumn.create("race", "Roubaix", "Roubaix", "Sanremo"),
                        IntColumn.create("year", 1970, 1971, 1971),
                        StringColumn.create("rider", "A", "A", "A"),
                        IntColumn.create("rank", 1, 5, 3),
                        StringColumn.create("other", "B", "B", "B"),
                        IntColumn.create("rank_other", new Integer[] {2, 5, null})));

        assertThat(plot.labels()).containsExactly("Roubaix 1970", "Roubaix 1971");
        assertThat(plot.scene().marks())
                .containsExactly(
                        new Mark.Line(List.of(p(1, 0), p(2, 0)), Theme.UNKNOWN, 2),
                        new Mark.Line(List.of(p(5, 1), p(5, 1)), Theme.UNKNOWN, 2),
                        Look.of(0).dots(List.of(p(1, 0), p(5, 1)), 10),
                        Look.of(1).dots(List.of(p(2, 0), p(5, 1)), 9));
        assertThat(plot.count()).isEqualTo("2 meetings: A ahead in 1, B in 0, tied in 1; left out: 1 unknown");
    }

    @Test
    void aRatingIsALineInItsBand() {
        double day = LocalDate.of(2001, 3, 1).toEpochDay();
        Scene scene = scene(
                "rating-curves",
                Table.create(
                        StringColumn.create("rider", "A", "A"),
                        DateColumn.create("date", LocalDate.of(2001, 3, 1), LocalDate.of(2001, 3, 11)),
                        DoubleColumn.create("rating", 1500, 1520),
                        DoubleColumn.create("low", 1400, 1440),
                        DoubleColumn.create("high", 1600, 1600)));

        assertThat(scene.x().unit()).isEqualTo(Unit.DATE);
        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Area(
                                List.of(p(day, 1600), p(day + 10, 1600), p(day + 10, 1440), p(day, 1400), p(day, 1600)),
                                faint(Theme.BLUE, 56)),
                        new Mark.Line(List.of(p(day, 1500), p(day + 10, 1520)), Theme.BLUE, 2.2));
    }

    @Test
    void nationsStandOnOneAnotherAndADecadeWithoutWinsIsNone() {
        Scene scene = scene(
                "nations",
                Table.create(
                        IntColumn.create("year", 1958, 1959, 1978, 1979),
                        StringColumn.create("nation", "Spain", "Spain", "France", null)));

        assertThat(scene.marks().stream().filter(Mark.Area.class::isInstance))
                .containsExactly(
                        new Mark.Area(
                                List.of(
                                        p(1950, 2),
                                        p(1955, 2),
                                        p(1965, 0),
                                        p(1975, 0),
                                        p(1980, 0),
                                        p(1980, 0),
                                        p(1975, 0),
                                        p(1965, 0),
                                        p(1955, 0),
                                        p(1950, 0),
                                        p(1950, 2)),
                                Theme.BLUE),
                        new Mark.Area(
                                List.of(
                                        p(1950, 2),
                                        p(1955, 2),
                                        p(1965, 0),
                                        p(1975, 1),
                                        p(1980, 1),
                                        p(1980, 0),
                                        p(1975, 0),
                                        p(1965, 0),
                                        p(1955, 2),
                                        p(1950, 2),
                                        p(1950, 2)),
                                Theme.ORANGE),
                        new Mark.Area(
                                List.of(
                                        p(1950, 2),
                                        p(1955, 2),
                                        p(1965, 0),
                                        p(1975, 2),
                                        p(1980, 2),
                                        p(1980, 1),
                                        p(1975, 1),
                                        p(1965, 0),
                                        p(1955, 2),
                                        p(1950, 2),
                                        p(1950, 2)),
                                Theme.UNKNOWN));
        assertThat(plot(
                                "nations",
                                Table.create(
                                        IntColumn.create("year", new int[] {1958}),
                                        StringColumn.create("nation", new String[] {null})))
                        .description())
                .isEqualTo("Nation known of 0 of 1 wins. not known 1.");
    }

    @Test
    void sixNationsAreNamedAndOfMoreTheLeastAreOthers() {
        Table eight = Table.create(
                IntColumn.create("year", IntStream.range(1950, 1958).toArray()),
                StringColumn.create("nation", "A", "B", "C", "D", "E", "F", "G", "H"));

        assertThat(plot("nations", eight).description())
                .isEqualTo("Nation known of 8 of 8 wins. A 1; B 1; C 1; D 1; E 1.");
        assertThat(plot("nations", eight.first(6)).description())
                .isEqualTo("Nation known of 6 of 6 wins. A 1; B 1; C 1; D 1; E 1; F 1.");
    }

    @Test
    void aBirthplaceIsADotOfTheAreaOfItsWinsAndAFewFarAwayAreNamedInstead() {
        StringColumn place = StringColumn.create("place", "Near", "Nearer", "Finish", "Far", "Nowhere");
        Table frame = Table.create(
                place,
                DoubleColumn.create("lat", 42, 43, 42.5, -33, Double.NaN),
                DoubleColumn.create("lon", -2, -1, -1.5, 151, Double.NaN),
                StringColumn.create("what", "birthplace", "birthplace", "finish", "birthplace", "birthplace"),
                IntColumn.create("wins", 16, 9, 25, 1, 3));

        MapPlot plot = (MapPlot) plot("map", frame);

        assertThat(plot.scene().marks())
                .containsExactly(
                        new Mark.Dots(List.of(p(-2, 42)), faint(Theme.BLUE, 170), 28, Mark.Shape.CIRCLE),
                        new Mark.Dots(List.of(p(-1, 43)), faint(Theme.BLUE, 170), 21, Mark.Shape.CIRCLE),
                        new Mark.Dots(List.of(p(-1.5, 42.5)), Theme.VERMILION, 11, Mark.Shape.DIAMOND));
        assertThat(plot.count()).isEqualTo("Birthplace known of 26 of 29 wins; off this map: Far");
        assertThatThrownBy(() -> plot(
                        "map",
                        Table.create(
                                StringColumn.create("place", new String[] {"Nowhere"}),
                                DoubleColumn.create("lat", new double[] {95}),
                                DoubleColumn.create("lon", new double[] {0}),
                                StringColumn.create("what", new String[] {"finish"}))))
                .hasMessage("chart map: row 1 has lat 95.0; it is from −90 to 90");
    }

    @Test
    void anEditionIsADotAndTenHaveALineAndTheirLevel() {
        IntColumn year =
                IntColumn.create("year", IntStream.rangeClosed(2001, 2020).toArray());
        DoubleColumn age = DoubleColumn.create("age");
        IntStream.range(0, 20).forEach(i -> age.append(i < 10 ? 25 : 31));

        ScenePlot plot = (ScenePlot) plot("ages-at-win", Table.create(year, age));

        assertThat(plot.scene().references())
                .containsExactly(new Scene.Reference(Scene.Across.X, 2011, "new level from 2011"));
        assertThat(plot.scene().marks().get(1)).isInstanceOf(Mark.Line.class);
        assertThat(plot.description())
                .isEqualTo(
                        "n = 20. From 25 (2001) to 31 (2011). Theil–Sen line: +0.35 a year, which may be none. New level from 2011 (Pettitt, p <"
                                + " 0.05).");
        ScenePlot few = (ScenePlot) plot("ages-at-win", Table.create(year, age).first(9));
        assertThat(few.scene().marks()).hasSize(1);
        assertThat(few.description()).endsWith("Too few for a trend.");
    }

    @Test
    void marginsStandOnLogarithmsThatHaveAPlaceForTheSameTime() {
        Scene scene = scene(
                "margins-by-year",
                Table.create(IntColumn.create("year", 2001, 2002), DoubleColumn.create("gap_s", 0, 3600)));

        assertThat(scene.y().scale()).isEqualTo(Scale.LOG_FROM_ZERO);
        assertThat(scene.y().share(0)).isZero();
        assertThat(scene.notes())
                .containsExactly(new Scene.Note(2002, 3600, "2002: 1:00:00 h"), new Scene.Note(2001, 0, "2001: 0 s"));
    }

    @Test
    void oneYearHasItsNeighboursBesideIt() {
        Scene scene = scene(
                "speeds-by-year",
                Table.create(
                        IntColumn.create("year", new int[] {2018}),
                        DoubleColumn.create("speed_kmh", new double[] {41.5})));

        assertThat(scene.x().range()).isEqualTo(new Range(2017, 2019));
    }

    @Test
    void dotsThatFallTogetherAreOneWithTheirNumber() {
        Scene scene =
                scene("scatter", Table.create(IntColumn.create("x", 1, 1, 1, 2), IntColumn.create("y", 5, 5, 5, 6)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Dots(List.of(p(1, 5)), Theme.BLUE, 14, Mark.Shape.CIRCLE),
                        new Mark.Dots(List.of(p(2, 6)), Theme.BLUE, 8, Mark.Shape.CIRCLE));
        assertThat(scene.notes()).containsExactly(new Scene.Note(1, 5, "×3"));
    }

    @Test
    void aDecadeOfFourGapsHasABoxFromQuartileToQuartile() {
        Scene scene = scene(
                "gaps-by-decade",
                Table.create(
                        IntColumn.create("year", 1951, 1952, 1953, 1954, 1961),
                        DoubleColumn.create("gap_s", 0, 10, 20, 30, 7)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Bar(1949.6, 1959.4, 7.5, 22.5, faint(Theme.SKY, 90)),
                        new Mark.Line(List.of(p(1949.6, 15), p(1959.4, 15)), Theme.VERMILION, 2.4),
                        new Mark.Dots(
                                List.of(p(1951, 0), p(1952, 10), p(1953, 20), p(1954, 30), p(1961, 7)),
                                Theme.BLUE,
                                8,
                                Mark.Shape.CIRCLE));
    }

    @Test
    void theFirstTenOfAnEditionHangOnALine() {
        Scene scene = scene(
                "first-ten-gaps",
                Table.create(
                        IntColumn.create("year", 2001, 2001, 2001, 2001),
                        IntColumn.create("rank", 2, 3, 10, 11),
                        DoubleColumn.create("gap_s", 0, 12, 60, 90)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Line(List.of(p(2001, 0), p(2001, 60)), Theme.UNKNOWN, 1.2),
                        new Mark.Dots(List.of(p(2001, 12)), Theme.AXIS, 4, Mark.Shape.CIRCLE),
                        new Mark.Dots(List.of(p(2001, 60)), Theme.VERMILION, 6, Mark.Shape.SQUARE),
                        new Mark.Dots(List.of(p(2001, 0)), Theme.BLUE, 6, Mark.Shape.CIRCLE));
    }

    @Test
    void aCellIsTheDarkerTheGreaterTheGapAndHatchedWhereItIsUnknown() {
        Scene scene = scene(
                "gap-heat-map",
                Table.create(
                        IntColumn.create("year", 2001, 2001, 2002),
                        IntColumn.create("rank", 2, 3, 2),
                        DoubleColumn.create("gap_s", 0, 60, Double.NaN)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Bar(2000.5, 2001.5, 1.5, 2.5, faint(Theme.BLUE, 28)),
                        new Mark.Bar(2000.5, 2001.5, 2.5, 3.5, faint(Theme.BLUE, 255)),
                        new Mark.Hatched(2001.5, 2002.5, 1.5, 2.5));
        assertThat(scene.y().share(2)).isGreaterThan(scene.y().share(3));
    }

    @Test
    void concentrationIsOneOverHerfindahlsIndexWithWhatIsNotKnownAsABand() {
        Scene scene = scene(
                "concentration",
                Table.create(
                        IntColumn.create("year", 2001, 2002),
                        DoubleColumn.create("hhi", 0.25, 0.2),
                        DoubleColumn.create("hhi_least", 0.2, 0.2),
                        DoubleColumn.create("hhi_most", 0.5, 0.25)));

        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Area(
                                List.of(p(2001, 5), p(2002, 5), p(2002, 4), p(2001, 2), p(2001, 5)),
                                faint(Theme.BLUE, 56)),
                        new Mark.Line(List.of(p(2001, 4), p(2002, 5)), Theme.BLUE, 2.2));
    }

    @Test
    void anEstimateIsASquareOnItsIntervalAndAnUnknownOneIsARowWithout() {
        RowsPlot plot = (RowsPlot) plot(
                "forest",
                Table.create(
                        StringColumn.create("race", "A", "B"),
                        DoubleColumn.create("share", 0.25, Double.NaN),
                        DoubleColumn.create("low", 0.1, Double.NaN),
                        DoubleColumn.create("high", 0.5, Double.NaN),
                        IntColumn.create("n", 12, 0)));

        assertThat(plot.scene().marks())
                .containsExactly(
                        new Mark.Line(List.of(p(0.1, 0), p(0.5, 0)), Theme.BLUE, 2),
                        new Mark.Dots(List.of(p(0.25, 0)), Theme.BLUE, 10, Mark.Shape.SQUARE));
        assertThat(plot.values())
                .extracting(RowsPlot.Value::words)
                .containsExactly("25 % (10 % to 50 %), n = 12", "unknown");
        assertThat(plot.count()).isEqualTo("n = 2, of which 1 unknown");
    }

    @Test
    void aLineStandsOverDatesAndBreaksWhereAValueIsUnknown() {
        Scene scene = scene(
                "line",
                Table.create(
                        DateColumn.create(
                                "day",
                                LocalDate.of(1970, 1, 2),
                                LocalDate.of(1970, 1, 3),
                                LocalDate.of(1970, 1, 4),
                                LocalDate.of(1970, 1, 5)),
                        DoubleColumn.create("wins", 5, 6, Double.NaN, 7)));

        assertThat(scene.x().unit()).isEqualTo(Unit.DATE);
        assertThat(scene.marks())
                .containsExactly(
                        new Mark.Line(List.of(p(1, 5), p(2, 6)), Theme.BLUE, 2.2),
                        new Mark.Dots(List.of(p(1, 5), p(2, 6)), Theme.BLUE, 6, Mark.Shape.CIRCLE),
                        new Mark.Dots(List.of(p(4, 7)), Theme.BLUE, 6, Mark.Shape.CIRCLE));
    }

    @Test
    void linesDifferByMoreThanTheirColour() {
        Table frame = Table.create(IntColumn.create("Jahr", 1900, 1920));
        for (int i = 1; i <= Look.MOST; i++) {
            frame.addColumns(DoubleColumn.create("y" + i, i, i + 1));
        }
        Scene scene = scene("line", frame);

        assertThat(scene.x().unit()).isEqualTo(Unit.YEAR);
        assertThat(scene.x().ticks(3))
                .allSatisfy(tick -> assertThat(tick.label()).matches("1[89]\\d\\d"));
        assertThat(IntStream.range(0, Look.MOST)
                        .mapToObj(i -> Look.of(i).dash())
                        .distinct())
                .hasSize(Look.MOST);
        assertThat(IntStream.range(0, Look.MOST)
                        .mapToObj(i -> Look.of(i).shape())
                        .distinct())
                .hasSize(Look.MOST);
        assertThat(scene.ends()).hasSize(Look.MOST);
    }

    @Test
    void anAxisIsAsSomebodyWantsIt() {
        Table frame = Table.create(IntColumn.create("x", 1, 2), DoubleColumn.create("y", 0.1, 100));
        ScenePlot plot = (ScenePlot) ChartKind.of("line")
                .plot(frame, ChartText.titled(""), ChartAxes.of("reversed", "log percent", "", "0.5 half; 2"));

        assertThat(plot.scene().x().direction()).isEqualTo(Axis.Direction.REVERSED);
        assertThat(plot.scene().y().scale()).isEqualTo(Scale.LOG);
        assertThat(plot.scene().y().unit()).isEqualTo(Unit.SHARE);
        assertThat(plot.scene().references())
                .containsExactly(
                        new Scene.Reference(Scene.Across.Y, 0.5, "half"), new Scene.Reference(Scene.Across.Y, 2, "2"));
        assertThatThrownBy(() -> ChartAxes.of("logg", "", "", ""))
                .hasMessage(
                        "an axis can't be 'logg'; it can be log, log-from-zero, linear, reversed, percent, duration, year,"
                                + " date and number");
        assertThatThrownBy(() -> ChartAxes.of("", "", "soon", ""))
                .hasMessage("a line across a chart begins with a number or a date such as 1999-07-03, not 'soon'");
        assertThatThrownBy(() -> ChartKind.of("line")
                        .plot(
                                Table.create(IntColumn.create("x", 1, 2), IntColumn.create("y", 0, 5)),
                                ChartText.titled(""),
                                ChartAxes.of("", "log", "", "")))
                .hasMessage("an axis log has no place for 0; take log-from-zero, or leave such rows out in the query");
        assertThatThrownBy(() -> ChartKind.of("bar")
                        .plot(
                                Table.create(StringColumn.create("x", "a"), IntColumn.create("y", new int[] {5})),
                                ChartText.titled(""),
                                ChartAxes.of("", "log", "", "")))
                .hasMessage(
                        "the chart bar has axes of its own: leave x-axis, y-axis, x-line and y-line out, or take line,"
                                + " scatter or trend");
    }

    @Test
    void infiniteValuesAreLeftOutAndCounted() {
        Plot plot = plot(
                "line",
                Table.create(
                        IntColumn.create("x", 1, 2, 3),
                        DoubleColumn.create("y", 5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)));

        assertThat(plot.count()).isEqualTo("n = 1; 2 values are infinite and not drawn");
        assertThat(plot.description())
                .isEqualTo("n = 1; 2 values are infinite and not drawn. y: 1 point, from 5 to 5.");
    }

    @Test
    @Timeout(20)
    void aHistoryOfAThousandEditionsIsDrawn() {
        int n = 1000;
        Table gaps = Table.create(
                IntColumn.create("year", IntStream.range(1000, 1000 + n).toArray()),
                DoubleColumn.create(
                        "gap_s",
                        IntStream.range(0, n).mapToDouble(i -> i * 37 % 100).toArray()),
                IntColumn.create(
                        "rank", IntStream.range(0, n).map(i -> 2 + i % 9).toArray()),
                StringColumn.create("rider", IntStream.range(0, n).mapToObj(i -> "R" + i % 333)));

        for (String kind : List.of(
                "margins-by-year",
                "gaps-by-decade",
                "first-ten-gaps",
                "gap-heat-map",
                "victory-bars",
                "cumulative-wins",
                "gap-histogram",
                "winners-timeline")) {
            assertThat(ChartKind.of(kind).draw(gaps, ChartText.titled(kind)).svg())
                    .as(kind)
                    .endsWith("</svg>\n");
        }
    }

    @Test
    void lettersThatTheBundledFontLacksAreNamed() {
        Table frame =
                Table.create(StringColumn.create("name", "山田 太郎", "Петров", "😀"), IntColumn.create("n", 1, 2, 3));

        assertThat(ChartKind.of("bar").draw(frame, ChartText.titled("")).remark())
                .isEqualTo(
                        "Not in the bundled font: 山 田 太 郎 😀. An SVG shows them in a font of its reader; a PNG or PDF in a font"
                                + " of the machine that drew it, or as boxes where it has none.");
        assertThat(ChartKind.of("bar")
                        .draw(frame.rows(1), ChartText.titled("Ñ"))
                        .remark())
                .isEmpty();
    }

    private static Plot plot(String kind, Table frame) {
        return ChartKind.of(kind).plot(frame, ChartText.titled(""), ChartAxes.OWN);
    }

    private static Scene scene(String kind, Table frame) {
        return ((ScenePlot) plot(kind, frame)).scene();
    }

    private static Point p(double x, double y) {
        return new Point(x, y);
    }

    private static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
