package org.palmares.ask.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Scope;
import org.palmares.analysis.Winners;
import org.palmares.archive.Archive;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartKind;
import org.palmares.failure.UsageException;

/** The figures that races have without a query of one's own. */
public final class RaceFigures {
    private static final double HOME_KM = 50;
    private static final int WINNING_MARGIN = 2;

    /** Figures that are answers of an analysis; the others are {@link StoredFigure}s. */
    private static final Map<String, RaceFigure> OF_ANALYSES = Map.of(
            "winners-timeline",
                    ofOne("winners-timeline", (archive, race, choice) -> AnalysisFigures.of(Winners.of(archive, race))),
            "home-by-decade",
                    ofOne(
                            "home-by-decade",
                            (archive, race, choice) -> AnalysisFigures.of(HomeWins.of(archive, race, home(race)))),
            "birthplaces-by-distance",
                    ofOne(
                            "birthplaces-by-distance",
                            (archive, race, choice) ->
                                    AnalysisFigures.of(HomeWins.of(archive, race, new Home.Within(HOME_KM)))),
            "gap-histogram",
                    ofOne(
                            "gap-histogram",
                            (archive, race, choice) -> AnalysisFigures.of(
                                    Gaps.of(archive, race, choice.rank().orElse(WINNING_MARGIN)))),
            "concentration", AnsweredFigure::concentration,
            "forest", AnsweredFigure::forest,
            "rating-curves", AnsweredFigure::ratings);

    /** A figure of one race. */
    @FunctionalInterface
    private interface OfOne {
        Chart draw(Archive archive, Scope race, FigureChoice choice);
    }

    private RaceFigures() {}

    /** The kinds that can be drawn of a race. */
    public static List<ChartKind> kinds() {
        return ChartKind.all().stream().filter(kind -> find(kind).isPresent()).toList();
    }

    /**
     * Draws a kind of figure of races.
     *
     * @param scopes one a race, one at least, all of the same years and standing
     * @throws UsageException when the kind takes a query, one race alone, or lacks what was chosen
     */
    public static Chart draw(Archive archive, ChartKind kind, List<Scope> scopes, FigureChoice choice, ChartAxes axes) {
        return find(kind)
                .orElseThrow(() -> new UsageException("a chart of the kind " + kind.id()
                        + " is drawn of a query: give one with -c; of a race there are "
                        + String.join(", ", kinds().stream().map(ChartKind::id).toList())))
                .draw(archive, scopes, choice, axes);
    }

    private static Optional<RaceFigure> find(ChartKind kind) {
        return Optional.ofNullable(OF_ANALYSES.get(kind.id())).or(() -> StoredFigure.find(kind));
    }

    private static RaceFigure ofOne(String kind, OfOne figure) {
        return (archive, scopes, choice, axes) -> {
            if (scopes.size() > 1) {
                throw new UsageException(
                        "the chart " + kind + " shows one race; " + scopes.size() + " were given: draw one of each");
            }
            if (axes != ChartAxes.OWN) {
                throw new UsageException("the chart " + kind
                        + " has axes of its own: leave --x-axis, --y-axis, --x-line and --y-line out");
            }
            choice.refuseOthersThan(kind.equals("gap-histogram") ? List.of("rank") : List.of(), kind);
            return figure.draw(archive, scopes.get(0), choice);
        };
    }

    private static Home home(Scope scope) {
        if (scope.race().homeGroup().isPresent()) {
            return Home.Level.GROUP;
        }
        return scope.race().homeRegion().isPresent() ? Home.Level.REGION : Home.Level.NATION;
    }
}
