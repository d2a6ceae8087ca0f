package org.palmares.analysis;

import org.palmares.archive.Archive;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * How much of a race's history the archive knows, within a scope; counts are of held editions.
 *
 * @param editionsHeld editions that were held
 * @param editionsNotHeld years in which it was not held
 * @param editionsUncertain years of which it is disputed or not known whether it was held
 * @param winnerKnown editions with a winner under the scope's standing
 * @param podiumKnown editions with the first three
 * @param marginKnown editions with a winner and the gap of the second
 * @param birthplaceKnown editions with a winner whose place of birth is known
 */
public record Coverage(
        int editionsHeld,
        int editionsNotHeld,
        int editionsUncertain,
        int winnerKnown,
        int podiumKnown,
        int marginKnown,
        int birthplaceKnown) {

    static Coverage of(Archive archive, Scope scope) {
        Table found = archive.query("FROM coverage(race := " + Scope.ARGUMENTS + ")", scope.parameters());
        Row row = found.row(0);
        return new Coverage(
                count(row, "editions_held"),
                count(row, "editions_not_held"),
                count(row, "editions_uncertain"),
                count(row, "winner_known"),
                count(row, "podium_known"),
                count(row, "margin_known"),
                count(row, "birthplace_known"));
    }

    /** Such as {@code known winners: 47 of 69 held editions}. */
    public String winnersInWords() {
        return "known winners: " + winnerKnown + " of " + editionsHeld + " held editions";
    }

    /** Held editions whose winner is not known. */
    public int winnerUnknown() {
        return editionsHeld - winnerKnown;
    }

    private static int count(Row row, String column) {
        return Math.toIntExact(row.getLong(column));
    }
}
