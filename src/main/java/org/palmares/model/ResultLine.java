package org.palmares.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One rider (or team) in one classification, as one source states it. Empty means that the source does not say.
 *
 * @param at where the source says so
 * @param rank the official rank; empty for those who hold none (DNF, struck out)
 * @param rankRaced the rank on the road where it is not the official one
 * @param status how the race ended
 * @param rider the rider's name as printed; the team's name in a {@link Classification#TEAM} list
 * @param nation UCI code of three letters, or ISO code of two, as printed
 * @param team the team as printed
 * @param bib the start number
 * @param timeS the rider's own time in seconds, to the thousandth
 * @param gapS seconds behind the winner, to the thousandth: 0 is the same time, empty is unknown
 * @param points points in a points or mountains list
 * @param key what the source calls the rider by itself
 * @param age in years, on the day of the race
 */
public record ResultLine(
        SourceLine at,
        OptionalInt rank,
        OptionalInt rankRaced,
        FinishStatus status,
        String rider,
        Optional<String> nation,
        Optional<String> team,
        OptionalInt bib,
        OptionalDouble timeS,
        OptionalDouble gapS,
        OptionalDouble points,
        Optional<SourceKey> key,
        OptionalInt age) {

    /** A line whose source has neither a key of the rider nor an age. */
    public ResultLine(
            SourceLine at,
            OptionalInt rank,
            OptionalInt rankRaced,
            FinishStatus status,
            String rider,
            Optional<String> nation,
            Optional<String> team,
            OptionalInt bib,
            OptionalDouble timeS,
            OptionalDouble gapS,
            OptionalDouble points) {
        this(
                at,
                rank,
                rankRaced,
                status,
                rider,
                nation,
                team,
                bib,
                timeS,
                gapS,
                points,
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The same line about the rider whom the source knows by this key and age. */
    public ResultLine about(Optional<SourceKey> riderKey, OptionalInt riderAge) {
        return new ResultLine(
                at, rank, rankRaced, status, rider, nation, team, bib, timeS, gapS, points, riderKey, riderAge);
    }

    public ResultLine {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(status, "status");
        if (rider.isBlank()) {
            throw new IllegalArgumentException("a result line needs a name: " + at);
        }
        requireRank(rank);
        requireRank(rankRaced);
        if (timeS.isPresent() && !(timeS.getAsDouble() > 0)) {
            throw new IllegalArgumentException("a time of " + timeS.getAsDouble() + " s is no time that a race takes");
        }
    }

    private static void requireRank(OptionalInt rank) {
        if (rank.isPresent() && rank.getAsInt() < 1) {
            throw new IllegalArgumentException("\"" + rank.getAsInt() + "\" is no rank: they count from 1");
        }
    }
}
