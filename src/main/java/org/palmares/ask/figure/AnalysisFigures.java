package org.palmares.ask.figure;

import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Scope;
import org.palmares.analysis.Winners;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartText;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The figure that goes with each analysis of a race. */
public final class AnalysisFigures {
    private static final int WINNING_MARGIN = 2;

    private AnalysisFigures() {}

    /** The winners over the years. */
    public static Chart of(Winners winners) {
        return ChartKind.of("winners-timeline").draw(winners.editions(), titled("Winners, ", winners.scope()));
    }

    /** How often the winner was at home, by decade, or by distance when home is a distance. */
    public static Chart of(HomeWins wins) {
        return wins.home() instanceof Home.Within within ? birthplaces(wins, within) : decades(wins);
    }

    /** How the gaps are distributed. */
    public static Chart of(Gaps gaps) {
        String what = gaps.rank() == WINNING_MARGIN ? "Winning margins, " : "Gaps of rank " + gaps.rank() + ", ";
        return ChartKind.of("gap-histogram").draw(gaps.editions(), titled(what, gaps.scope()));
    }

    /** Without the last row, that of all decades. */
    private static Chart decades(HomeWins wins) {
        Table rows = wins.byDecade();
        Table decades = rows.where(rows.intColumn("decade").isNotMissing());
        decades.addColumns(decades.longColumn("origin_unknown")
                .add(decades.longColumn("winner_unknown"))
                .setName("unknown"));
        return ChartKind.of("home-by-decade")
                .draw(decades, titled("Home is " + wins.home().inWords() + ": ", wins.scope()));
    }

    /** One row a winner, who may have won several times; two winners of one name are two. */
    private static Chart birthplaces(HomeWins wins, Home.Within within) {
        Table riders = wins.origins()
                .summarize("distance_km", AggregateFunctions.max, AggregateFunctions.countWithMissing)
                .by("rider_id", "rider");
        riders.column(2).setName("distance_km");
        riders.column(3).setName("wins");
        riders.addColumns(DoubleColumn.create("within_km", riders.rowCount()).fillWith(within::km));
        return ChartKind.of("birthplaces-by-distance")
                .draw(riders, titled("From birthplace to finish, ", wins.scope()));
    }

    private static ChartText titled(String what, Scope scope) {
        return ChartText.titled(what + scope.inWords());
    }
}
