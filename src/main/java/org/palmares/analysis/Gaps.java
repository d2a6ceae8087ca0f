package org.palmares.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.format.CountText;
import org.palmares.stats.HistogramBins;
import org.palmares.stats.Summary;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * How far behind the winner the k-th rider was: the distribution of the gaps, in seconds.
 *
 * @param scope the editions looked at
 * @param rank k, 2 for the winning margin
 * @param coverage how much of the editions is known
 * @param editions one row a held edition, as the macro {@code gaps}; {@code left_out} says why a gap is unknown or does not
 *     exist
 * @param byDecade one row a decade and a last one for all, as the macro {@code gap_summary}
 * @param ecdf the empirical distribution function, as the macro {@code gap_ecdf}
 * @param summary of the known gaps; empty when there is none. Quantiles are type 7
 * @param exists editions that have such a gap: decided on time, not shared at this place, and won by somebody
 * @param sameTime how many of the known gaps are 0
 * @param leftOut editions that have such a gap, of which it is not known
 */
public record Gaps(
        Scope scope,
        int rank,
        Coverage coverage,
        Table editions,
        Table byDecade,
        Table ecdf,
        Optional<Summary> summary,
        int exists,
        int sameTime,
        int leftOut) {
    private static final int WINNING_MARGIN = 2;
    /** With fewer known gaps a quartile is not one: they are listed. */
    private static final int ENOUGH = 5;

    /**
     * Asks the archive.
     *
     * @param rank k, at least 2
     */
    public static Gaps of(Archive archive, Scope scope, int rank) {
        if (rank < WINNING_MARGIN) {
            throw new UsageException("a gap is that of rank 2 or later, given " + rank);
        }
        Map<String, Object> parameters = scope.parameters();
        parameters.put("k", rank);
        Coverage coverage = Coverage.of(archive, scope);
        String title = (rank == WINNING_MARGIN ? "Winning margins, " : "Gaps of rank " + rank + ", ") + scope.inWords();
        Table editions = ask(archive, "gaps", parameters);
        double[] known = known(editions);
        int exists = editions.booleanColumn("gap_exists").countTrue();
        String rests = "; known: " + known.length + " of " + exists + " in " + coverage.editionsInWords();
        return new Gaps(
                scope,
                rank,
                coverage,
                editions.setName(title + rests),
                ask(archive, "gap_summary", parameters).setName(title + rests),
                ask(archive, "gap_ecdf", parameters).setName(title + rests),
                Summary.of(known),
                exists,
                (int) Arrays.stream(known).filter(gapS -> gapS == 0).count(),
                exists - known.length);
    }

    private static Table ask(Archive archive, String macro, Map<String, Object> parameters) {
        return archive.query("FROM " + macro + "(" + Scope.ARGUMENTS + ", k := $k)", parameters);
    }

    /** Whatever the type of the column: an archive of schema version 1, read as it is, has whole seconds. */
    private static double[] known(Table editions) {
        return Arrays.stream(editions.numberColumn("gap_s").asDoubleArray())
                .filter(gapS -> !Double.isNaN(gapS))
                .toArray();
    }

    /** The known gaps in seconds, in the order of the editions. */
    public double[] seconds() {
        return known(editions);
    }

    /** The bins of a histogram, with the rule they follow; needs at least one known gap. */
    public HistogramBins bins() {
        return HistogramBins.of(seconds());
    }

    /** The answer in a sentence, with what it rests on. */
    public String sentence() {
        String what = rank == WINNING_MARGIN ? "winning margin" : "gap of rank " + rank;
        String road = coverage.orderOnTheRoad(scope.standing());
        if (editions.isEmpty()) {
            return coverage.noEdition(scope) + road;
        }
        if (exists == 0) {
            return "No edition of " + scope.withinSentence() + " has a " + what + " (" + coverage.editionsInWords()
                    + "; " + without() + ")." + road;
        }
        String rests = exists == editions.rowCount()
                ? coverage.editionsInWords()
                : CountText.of(exists, "edition") + " that " + (exists == 1 ? "has" : "have") + " one ("
                        + coverage.editionsInWords() + "; " + without() + ")";
        if (summary.isEmpty()) {
            return "The " + what + " of " + scope.withinSentence() + " is known of none of " + rests + "." + road;
        }
        return "The " + what + " of " + scope.withinSentence() + " is known of "
                + summary.get().n() + " of " + rests + ": " + distribution(summary.get()) + "." + road;
    }

    private String distribution(Summary s) {
        if (s.n() < ENOUGH) {
            return Words.list(Arrays.stream(seconds())
                            .sorted()
                            .mapToObj(Words::seconds)
                            .toList())
                    + " s";
        }
        return "median " + Words.seconds(s.median()) + " s, quartiles " + Words.seconds(s.q1()) + " and "
                + Words.seconds(s.q3()) + " s (type 7), from " + Words.seconds(s.min()) + " to "
                + Words.seconds(s.max()) + " s; same time in " + sameTime;
    }

    /** Why editions have no such gap, with how many: {@code decided on points 8, no winner by decision 7}. */
    private String without() {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Row row : editions) {
            if (!row.getBoolean("gap_exists")) {
                reasons.merge(row.getString("left_out"), 1, Integer::sum);
            }
        }
        return reasons.entrySet().stream()
                .map(reason -> reason.getKey() + ": " + reason.getValue())
                .collect(Collectors.joining(", "));
    }
}
