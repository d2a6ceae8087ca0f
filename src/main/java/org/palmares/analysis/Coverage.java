package org.palmares.analysis;

import java.util.OptionalInt;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import org.palmares.model.Standing;
import tech.tablesaw.api.Row;

/**
 * How much of a race's history the archive knows, within a scope: the columns of the macro {@code coverage}.
 *
 * @param editionsInArchive held editions that have a row in the archive; the counts after the years are of these
 * @param editionsHeld editions that were held; empty where that is not known, since the list is not complete
 * @param yearsNotHeld years in which it was not held
 * @param yearsUncertain years of which it is disputed or not known whether it was held
 * @param yearsNotInArchive years between the first edition and the last of which the archive has no row
 * @param winnerKnown editions with a winner under the scope's standing
 * @param noWinner editions that nobody won, by decision or because teams did: their winner is not unknown
 * @param winnerUnknown editions that somebody won, of whom it is not known who
 * @param podiumKnown editions with riders on the first three places, shared places too
 * @param decidedOnTime editions decided on time, and not on points or otherwise
 * @param marginExists editions decided on time and won by one rider alone: those that have a margin
 * @param marginKnown editions whose margin is known
 * @param birthplaceKnown editions with a winner whose place of birth is known
 * @param racedOtherwise editions of which an order on the road is documented that is not the official one
 * @param winnersComplete whether the list of the race is complete, apart from years that are counted here as missing
 */
public record Coverage(
        int editionsInArchive,
        OptionalInt editionsHeld,
        int yearsNotHeld,
        int yearsUncertain,
        int yearsNotInArchive,
        int winnerKnown,
        int noWinner,
        int winnerUnknown,
        int podiumKnown,
        int decidedOnTime,
        int marginExists,
        int marginKnown,
        int birthplaceKnown,
        int racedOtherwise,
        boolean winnersComplete) {

    static Coverage of(Archive archive, Scope scope) {
        return of(archive.ofToday()
                .query("FROM coverage(" + Scope.ARGUMENTS + ")", scope.parameters())
                .row(0));
    }

    private static Coverage of(Row row) {
        return new Coverage(
                count(row, "editions_in_archive"),
                row.isMissing("editions_held") ? OptionalInt.empty() : OptionalInt.of(count(row, "editions_held")),
                count(row, "years_not_held"),
                count(row, "years_uncertain"),
                count(row, "years_not_in_archive"),
                count(row, "winner_known"),
                count(row, "no_winner"),
                count(row, "winner_unknown"),
                count(row, "podium_known"),
                count(row, "decided_on_time"),
                count(row, "margin_exists"),
                count(row, "margin_known"),
                count(row, "birthplace_known"),
                count(row, "raced_otherwise"),
                row.getBoolean("winners_complete"));
    }

    /** Such as {@code 116 editions held} or, where the list is not complete, {@code 69 editions in the archive}. */
    public String editionsInWords() {
        return CountText.of(editionsInArchive, "edition") + placeInWords();
    }

    private String placeInWords() {
        return editionsHeld.isPresent() ? " held" : " in the archive";
    }

    /** Such as {@code winner known of 105 of 112 editions held, 7 have none}, or that no rider won any of them. */
    public String winnersInWords() {
        if (noWinner > 0 && noWinner == editionsInArchive) {
            return "no rider won " + (noWinner == 1 ? "the only edition" : "any of the " + noWinner + " editions")
                    + placeInWords();
        }
        return "winner known of " + winnerKnown + " of " + editionsInWords()
                + (noWinner == 0 ? "" : ", " + noWinner + (noWinner == 1 ? " has none" : " have none"));
    }

    /** A sentence for a scope in which there is no edition: that none was held, or that none is known here. */
    String noEdition(Scope scope) {
        return editionsHeld.isPresent() && yearsNotHeld > 0
                ? scope.withinSentence() + " was not held."
                : "The archive has no edition of " + scope.inWords() + ".";
    }

    /** A sentence for editions of none of which a winner is known: nobody won them, or it is not known who. */
    String noKnownWinner(Scope scope) {
        return (noWinner == editionsInArchive
                        ? scope.inWords() + ": " + winnersInWords()
                        : "No winner is known of " + scope.inWords() + " (" + winnersInWords() + ")")
                + ".";
    }

    /** Years whose winner may be anybody: somebody unknown won, or it is not known whether there was a race. */
    public int unknownYears() {
        return winnerUnknown + yearsUncertain + yearsNotInArchive;
    }

    /** What an answer as raced rests on besides, after a space; nothing for the official standing. */
    String orderOnTheRoad(Standing standing) {
        if (standing == Standing.OFFICIAL) {
            return "";
        }
        return racedOtherwise == 0
                ? " No order on the road is documented that is not the official one."
                : " The order on the road is documented and not the official one in "
                        + CountText.of(racedOtherwise, "edition") + ".";
    }

    private static int count(Row row, String column) {
        return Math.toIntExact(row.getLong(column));
    }
}
