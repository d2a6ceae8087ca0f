package org.palmares.analysis;

import java.util.List;
import java.util.OptionalInt;
import org.palmares.archive.Archive;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Who won the race more than once, and how often it falls to somebody who has won it before.
 *
 * @param scope the editions looked at
 * @param coverage how many of them have a known winner
 * @param winners one row a repeat winner, as the macro {@code repeat_winners}; most wins first
 * @param titles one row an edition with a known winner, as the macro {@code defending_champions}
 * @param differentWinners how many riders won at least once
 * @param former editions won by a rider who had won before, of the editions with a known winner
 * @param kept titles kept by the champion of the edition before, of the pairs of successive held editions with both
 *     winners known
 * @param record the most wins of one rider; empty when no winner is known
 */
public record RepeatWinners(
        Scope scope,
        Coverage coverage,
        Table winners,
        Table titles,
        int differentWinners,
        Count former,
        Count kept,
        OptionalInt record,
        List<String> recordHolders,
        boolean recordCouldFall) {

    /** So many of so many. */
    public record Count(int successes, int of) {
        @Override
        public String toString() {
            return successes + " of " + of;
        }
    }

    /** Asks the archive. */
    public static RepeatWinners of(Archive archive, Scope scope) {
        Coverage coverage = Coverage.of(archive, scope);
        Row figures = ask(archive, "win_repetition", scope).row(0);
        return new RepeatWinners(
                scope,
                coverage,
                ask(archive, "repeat_winners", scope)
                        .setName("Repeat winners, " + scope.inWords() + "; " + coverage.winnersInWords()),
                ask(archive, "defending_champions", scope)
                        .setName("Titles, " + scope.inWords() + "; " + coverage.winnersInWords()),
                count(figures, "different_winners"),
                new Count(count(figures, "won_by_former_winner"), count(figures, "winner_known")),
                new Count(count(figures, "titles_kept"), count(figures, "titles_defended")),
                figures.isMissing("record_wins") ? OptionalInt.empty() : OptionalInt.of(count(figures, "record_wins")),
                figures.isMissing("record_holders")
                        ? List.of()
                        : List.of(figures.getString("record_holders").split(", ")),
                figures.getBoolean("record_could_fall"));
    }

    /** The answer in a sentence or two, with what it rests on. */
    public String sentence() {
        if (record.isEmpty()) {
            return "No winner is known of " + scope.inWords() + " (" + coverage.winnersInWords() + ").";
        }
        String many = winners.rowCount() == 1 ? "1 rider has" : winners.rowCount() + " riders have";
        String most = recordHolders.size() > 4 ? recordHolders.size() + " riders" : Words.list(recordHolders);
        return many + " won " + scope.inWords() + " more than once (" + coverage.winnersInWords() + "). Most wins: "
                + record.getAsInt() + ", by " + most
                + (recordCouldFall ? "; the editions whose winner is not known could change that." : ".")
                + " Won by a former winner: " + former + " editions; titles kept: " + kept + ".";
    }

    private static Table ask(Archive archive, String macro, Scope scope) {
        return archive.query("FROM " + macro + "(" + Scope.ARGUMENTS + ")", scope.parameters());
    }

    private static int count(Row row, String column) {
        return Math.toIntExact(row.getLong(column));
    }
}
