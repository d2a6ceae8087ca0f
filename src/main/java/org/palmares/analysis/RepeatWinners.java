package org.palmares.analysis;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Who won the race more than once, and how often it falls to somebody who has won it before.
 *
 * @param scope the editions whose winners are counted; who is a former winner, and who the champion of the edition before, is
 *     told by all editions before them too
 * @param coverage how many of them have a known winner
 * @param winners one row a repeat winner, as the macro {@code repeat_winners}; most wins first
 * @param differentWinners how many riders won at least once
 * @param former editions won by a rider who had won before, of the editions with a known winner
 * @param formerUnknown of those with a known winner the ones that may have fallen to a former winner all the same, as the winner
 *     of an earlier edition is not known
 * @param kept titles kept by the champion of the edition before, of the pairs of successive editions with both winners known;
 *     editions are successive when each year between them is known not to have been held
 * @param record the most wins of one rider; empty when no winner is known
 * @param recordHolders who has so many
 * @param recordCouldFall whether what is not known is enough for somebody else to reach the record
 */
public record RepeatWinners(
        Scope scope,
        Coverage coverage,
        Table winners,
        int differentWinners,
        Count former,
        int formerUnknown,
        Count kept,
        OptionalInt record,
        List<String> recordHolders,
        boolean recordCouldFall) {
    private static final int NAMED = 4;

    /** So many of so many. */
    public record Count(int successes, int of) {
        @Override
        public String toString() {
            return successes + " of " + of;
        }
    }

    /** Asks the archive. */
    public static RepeatWinners of(Archive archive, Scope scope) {
        // One query each: joined, DuckDB plans them worse than one after the other.
        Coverage coverage = Coverage.of(archive, scope);
        Row figures = archive.ofToday()
                .query("FROM win_repetition(" + Scope.ARGUMENTS + ")", scope.parameters())
                .row(0);
        Table winners = archive.query("FROM repeat_winners(" + Scope.ARGUMENTS + ")", scope.parameters());
        return new RepeatWinners(
                scope,
                coverage,
                winners.setName("Repeat winners, " + scope.inWords() + "; " + coverage.winnersInWords()),
                count(figures, "different_winners"),
                new Count(count(figures, "won_by_former_winner"), coverage.winnerKnown()),
                count(figures, "former_winner_unknown"),
                new Count(count(figures, "titles_kept"), count(figures, "titles_defended")),
                figures.isMissing("record_wins") ? OptionalInt.empty() : OptionalInt.of(count(figures, "record_wins")),
                figures.isMissing("record_holders")
                        ? List.of()
                        : List.of(figures.getString("record_holders").split(", ")),
                figures.getBoolean("record_could_fall"));
    }

    /** The answer in a few sentences, with what it rests on. */
    public String sentence() {
        String road = coverage.orderOnTheRoad(scope.standing());
        if (coverage.editionsInArchive() == 0) {
            return coverage.noEdition(scope) + road;
        }
        if (record.isEmpty()) {
            return coverage.noKnownWinner(scope) + road;
        }
        return many() + " won " + scope.withinSentence() + " more than once (" + coverage.winnersInWords() + ")."
                + most() + " Won by a former winner: " + formerInWords() + " with a known winner; " + titles() + road;
    }

    private String formerInWords() {
        String of = CountText.of(former.of(), "edition");
        if (former.successes() == 0 && formerUnknown > 0) {
            return "none that is known to be, of " + of;
        }
        return (formerUnknown == 0 ? "" : "at least ") + former.successes() + " of " + of;
    }

    private String titles() {
        return kept.of() == 0
                ? "no title could be kept, as the winners of no two successive editions are known."
                : "titles kept: " + kept + " in successive editions with both winners known.";
    }

    private String many() {
        return switch (winners.rowCount()) {
            case 0 -> "No known winner has";
            case 1 -> "1 rider has";
            default -> winners.rowCount() + " riders have";
        };
    }

    private String most() {
        if (winners.isEmpty()) {
            String unknown = unknown();
            return recordCouldFall ? " " + unknown.substring(0, 1).toUpperCase(Locale.ROOT) + unknown.substring(1) : "";
        }
        String holders = recordHolders.size() > NAMED ? recordHolders.size() + " riders" : Words.list(recordHolders);
        return " Most wins: " + record.getAsInt() + ", by " + holders + (recordCouldFall ? "; " + unknown() : ".");
    }

    private String unknown() {
        return (coverage.editionsHeld().isPresent()
                        ? "the editions whose winner is not known"
                        : coverage.winnerUnknown() > 0
                                ? "editions that are not in the archive or whose winner is not known"
                                : "editions that are not in the archive")
                + " could change that.";
    }

    private static int count(Row row, String column) {
        return Math.toIntExact(row.getLong(column));
    }
}
