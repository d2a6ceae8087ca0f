package org.palmares.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;
import org.palmares.stats.HistogramBins;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the charts show, without pixels. */
final class ChartModelTest {

    @Test
    void theTimelineTellsRepeatWinnersOneTimeWinnersUnknownAndNotHeldApart() {
        Table frame = Table.create(
                IntColumn.create("year", 2016, 2017, 2018, 2019, 2020, 2023, 2024),
                StringColumn.create("rider", "Ion", "Simon", "Alejandro", null, null, "Ion", null),
                StringColumn.create("held", "held", "held", "held", "held", "not-held", "held", "disputed"));

        assertThat(WinnersTimeline.from(checked(ChartKind.of("winners-timeline"), frame)))
                .isEqualTo(new WinnersTimeline(
                        2016,
                        2024,
                        List.of(new WinnersTimeline.Row("Ion", List.of(2016, 2023))),
                        List.of(2017, 2018),
                        Map.of(2016, "Ion", 2017, "Simon", 2018, "Alejandro", 2023, "Ion"),
                        List.of(),
                        List.of(2019),
                        List.of(2020),
                        List.of(2024),
                        List.of()));
        assertThat(ChartKind.of("winners-timeline")
                        .draw(frame, ChartText.titled(""))
                        .svg())
                .containsPattern(
                        "data-tips=\"\\d+ \\d+ 2016: Ion\\|\\d+ \\d+ 2023: Ion\\|\\d+ \\d+ 2017: Simon\\|\\d+ \\d+ 2018: Alejandro\"");
        assertThat(ChartKind.of("winners-timeline")
                        .draw(frame, ChartText.titled(""))
                        .svg(ChartSize.PHONE, ""))
                .doesNotContain("data-tips");
        assertThat(ChartKind.of("winners-timeline")
                        .draw(frame, ChartText.titled(""))
                        .description())
                .isEqualTo(
                        "Winner known: 4 of 5 editions known to be held, 2016–2024. Repeat winners: Ion (2016, 2023)."
                                + " Won once: 2. Not held: 1. Not known if held: 1.");
    }

    @Test
    void theTimelineTellsNobodyFromUnknownAndAYearThatIsNotInTheArchiveFromOneNotHeld() {
        Table frame = Table.create(
                IntColumn.create("year", 2004, 2005, 2006, 2007, 2008),
                StringColumn.create("rider", "Ion", null, null, null, null),
                StringColumn.create("held", "held", "held", "held", "held", "not-in-archive"),
                StringColumn.create("outcome", "won", "no-winner", "team", "unknown", null));

        assertThat(WinnersTimeline.from(checked(ChartKind.of("winners-timeline"), frame)))
                .isEqualTo(new WinnersTimeline(
                        2004,
                        2008,
                        List.of(),
                        List.of(2004),
                        Map.of(2004, "Ion"),
                        List.of(2005, 2006),
                        List.of(2007),
                        List.of(),
                        List.of(),
                        List.of(2008)));
        Chart chart = ChartKind.of("winners-timeline").draw(frame, ChartText.titled(""));
        assertThat(chart.description())
                .isEqualTo("Winner known: 1 of 4 editions known to be held, 2 won by nobody, 2004–2008. Repeat winners:"
                        + " none. Won once: 1. Not held: 0. Not in the archive: 1.");
        assertThat(chart.svg()).contains("held, nobody won", "held, winner unknown", "not in the archive");
    }

    @Test
    void theTimelineRefusesAnOutcomeThatItDoesNotKnow() {
        Table frame = Table.create(
                IntColumn.create("year", new int[] {2004}),
                StringColumn.create("rider", new String[] {"Ion"}),
                StringColumn.create("outcome", new String[] {"lost"}));

        assertThatThrownBy(() -> ChartKind.of("winners-timeline").draw(frame, ChartText.titled("")))
                .hasMessage("chart winners-timeline: row 1 has outcome 'lost'; it is won, shared, no-winner, team or"
                        + " unknown");
    }

    @Test
    void sameTimeFinishesAreNotInTheBinsAndUnknownGapsAreCounted() {
        Table frame = Table.create(DoubleColumn.create("gap_s", 0, 0, 0, 2, 2, 3, 4, 13, 92, Double.NaN));

        GapHistogram gaps = GapHistogram.from(checked(ChartKind.of("gap-histogram"), frame));

        assertThat(gaps)
                .isEqualTo(new GapHistogram(
                        List.of(0.0, 0.0, 0.0, 2.0, 2.0, 3.0, 4.0, 13.0, 92.0),
                        1,
                        Optional.of(new HistogramBins(
                                HistogramBins.Rule.GIVEN, 0, 10, List.of(4, 1, 0, 0, 0, 0, 0, 0, 0, 1))),
                        "bins of 10 s (Freedman–Diaconis, rounded up)",
                        List.of()));
        assertThat(gaps.sameTime()).isEqualTo(3);
    }

