package org.palmares.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Who won each edition.
 *
 * @param scope the editions looked at
 * @param coverage how much of them is known
 * @param editions one row a year of the race's calendar, two where a win was shared, as the macro {@code winners}
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

    /** What the list rests on, in a few sentences. */
    public String sentence() {
        List<Integer> years = years(Set.of("held", "not-held", "disputed", "unknown", "not-in-archive"));
        StringBuilder words = new StringBuilder(
                coverage.editionsInArchive() == 0 ? coverage.noEdition(scope) : editionsOf(years.size()));
        if (coverage.editionsInArchive() > 0 || coverage.editionsHeld().isEmpty()) {
            tell(words, "Not held: ", "not-held");
        }
        tell(words, "Disputed whether it was held: ", "disputed");
        tell(words, "Not known whether it was held: ", "unknown");
        tell(words, "Not in the archive: ", "not-in-archive");
        if (!years.isEmpty()) {
            tellWhereTheArchiveEnds(words, years.get(0), years.get(years.size() - 1));
        }
        return words.append(coverage.orderOnTheRoad(scope.standing())).toString();
    }

    /** Where the list is not complete, the years without an edition are not years in which it was not held. */
    private String editionsOf(int years) {
        int editions = coverage.editionsInArchive();
        return scope.inWords() + ": "
                + (coverage.editionsHeld().isPresent()
                        ? "held in " + editions + " of " + CountText.of(years, "year")
                        : "of " + CountText.of(years, "year") + " " + editions + (editions == 1 ? " has" : " have")
                                + " an edition in the archive")
                + "; " + coverage.winnersInWords() + ".";
    }

    /** Years that are asked for, and lie before the first that the archive has of the race or after the last. */
    private void tellWhereTheArchiveEnds(StringBuilder words, int first, int last) {
        if (scope.fromYear().isPresent() && scope.fromYear().getAsInt() < first) {
            words.append(" The archive begins in ").append(first).append('.');
        }
        if (scope.toYear().isPresent() && scope.toYear().getAsInt() > last) {
            words.append(" The archive ends in ").append(last).append('.');
        }
    }

    private void tell(StringBuilder words, String what, String held) {
        List<Integer> years = years(Set.of(held));
        if (!years.isEmpty()) {
            words.append(' ').append(what).append(Words.years(years)).append('.');
        }
    }

    private List<Integer> years(Set<String> held) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Row row : editions) {
            if (held.contains(row.getString("held"))) {
                years.add(row.getInt("year"));
            }
        }
        return List.copyOf(years);
    }
}
