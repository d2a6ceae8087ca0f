package org.palmares.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import org.palmares.stats.ClusteredProportion;
import org.palmares.stats.ClusteredProportion.Cluster;
import org.palmares.stats.Interval;
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
 * @param share home wins among the wins that can be told; the wins of one rider are one cluster, and a shared win counts once
 *     for each winner
 * @param originUnknown wins of riders whose origin is not known at this level: neither home nor away
 * @param noHome wins in editions that have no home of this kind, or none that is known
 */
public record HomeWins(
        Scope scope,
        Home home,
        Coverage coverage,
        Table byDecade,
        Table origins,
        ClusteredProportion share,
        int originUnknown,
        int noHome) {

    /** The most that may be unknown, of all wins and missing years, for the known ones to stand for the rest. */
    private static final double UNKNOWN_AT_MOST = 0.05;
    /** Of fewer wins a percentage says no more than their number. */
    private static final int ENOUGH = 5;

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
                scope,
                home,
                coverage,
                byDecade,
                origins,
                share(origins, home),
                total(byDecade, "origin_unknown"),
                total(byDecade, "no_home"));
    }

    private static ClusteredProportion share(Table origins, Home home) {
        Map<String, Cluster> riders = new LinkedHashMap<>();
        for (Row win : origins) {
            isHome(win, home)
                    .ifPresent(isHome -> riders.merge(
                            win.getString("rider_id"),
                            new Cluster(isHome ? 1 : 0, 1),
                            (a, b) -> new Cluster(a.successes() + b.successes(), a.trials() + b.trials())));
        }
        return ClusteredProportion.of(List.copyOf(riders.values()));
    }

    /** Empty where it can't be told. */
    static Optional<Boolean> isHome(Row win, Home home) {
        if (home instanceof Home.Within within) {
            return win.isMissing("distance_km")
                    ? Optional.empty()
                    : Optional.of(win.getDouble("distance_km") <= within.km());
        }
        String column = "same_" + ((Home.Level) home).id();
        return win.isMissing(column) ? Optional.empty() : Optional.of(win.getBoolean(column));
    }

    /** The last row is that of all decades. */
    private static int total(Table byDecade, String column) {
        if (byDecade.isEmpty()) {
            return 0;
        }
        Row all = byDecade.row(byDecade.rowCount() - 1);
        return Math.toIntExact(all.getLong(column));
    }

    /** Wins that can't be told home or away: the origin or the winner is not known. */
    public int unknown() {
        return originUnknown + coverage.winnerUnknown();
    }

    /** The least and the most that the share can be, whatever is not known; empty where there is nothing to share. */
    public Optional<Interval> bounds() {
        int all = share.trials() + unknown();
        return share.trials() + originUnknown == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        (double) share.successes() / all, (double) (share.successes() + unknown()) / all, 1));
    }

    /**
     * A 95 % interval for the probability of a home win, in which the wins of one rider are one fact. It is given only where
     * the known wins can stand for the rest: the list of the race is complete, and of its wins and missing years at most one in
     * twenty is not known; and not of fewer than five wins.
     */
    public Optional<Interval> interval() {
        boolean listed = coverage.winnersComplete() || coverage.editionsHeld().isPresent();
        int unknown = originUnknown + coverage.unknownYears();
        return listed && share.trials() >= ENOUGH && unknown <= UNKNOWN_AT_MOST * (share.trials() + unknown)
                ? Optional.of(share.wilson())
                : Optional.empty();
    }

    /** The answer in a few sentences, with what it rests on. */
    public String sentence() {
        String road = coverage.orderOnTheRoad(scope.standing());
        String rests = " (" + coverage.winnersInWords() + ")";
        int wins = share.trials() + originUnknown + noHome;
        if (coverage.editionsInArchive() == 0) {
            return coverage.noEdition(scope) + road;
        }
        if (wins == 0) {
            return coverage.noKnownWinner(scope) + road;
        }
        if (noHome == wins) {
            return scope.withinSentence() + " has " + home.lackInWords() + " in the archive, so that "
                    + (wins == 1 ? "its 1 win can't" : "none of its " + wins + " wins can") + " be told home or away"
                    + (home == Home.Level.NATION
                            ? ""
                            : "; the level nation compares the nation that the winner raced for")
                    + rests + "." + road;
        }
        if (share.trials() == 0) {
            return "The winner's origin is not known of "
                    + (wins == 1 ? "the only win of " : "any of " + wins + " wins of ")
                    + scope.inWords() + (wins == 1 ? ", so that it can't" : ", so that none can")
                    + " be told home or away" + rests + "." + road;
        }
        return scope.inWords() + ": " + share.successes() + " of " + CountText.of(share.trials(), "win")
                + (originUnknown == 0 ? "" : " whose winner's origin is known") + " went to a rider "
                + home.inWords() + percent() + rests + "." + unknownInWords()
                + intervalInWords() + road;
    }

    private String percent() {
        return share.trials() < ENOUGH ? "" : ", " + Words.percent(share.share().orElseThrow());
    }

    private String unknownInWords() {
        StringBuilder words = new StringBuilder();
        if (noHome > 0) {
            words.append(" ")
                    .append(CountText.of(noHome, "win"))
                    .append(" fell in editions without a known home and ")
                    .append(noHome == 1 ? "is" : "are")
                    .append(" left out.");
        }
        if (unknown() > 0) {
            words.append(" Not known: ")
                    .append(originUnknown == 0 ? "" : "the origin of " + CountText.of(originUnknown, "win"))
                    .append(originUnknown > 0 && coverage.winnerUnknown() > 0 ? ", " : "")
                    .append(
                            coverage.winnerUnknown() == 0
                                    ? ""
                                    : "the winner of " + CountText.of(coverage.winnerUnknown(), "edition"))
                    .append("; all of them away or all at home, ")
                    .append(boundsInWords())
                    .append('.');
        }
        return words.toString();
    }

    private String boundsInWords() {
        Interval bounds = bounds().orElseThrow();
        int all = share.trials() + unknown();
        return all < ENOUGH
                ? share.successes() + " or " + (share.successes() + unknown()) + " of all " + all + " wins"
                : "the share of all " + all + " wins is " + Words.percent(bounds.low()) + " or "
                        + Words.percent(bounds.high());
    }

    private String intervalInWords() {
        return interval()
                .map(found -> " 95 % interval " + Words.percent(found.low()) + " to " + Words.percent(found.high())
                        + " (Wilson, for " + share.clusters() + " winners: all wins of a rider are one fact).")
                .orElse("");
    }
}
