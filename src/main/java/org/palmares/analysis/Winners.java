package org.palmares.analysis;

import org.palmares.archive.Archive;
import tech.tablesaw.api.Table;

/**
 * Who won each edition.
 *
 * @param scope the editions looked at
 * @param coverage how many of them have a known winner
 * @param editions one row an edition, two where a win was shared, as the macro {@code winners}
 */
public record Winners(Scope scope, Coverage coverage, Table editions) {

    /** Asks the archive. */
    public static Winners of(Archive archive, Scope scope) {
        Coverage coverage = Coverage.of(archive, scope);
        return new Winners(
                scope,
                coverage,
                archive.query("FROM winners(" + Scope.ARGUMENTS + ")", scope.parameters())
                        .setName("Winners, " + scope.inWords() + "; " + coverage.winnersInWords()));
    }

    /** What the list rests on, in a sentence. */
    public String sentence() {
        return scope.inWords() + ": " + coverage.winnersInWords() + ", years in which it was not held: "
                + coverage.editionsNotHeld()
                + (coverage.editionsUncertain() == 0
                        ? "."
                        : ", of which it is disputed or not known: " + coverage.editionsUncertain() + ".");
    }
}
