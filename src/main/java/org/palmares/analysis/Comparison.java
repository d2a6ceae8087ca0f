package org.palmares.analysis;

import java.util.ArrayList;
import java.util.List;
import org.palmares.archive.Archive;
import org.palmares.failure.UsageException;
import org.palmares.format.CountText;
import org.palmares.stats.Alternative;
import org.palmares.stats.Quantiles;
import org.palmares.stats.compare.Adjustment;
import org.palmares.stats.compare.CliffsDelta;
import org.palmares.stats.compare.HodgesLehmann;
import org.palmares.stats.compare.KruskalWallis;
import org.palmares.stats.compare.MannWhitney;
import org.palmares.stats.compare.PermutationTest;
import org.palmares.stats.compare.TwoSampleKs;
import org.palmares.stats.random.Simulation;

/**
 * Whether the gaps of races differ. Two races by Mann–Whitney, Hodges–Lehmann and Cliff's δ, more of them by Kruskal–Wallis and
 * pair by pair with p-values adjusted by Holm for the number of pairs. Below {@value #LEAST} known gaps a race nothing is tested.
 */
public record Comparison(List<Scope> scopes, int rank, Inference inference) {
    /** Known gaps of each race that a comparison takes. */
    public static final int LEAST = 8;

    /** Asks the archive and tests; two races or more. */
    public static Comparison of(Archive archive, List<Scope> scopes, int rank, Simulation simulation) {
        if (scopes.size() < 2) {
            throw new UsageException("a comparison is of two races or more, given " + scopes.size());
        }
        List<Gaps> gaps =
                scopes.stream().map(scope -> Gaps.of(archive, scope, rank)).toList();
        for (Gaps each : gaps) {
            if (each.seconds().length < LEAST) {
                return new Comparison(
                        scopes,
                        rank,
                        Inference.tooFew(
                                "a comparison of the gaps of " + each.scope().inWords(), each.seconds().length, LEAST));
            }
        }
        return new Comparison(scopes, rank, inference(gaps, rank, simulation));
    }

    private static Inference inference(List<Gaps> gaps, int rank, Simulation simulation) {
        List<Measure> measures = new ArrayList<>();
        List<Pair> pairs = pairs(gaps);
        for (Gaps each : gaps) {
            measures.add(Measure.of(
                    "median of " + each.scope().race().name() + ", s",
                    Quantiles.of(each.seconds()).median(),
                    each.seconds().length,
                    leftOut(each),
                    "type 7"));
        }
        KruskalWallis all = KruskalWallis.of(gaps.stream().map(Gaps::seconds).toArray(double[][]::new));
        if (gaps.size() > 2) {
            measures.add(Measure.of(
                            "H of all races",
                            all.h(),
                            all.n(),
                            gaps.stream().mapToInt(Comparison::leftOut).sum(),
                            "one law of gaps: Kruskal–Wallis, " + all.degreesOfFreedom() + " degrees")
                    .p(all.pValue()));
        }
        for (Pair pair : pairs) {
            int leftOut = leftOut(pair.first) + leftOut(pair.second);
            int n = pair.first.seconds().length + pair.second.seconds().length;
            measures.add(Measure.of(
                            pair.name() + ", s",
                            pair.shift.shift(),
                            n,
                            leftOut,
                            "one law of gaps: Mann–Whitney" + (pairs.size() > 1 ? ", Holm of " + pairs.size() : "")
                                    + "; shift by Hodges–Lehmann")
                    .in(pair.shift.interval())
                    .p(pair.p));
            measures.add(Measure.of(
                            pair.name() + ", δ",
                            pair.delta.delta(),
                            n,
                            leftOut,
                            "Cliff's δ: more pairs with the wider gap in the first, less those in the second")
                    .in(pair.delta.interval()));
            TwoSampleKs any = TwoSampleKs.of(pair.first.seconds(), pair.second.seconds());
            measures.add(Measure.of(
                            pair.name() + ", D",
                            any.d(),
                            n,
                            leftOut,
                            "one law of gaps, any difference: Kolmogorov–Smirnov")
                    .p(any.pValue()));
            PermutationTest means = PermutationTest.ofMeans(pair.first.seconds(), pair.second.seconds(), simulation);
            measures.add(Measure.of(
                            pair.name() + ", mean s",
                            means.difference(),
                            n,
                            leftOut,
                            "gaps dealt out to the races in any way")
                    .p(means.pValue())
                    .drawn(simulation));
        }
        List<String> remarks = List.of(CountText.of(3 * pairs.size() + (gaps.size() > 2 ? 1 : 0), "test")
                + " made; the finding rests on the rank sums"
                + (pairs.size() > 1 ? ", whose p-values are adjusted by Holm for " + pairs.size() + " pairs" : "")
                + ". Same-time finishes count as 0 s. Seed " + simulation.seed() + ", " + simulation.draws()
                + " draws.");
        return new Inference(finding(gaps, rank, pairs, all), measures, remarks);
    }

    private static String finding(List<Gaps> gaps, int rank, List<Pair> pairs, KruskalWallis all) {
        String what = (rank == 2 ? "winning margins" : "gaps of rank " + rank)
                + years(gaps.get(0).scope());
        List<String> apart = pairs.stream()
                .filter(pair -> pair.p < Inference.UNLIKELY)
                .map(pair -> {
                    boolean wider = pair.delta.delta() > 0;
                    Gaps more = wider ? pair.first : pair.second;
                    Gaps less = wider ? pair.second : pair.first;
                    return more.scope().race().name() + " has wider ones than "
                            + less.scope().race().name() + " (" + Words.p(pair.p) + ")";
                })
                .toList();
        String head = gaps.size() > 2 ? " (all races: " + Words.p(all.pValue()) + ")" : "";
        return apart.isEmpty()
                ? "The data can't tell the " + what + " of "
                        + Words.list(gaps.stream()
                                .map(each -> each.scope().race().name())
                                .toList()) + " apart"
                        + (gaps.size() == 2 ? " (" + Words.p(pairs.get(0).p) + ")" : head) + "."
                : "The " + what + " differ" + head + ": " + Words.list(apart) + ".";
    }

    private static String years(Scope scope) {
        return scope.yearsInWords().isEmpty() ? "" : scope.yearsInWords() + ",";
    }

    private static int leftOut(Gaps gaps) {
        return gaps.editions().rowCount() - gaps.seconds().length;
    }

    private record Pair(Gaps first, Gaps second, HodgesLehmann shift, CliffsDelta delta, double p) {
        String name() {
            return first.scope().race().name() + " less "
                    + second.scope().race().name();
        }
    }

    private static List<Pair> pairs(List<Gaps> gaps) {
        List<double[]> values = gaps.stream().map(Gaps::seconds).toList();
        List<int[]> which = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            for (int k = i + 1; k < gaps.size(); k++) {
                which.add(new int[] {i, k});
                raw.add(MannWhitney.of(values.get(i), values.get(k), Alternative.TWO_SIDED)
                        .pValue());
            }
        }
        double[] adjusted =
                Adjustment.HOLM.of(raw.stream().mapToDouble(Double::doubleValue).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int m = 0; m < adjusted.length; m++) {
            int i = which.get(m)[0];
            int k = which.get(m)[1];
            pairs.add(new Pair(
                    gaps.get(i),
                    gaps.get(k),
                    HodgesLehmann.of(values.get(i), values.get(k), 0.95),
                    CliffsDelta.of(values.get(i), values.get(k), 0.95),
                    adjusted[m]));
        }
        return pairs;
    }
}
