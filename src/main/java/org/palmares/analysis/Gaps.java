package org.palmares.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.stats.HistogramBins;
import org.palmares.stats.Summary;
import tech.tablesaw.api.Table;

/**
 * How far behind the winner the k-th rider was: the distribution of the gaps, in seconds.
 *
 * @param scope the editions looked at
 * @param rank k, 2 for the winning margin
 * @param coverage how much of the editions is known
 * @param editions one row a held edition, as the macro {@code gaps}; {@code left_out} says why a gap is unknown
 * @param byDecade one row a decade and a last one for all, as the macro {@code gap_summary}
 * @param ecdf the empirical distribution function, as the macro {@code gap_ecdf}
 * @param summary of the known gaps; empty when there is none. Quantiles are type 7
 * @param sameTime how many of the known gaps are 0
 * @param leftOut held editions whose gap is not known
 */
public record Gaps(
        Scope scope,
        int rank,
        Coverage coverage,
        Table editions,
        Table byDecade,
        Table ecdf,
        Optional<Summary> summary,
        int sameTime,
        int leftOut) {

    /**
     * Asks the archive.
     *
     * @param rank k, at least 2
     */
    public static Gaps of(Archive archive, Scope scope, int rank) {
        if (rank < 2) {
            throw new UsageException("a gap is that of rank 2 or later, given " + rank);
        }
        Map<String, Object> parameters = scope.parameters();
        parameters.put("k", rank);
        Coverage coverage = Coverage.of(archive, scope);
        String title = (rank == 2 ? "Winning margins, " : "Gaps of rank " + rank + ", ") + scope.inWords();
        Table editions = ask(archive, "gaps", parameters);
        double[] known = known(editions);
        int leftOut = editions.rowCount() - known.length;
        String rests = "; known: " + known.length + " of " + editions.rowCount() + " held editions";
        return new Gaps(
                scope,
                rank,
                coverage,
                editions.setName(title + rests),
                ask(archive, "gap_summary", parameters).setName(title + rests),
                ask(archive, "gap_ecdf", parameters).setName(title + rests),
                Summary.of(known),
                (int) Arrays.stream(known).filter(gapS -> gapS == 0).count(),
                leftOut);
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
        String what = rank == 2 ? "winning margin" : "gap of rank " + rank;
        int held = editions.rowCount();
        return summary.map(s -> "The " + what + " of " + scope.inWords() + " is known for " + s.n() + " of " + held
                        + " held editions: median " + Words.seconds(s.median()) + " s, quartiles "
                        + Words.seconds(s.q1()) + " and " + Words.seconds(s.q3()) + " s (type 7), from "
                        + Words.seconds(s.min()) + " to " + Words.seconds(s.max()) + " s; same time in " + sameTime
                        + ".")
                .orElse("The " + what + " of " + scope.inWords() + " is known for none of " + held + " held editions.");
    }
}
