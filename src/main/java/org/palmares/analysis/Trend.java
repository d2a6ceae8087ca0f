package org.palmares.analysis;

import java.util.ArrayList;
import java.util.List;
import org.palmares.archive.Archive;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.trend.MannKendall;
import org.palmares.stats.trend.Pettitt;
import org.palmares.stats.trend.SegmentedRegression;
import org.palmares.stats.trend.TheilSen;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Whether something of a race rises or falls over the years, and whether it changed at once. Methods are those of {@link
 * org.palmares.stats.trend}; below {@value #LEAST} editions whose value is known nothing is tested.
 */
public record Trend(Scope scope, TrendOf of, Inference inference) {
    /** Editions that a trend takes. */
    public static final int LEAST = SegmentedRegression.LEAST;

    /** Asks the archive and tests. */
    public static Trend of(Archive archive, Scope scope, TrendOf of, Simulation simulation) {
        Table table = archive.query(of.query(), scope.parameters());
        List<double[]> known = new ArrayList<>();
        for (Row row : table) {
            double value = table.numberColumn("value").getDouble(row.getRowNumber());
            if (!Double.isNaN(value)) {
                known.add(new double[] {row.getNumber("year"), value});
            }
        }
        if (known.size() < LEAST) {
            return new Trend(
                    scope,
                    of,
                    Inference.tooFew("a trend of the " + of.words() + " of " + scope.inWords(), known.size(), LEAST));
        }
        double[] years = known.stream().mapToDouble(each -> each[0]).toArray();
        double[] values = known.stream().mapToDouble(each -> each[1]).toArray();
        return new Trend(scope, of, inference(scope, of, years, values, table.rowCount() - known.size(), simulation));
    }

    private static Inference inference(
            Scope scope, TrendOf of, double[] years, double[] values, int leftOut, Simulation simulation) {
        MannKendall trend = MannKendall.of(values);
        TheilSen slope = TheilSen.of(years, values, 0.95);
        Pettitt change = Pettitt.of(values, simulation);
        SegmentedRegression bend = SegmentedRegression.of(years, values, 0.95, simulation);
        int n = values.length;
        int changeYear = (int) years[change.last() + 1];
        List<Measure> measures = List.of(
                Measure.of(
                                "slope, " + of.unit() + " a year",
                                slope.slope(),
                                n,
                                leftOut,
                                "Theil–Sen; any order of the years: Mann–Kendall")
                        .in(slope.interval())
                        .p(trend.pValue()),
                Measure.of(
                                "z, neighbouring years alike",
                                trend.corrected().z(),
                                n,
                                leftOut,
                                "Mann–Kendall, its variance "
                                        + Words.figures(trend.corrected().factor()) + " times as great")
                        .p(trend.corrected().pValue()),
                Measure.of("first year of a new level", changeYear, n, leftOut, "any order of the years: Pettitt")
                        .more(change.permuted()),
                Measure.of("year in which the trend bends", bend.breakAt(), n, leftOut, "one straight line: greatest F")
                        .in(bend.interval())
                        .more(bend.bend()),
                Measure.of(
                        "slope before, " + of.unit() + " a year",
                        bend.slopeBefore(),
                        n,
                        leftOut,
                        "bent line, least squares"),
                Measure.of(
                        "slope after, " + of.unit() + " a year",
                        bend.slopeAfter(),
                        n,
                        leftOut,
                        "bent line, least squares"));
        return new Inference(
                finding(scope, of, trend, slope, bend),
                measures,
                List.of(
                        n + " editions from " + (int) years[0] + " to " + (int) years[n - 1] + "; " + leftOut
                                + " left out, as their value is not known.",
                        "p-values of the breaks from " + simulation.draws() + " permutations, seed " + simulation.seed()
                                + ". A trend makes a new level likely too: they are two ways to see one thing."));
    }

    private static String finding(
            Scope scope, TrendOf of, MannKendall trend, TheilSen slope, SegmentedRegression bend) {
        double p = trend.corrected().pValue();
        String what = "The " + of.words() + " of " + scope.inWords();
        String rate = Words.figures(Math.abs(slope.slope())) + " " + of.unit() + " a year (95 % interval "
                + Words.figures(slope.interval().low()) + " to "
                + Words.figures(slope.interval().high()) + "; "
                + Words.p(p) + ")";
        String line = p < Inference.UNLIKELY
                ? what
                        + (trend.s() > 0 ? " has risen" : " has fallen")
                        + (slope.slope() == 0 ? ", but the median of its changes is " : " by ")
                        + rate
                : "The data can't tell whether the " + of.words() + " of " + scope.inWords() + " rises or falls: "
                        + Words.figures(slope.slope())
                        + rate.substring(Words.figures(Math.abs(slope.slope())).length());
        return line
                + (bend.bend().pGreater() < Inference.UNLIKELY
                        ? ". The trend bends about " + Math.round(bend.breakAt()) + " ("
                                + Math.round(bend.interval().low())
                                + " to " + Math.round(bend.interval().high()) + "): "
                                + Words.figures(bend.slopeBefore())
                                + " a year before, " + Words.figures(bend.slopeAfter()) + " after."
                        : ".");
    }
}
