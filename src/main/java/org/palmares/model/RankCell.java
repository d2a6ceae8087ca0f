package org.palmares.model;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a cell of a rank column says.
 *
 * @param rank the place, from 1; empty where the cell gives none
 * @param status how the race ended; {@link FinishStatus#FINISHED} for everybody who has a rank
 * @param sharing whether the list says that the place is shared
 */
public record RankCell(OptionalInt rank, FinishStatus status, Sharing sharing) {

    /** Whether a list marks a place as shared, as in {@code 3=}. */
    public enum Sharing {
        NOT_SAID,
        SHARED
    }

    public RankCell {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(sharing, "sharing");
    }
}
