package org.palmares.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One classification of one edition as one source states it: the unit that readers give and the archive takes in.
 *
 * @param edition the edition as the source describes it
 * @param classification which list
 * @param stage the stage it belongs to, as numbered by the source ({@code 3}, {@code 13.1}, {@code 0} for a prologue);
 *     empty for a whole race
 * @param lines in the source's order
 */
public record ResultSheet(
        EditionFacts edition, Classification classification, Optional<String> stage, List<ResultLine> lines) {
    public ResultSheet {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(stage, "stage");
        lines = List.copyOf(lines);
    }
}
