package org.palmares.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A source's own count of a rider's podiums in one race: nothing to import, but the figure that a count of our own is
 * compared with.
 *
 * @param at where the source says so
 * @param rider the rider's name as printed
 * @param nation as printed
 * @param victories first places
 * @param seconds second places
 * @param thirds third places
 */
public record VictoryCount(
        SourceLine at, String rider, Optional<String> nation, int victories, int seconds, int thirds) {
    public VictoryCount {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(rider, "rider");
        Objects.requireNonNull(nation, "nation");
    }
}
