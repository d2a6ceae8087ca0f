package org.palmares.ask;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.palmares.analysis.Comparison;
import org.palmares.analysis.GapFit;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomePlacesTest;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.HomeWinsTest;
import org.palmares.analysis.Inference;
import org.palmares.analysis.Ratings;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.RepeatWinnersTest;
import org.palmares.analysis.Scope;
import org.palmares.analysis.Trend;
import org.palmares.analysis.TrendOf;
import org.palmares.analysis.Winners;
import org.palmares.archive.Archive;
import org.palmares.ask.figure.AnalysisFigures;
import org.palmares.ask.figure.FigureChoice;
import org.palmares.ask.figure.RaceFigures;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartKind;
import org.palmares.model.Standing;
import org.palmares.stats.random.Simulation;

/**
 * What can be asked about a race: all its editions as they now stand, unless an option says otherwise. Options give a new
 * instance, so {@code race.from(1999).gaps()} leaves {@code race} as it was.
 *
 * @param archive where the answers come from
 * @param scope the editions looked at
 */
public record RaceQuestions(Archive archive, Scope scope) {
    private static final int WINNING_MARGIN = 2;
    private static final Simulation DRAWS = new Simulation(1, 9_999);

    /** The editions of this year and later. */
    public RaceQuestions from(int year) {
        return new RaceQuestions(archive, scope.from(year));
    }

    /** The editions up to and with this year. */
    public RaceQuestions to(int year) {
        return new RaceQuestions(archive, scope.to(year));
    }

    /** The results as they now stand, or as they were raced. */
    public RaceQuestions as(Standing standing) {
        return new RaceQuestions(archive, scope.as(standing));
    }

    /** What the race is, its record holders, and its podiums, the last first. */
    public Page page() {
        return new Pages(archive).race(scope);
    }

    /** Who won each edition. */
    public Answer<Winners> winners() {
        Winners winners = Winners.of(archive, scope);
        return new Answer<>(winners, winners.sentence(), winners.editions(), AnalysisFigures.of(winners));
    }

    /** Who won more than once. */
    public Answer<RepeatWinners> repeatWinners() {
        RepeatWinners repeats = RepeatWinners.of(archive, scope);
        return new Answer<>(
                repeats, repeats.sentence(), repeats.winners(), AnalysisFigures.of(Winners.of(archive, scope)));
    }

    /** How often the winner came from the race's home; the figure is by decade, or by distance when home is a distance. */
    public Answer<HomeWins> homeWins(Home home) {
        HomeWins wins = HomeWins.of(archive, scope, home);
        return new Answer<>(wins, wins.sentence(), wins.byDecade(), AnalysisFigures.of(wins));
    }

    /** The winning margins: how far behind the second was. */
    public Answer<Gaps> gaps() {
        return gaps(WINNING_MARGIN);
    }

    /**
     * How far behind the rider of this rank was.
     *
     * @param rank at least 2
     */
    public Answer<Gaps> gaps(int rank) {
        Gaps gaps = Gaps.of(archive, scope, rank);
        return new Answer<>(gaps, gaps.sentence(), gaps.byDecade(), AnalysisFigures.of(gaps));
    }

    /** Which law the winning margins follow; draws 999 times from seed 1. */
    public GapFit gapFit() {
        return GapFit.of(archive, scope, WINNING_MARGIN, new Simulation(1, 999));
    }

    /** Whether winners come back more than chance. */
    public Inference repeatWinnersTest() {
        return RepeatWinnersTest.of(archive, scope, DRAWS).inference();
    }

    /** Whether riders win at home more than chance, and whether that has changed. */
    public Inference homeWinsTest(Home home) {
        return HomeWinsTest.of(archive, scope, home, OptionalInt.empty(), DRAWS).inference();
    }

    /** Whether riders of the race's nation take more of the first so many places than their number among the first gives. */
    public Inference homePlacesTest(int places) {
        return HomePlacesTest.of(archive, scope, places, DRAWS).inference();
    }

    /** Whether something rises or falls over the years. */
    public Inference trend(TrendOf of) {
        return Trend.of(archive, scope, of, DRAWS).inference();
    }

    /** Whether the winning margins of this race and of others differ, within the same years. */
    public Inference compare(RaceQuestions... others) {
        return Comparison.of(archive, withOthers(others), WINNING_MARGIN, DRAWS).inference();
    }

    /** How good riders are by this race and others. */
    public Ratings ratings(RaceQuestions... others) {
        return Ratings.of(archive, withOthers(others));
    }

    /**
     * A figure of the race, of any kind that races have: {@code race.chart("nations")}.
     *
     * @throws org.palmares.failure.UsageException when there is no such kind, or it takes a query
     */
    public Chart chart(String kind) {
        return RaceFigures.draw(archive, ChartKind.of(kind), List.of(scope), FigureChoice.NONE, ChartAxes.OWN);
    }

    private List<Scope> withOthers(RaceQuestions... others) {
        return Stream.concat(Stream.of(scope), Stream.of(others).map(RaceQuestions::scope))
                .toList();
    }
}
