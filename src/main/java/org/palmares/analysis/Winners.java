package org.palmares.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palmares.archive.Archive;
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
        int years = years(Set.of("held", "not-held", "disputed", "unknown", "not-in-archive"))
                .size();
        if (years == 0) {
            return "The archive has no edition of " + scope.inWords() + ".";
        }
        StringBuilder words = new StringBuilder(scope.inWords())
                .append(": held in ")
                .append(coverage.editionsInArchive())
                .append(" of ")
                .append(Words.count(years, "year"))
                .append("; ")
                .append(coverage.winnersInWords())
                .append('.');
        tell(words, "Not held: ", "not-held");
        tell(words, "Disputed whether it was held: ", "disputed");
        tell(words, "Not known whether it was held: ", "unknown");
        tell(words, "Not in the archive: ", "not-in-archive");
        return words.append(coverage.orderOnTheRoad(scope.standing())).toString();
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
