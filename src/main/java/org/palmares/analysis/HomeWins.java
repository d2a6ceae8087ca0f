package org.palmares.analysis;

import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.stats.Proportion;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * How often the winner comes from the race's home.
 *
 * @param scope the editions looked at
 * @param home what counts as home
 * @param coverage how much of them is known
 * @param byDecade one row a decade and a last one for all, as the macro {@code home_wins}
 * @param origins one row a win, as the macro {@code winner_origins}
 * @param share home wins among the wins whose origin is known; a shared win counts once for each winner
 * @param originUnknown wins of riders whose origin is not known at this level: neither home nor away
 */
public record HomeWins(
        Scope scope, Home home, Coverage coverage, Table byDecade, Table origins, Proportion share, int originUnknown) {

    /** Asks the archive. */
    public static HomeWins of(Archive archive, Scope scope, Home home) {
        Map<String, Object> parameters = scope.parameters();
        parameters.put("level", home instanceof Home.Level level ? level.id() : Home.Level.REGION.id());
        parameters.put("within_km", home instanceof Home.Within within ? within.km() : null);
        Coverage coverage = Coverage.of(archive, scope);
        Table byDecade = archive.query(
                        "FROM home_wins(" + Scope.ARGUMENTS + ", level := $level, within_km := $within_km)", parameters)
                .setName("Home wins (" + home.inWords() + "), " + scope.inWords() + "; " + coverage.winnersInWords());
        Table origins = archive.query("FROM winner_origins(" + Scope.ARGUMENTS + ")", scope.parameters())
                .setName("Winners' origins, " + scope.inWords() + "; " + coverage.winnersInWords());
        return new HomeWins(
                scope, home, coverage, byDecade, origins, share(byDecade), total(byDecade, "origin_unknown"));
    }

    private static Proportion share(Table byDecade) {
        int wins = total(byDecade, "home");
        return Proportion.of(wins, wins + total(byDecade, "away"));
    }

    /** The last row is that of all decades. */
    private static int total(Table byDecade, String column) {
        if (byDecade.isEmpty()) {
            return 0;
        }
        Row all = byDecade.row(byDecade.rowCount() - 1);
        return Math.toIntExact(all.getLong(column));
    }

    /** The answer in a sentence, with what it rests on. */
    public String sentence() {
        String rests = coverage.winnersInWords() + "; origin not known for " + originUnknown + " of "
                + (share.trials() + originUnknown) + " wins";
        if (share.trials() == 0) {
            return "No win of " + scope.inWords() + " can be told home or away, where home is " + home.inWords() + " ("
                    + rests + ").";
        }
        return share.successes() + " of " + share.trials() + " winners of " + scope.inWords() + " were at home, "
                + home.inWords() + ": " + Words.percent(share.share().orElseThrow()) + " (95 % interval by Wilson "
                + Words.percent(share.wilson().low()) + " to "
                + Words.percent(share.wilson().high()) + "; " + rests
                + ").";
    }
}