    @Test
    void aFarGapStandsBeyondTheBinsInsteadOfFlatteningThem() {
        GapHistogram gaps = GapHistogram.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 3600.0), 0);

        assertThat(gaps.beyond()).containsExactly(3600.0);
        assertThat(gaps.bins().orElseThrow().n()).isEqualTo(10);
    }

    @Test
    void onlySameTimesHaveNoBins() {
        assertThat(GapHistogram.of(List.of(0.0, 0.0), 3))
                .isEqualTo(new GapHistogram(List.of(0.0, 0.0), 3, Optional.empty(), "", List.of()));
    }

    @Test
    void theHomeShareIsOfTheKnownWins() {
        HomeByDecade.Decade decade = new HomeByDecade.Decade(1960, 3, 1, 5);

        assertThat(decade.homeShare()).isEqualTo(OptionalDouble.of(0.75));
        assertThat(new HomeByDecade.Decade(1940, 0, 0, 5).homeShare()).isEmpty();
    }

    @Test
    void winnersOfUnknownBirthplaceAreLeftOutAndCounted() {
        Table frame = Table.create(
                StringColumn.create("rider", "Far", "Near", "Unknown"),
                DoubleColumn.create("distance_km", 900, 12, Double.NaN));

        assertThat(Birthplaces.from(checked(ChartKind.of("birthplaces-by-distance"), frame)))
                .isEqualTo(new Birthplaces(
                        List.of(new Birthplaces.Winner("Near", 12, 1), new Birthplaces.Winner("Far", 900, 1)),
                        1,
                        OptionalDouble.empty()));
    }

    @Test
    void anUnknownKindListsTheNearest() {
        assertThatThrownBy(() -> ChartKind.of("gap-histogramm"))
                .hasMessageStartingWith(
                        "no chart kind 'gap-histogramm'; the nearest: gap-histogram, histogram, gap-heat-map."
                                + " All: winners-timeline, victory-bars, ");
    }

    @Test
    void aMissingColumnIsNamedWithWhatIsWantedAndFound() {
        Table frame =
                Table.create(IntColumn.create("year", new int[] {2023}), StringColumn.create("gap", List.of("2")));

        assertThatThrownBy(() -> ChartKind.of("gap-histogram").draw(frame, ChartText.titled("")))
                .isInstanceOf(ChartFrameException.class)
                .hasMessage("chart gap-histogram lacks gap_s (number). It is drawn from: gap_s (number). The frame has:"
                        + " year (INTEGER), gap (STRING). Name or cast the columns in the query.");
    }

    @Test
    void aMistypedColumnIsNamedWithItsType() {
        Table frame = Table.create(StringColumn.create("gap_s", List.of("2 s")));

        assertThatThrownBy(() -> ChartKind.of("gap-histogram").draw(frame, ChartText.titled("")))
                .hasMessage("chart gap-histogram needs gap_s (number) but got gap_s (STRING). It is drawn from: gap_s"
                        + " (number). The frame has: gap_s (STRING). Name or cast the columns in the query.");
    }

    @Test
    void aGapUnderZeroIsRefusedWithItsRow() {
        assertThatThrownBy(() -> ChartKind.of("gap-histogram")
                        .draw(Table.create(IntColumn.create("gap_s", 3, -1)), ChartText.titled("")))
                .hasMessage("chart gap-histogram: row 2 has gap_s -1.0; a gap is 0 (same time) or more");
    }

    @Test
    void ticksFallOnRoundPlacesOfTheirUnit() {
        assertThat(Ticks.years(new Range(1951, 2025), 8))
                .extracting(Tick::label)
                .containsExactly("1960", "1970", "1980", "1990", "2000", "2010", "2020");
        assertThat(Ticks.seconds(new Range(0, 100), 4))
                .extracting(Tick::label)
                .containsExactly("0 s", "30 s", "1 min", "1:30 min");
        assertThat(Ticks.numbers(new Range(-0.1, 0.35), 5))
                .extracting(Tick::label)
                .containsExactly("−0.1", "0.0", "0.1", "0.2", "0.3");
    }

    private static CheckedTable checked(ChartKind kind, Table frame) {
        return CheckedTable.of(kind.id(), frame, kind.columns());
    }
}
