package org.palmares.ask;

import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Scope;
import org.palmares.analysis.Winners;
import org.palmares.archive.Archive;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartText;
import org.palmares.model.Standing;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * What can be asked about a race: all its editions as they now stand, unless an option says otherwise. Options give a new
 * instance, so {@code race.from(1999).gaps()} leaves {@code race} as it was.
 *
 * @param archive where the answers come from
 * @param scope the editions looked at
 */
public record RaceQuestions(Archive archive, Scope scope) {
    private static final int WINNING_MARGIN = 2;

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
        return new Answer<>(winners, winners.sentence(), winners.editions(), timeline(winners));
    }

    /** Who won more than once. */
    public Answer<RepeatWinners> repeatWinners() {
        RepeatWinners repeats = RepeatWinners.of(archive, scope);
        return new Answer<>(repeats, repeats.sentence(), repeats.winners(), timeline(Winners.of(archive, scope)));
    }

    /** How often the winner came from the race's home; the figure is by decade, or by distance when home is a distance. */
    public Answer<HomeWins> homeWins(Home home) {
        HomeWins wins = HomeWins.of(archive, scope, home);
        Chart chart = home instanceof Home.Within within ? birthplaces(wins, within) : decades(wins);
        return new Answer<>(wins, wins.sentence(), wins.byDecade(), chart);
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
        return new Answer<>(
                gaps,
                gaps.sentence(),
                gaps.byDecade(),
                ChartKind.GAP_HISTOGRAM.draw(
                        gaps.editions(),
                        text(rank == WINNING_MARGIN ? "Winning margins, " : "Gaps of rank " + rank + ", ")));
    }

    private Chart timeline(Winners winners) {
        return ChartKind.WINNERS_TIMELINE.draw(winners.editions(), text("Winners, "));
    }

    /** Without the last row, that of all decades. */
    private Chart decades(HomeWins wins) {
        Table rows = wins.byDecade();
        Table decades = rows.where(rows.intColumn("decade").isNotMissing());
        decades.addColumns(decades.longColumn("origin_unknown")
                .add(decades.longColumn("winner_unknown"))
                .setName("unknown"));
        return ChartKind.HOME_BY_DECADE.draw(
                decades, text("Home is " + wins.home().inWords() + ": "));
    }

    /** One row a winner, who may have won several times. */
    private Chart birthplaces(HomeWins wins, Home.Within within) {
        Table riders = wins.origins()
                .summarize("distance_km", AggregateFunctions.max, AggregateFunctions.countWithMissing)
                .by("rider");
        riders.column(1).setName("distance_km");
        riders.column(2).setName("wins");
        riders.addColumns(DoubleColumn.create("within_km", riders.rowCount()).fillWith(within::km));
        return ChartKind.BIRTHPLACES_BY_DISTANCE.draw(riders, text("From birthplace to finish, "));
    }

    private ChartText text(String what) {
        return ChartText.titled(what + scope.inWords());
    }
}
