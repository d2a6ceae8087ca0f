package org.palmares.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.archive.Archive;
import org.palmares.format.CountText;
import org.palmares.stats.Interval;
import org.palmares.stats.Proportion;
import org.palmares.stats.bootstrap.Bootstrap;
import org.palmares.stats.law.CensoredSample;
import org.palmares.stats.law.GoodnessOfFit;
import org.palmares.stats.law.KernelDensity;
import org.palmares.stats.law.LawFit;
import org.palmares.stats.law.TailFit;
import org.palmares.stats.law.Vuong;
import org.palmares.stats.random.Simulation;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Which law the gaps of a race follow: five laws fitted to what the clocks recorded, with the same time apart.
 *
 * <p>Methods are those of {@link org.palmares.stats.law}. Below {@value #LEAST} gaps above zero nothing is fitted.
 *
 * @param laws the fits, best first; empty where there are too few gaps
 * @param inference the finding, same-time share, median, record and steps of recording
 */
public record GapFit(Scope scope, int rank, List<FittedLaw> laws, Inference inference) {
    /** Gaps above zero that a fit takes. */
    public static final int LEAST = 10;

    /** AIC apart by less than this is as good as equal. */
    private static final double ALIKE = 2;

    private static final int LEAST_FOR_TAIL = 40;
    private static final int GRID = 400;

    /**
     * One law.
     *
     * @param test whether it fits
     * @param vuong against the best law; the best against itself is empty
     */
    public record FittedLaw(LawFit fit, GoodnessOfFit test, Optional<Vuong> vuong) {
        boolean fits() {
            return fit.settled() && test.ad().pGreater() >= Inference.UNLIKELY;
        }
    }

    public GapFit {
        laws = List.copyOf(laws);
    }

    /** Asks the archive and fits. */
    public static GapFit of(Archive archive, Scope scope, int rank, Simulation simulation) {
        Gaps gaps = Gaps.of(archive, scope, rank);
        Map<Integer, Double> known = new LinkedHashMap<>();
        for (Row row : gaps.editions()) {
            double gapS = gaps.editions().numberColumn("gap_s").getDouble(row.getRowNumber());
            if (!Double.isNaN(gapS)) {
                known.put((int) row.getNumber("year"), gapS);
            }
        }
        int above = (int) known.values().stream().filter(gapS -> gapS > 0).count();
        if (above < LEAST) {
            return new GapFit(
                    scope,
                    rank,
                    List.of(),
                    Inference.tooFew("a law of " + what(rank) + " above zero of " + scope.inWords(), above, LEAST));
        }
        RecordedGaps recorded = RecordedGaps.of(archive, scope);
        CensoredSample sample = recorded.sample(known);
        List<FittedLaw> laws = fitted(sample, simulation);
        return new GapFit(scope, rank, laws, inference(scope, rank, gaps, known, recorded, laws, simulation));
    }

    private static String what(int rank) {
        return rank == 2 ? "winning margins" : "gaps of rank " + rank;
    }

    private static List<FittedLaw> fitted(CensoredSample sample, Simulation simulation) {
        List<LawFit> fits = LawFit.all(sample);
        LawFit best = fits.get(0);
        List<FittedLaw> laws = new ArrayList<>();
        laws.add(new FittedLaw(best, GoodnessOfFit.of(best, sample, simulation), Optional.empty()));
        for (LawFit fit : fits.subList(1, fits.size())) {
            laws.add(new FittedLaw(
                    fit, GoodnessOfFit.of(fit, sample, simulation), Optional.of(Vuong.of(best, fit, sample))));
        }
        return laws;
    }

    private static Inference inference(
            Scope scope,
            int rank,
            Gaps gaps,
            Map<Integer, Double> known,
            RecordedGaps recorded,
            List<FittedLaw> laws,
            Simulation simulation) {
        int leftOut = gaps.editions().rowCount() - known.size();
        double[] seconds =
                known.values().stream().mapToDouble(Double::doubleValue).toArray();
        List<Measure> measures = new ArrayList<>();
        Proportion same = Proportion.of(
                (int) Arrays.stream(seconds).filter(each -> each == 0).count(), seconds.length);
        measures.add(
                Measure.of("same time, share", same.share().orElseThrow(), seconds.length, leftOut, "Wilson's interval")
                        .in(same.wilson()));
        Bootstrap median = Bootstrap.ofQuantile(seconds, 0.5, 0.95, simulation);
        measures.add(Measure.of("median, s", median.estimate(), seconds.length, leftOut, "BCa interval")
                .in(median.interval())
                .drawn(simulation));
        double[] logs =
                Arrays.stream(seconds).filter(each -> each > 0).map(Math::log).toArray();
        if (Arrays.stream(logs).distinct().count() > 1) {
            measures.add(Measure.of(
                    "densest gap above zero, s",
                    Math.exp(densest(logs)),
                    logs.length,
                    leftOut,
                    "kernel density of the logarithms, Silverman's bandwidth"));
        }
        for (RecordedGaps.Era era : recorded.eras()) {
            for (int k = 1; k < RecordedGaps.steps().length; k++) {
                measures.add(Measure.of(
                                "multiples of " + (int) RecordedGaps.steps()[k] + " s " + era.inWords() + ", share",
                                RecordedGaps.share(era, k),
                                era.steps().n(),
                                0,
                                "recorded to the second: " + Words.percent(1 / RecordedGaps.steps()[k]) + " by chance")
                        .p(era.steps().pByChance(k)));
            }
        }
        record(seconds, leftOut).ifPresent(measures::add);
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "Fitted to " + (seconds.length - same.successes()) + " gaps above zero, each known to the step it was"
                        + " recorded in (" + CountText.of(recorded.coarser(known), "gap")
                        + " taken to be rounded to 5 s or a minute); "
                        + same.successes() + " in the same time apart; " + leftOut + " of "
                        + gaps.editions().rowCount() + " editions left out, as their gap is not known.");
        remarks.add(
                "p-values by parametric bootstrap (" + simulation.draws() + " draws, seed " + simulation.seed()
                        + "): the chance, were the law true, of a fit as bad. n is small for telling laws apart below about 50.");
        return new Inference(finding(scope, rank, laws), measures, remarks);
    }

    private static double densest(double[] logs) {
        KernelDensity density = KernelDensity.of(logs);
        double least = Arrays.stream(logs).min().orElseThrow();
        double most = Arrays.stream(logs).max().orElseThrow();
        double best = least;
        for (int i = 0; i <= GRID; i++) {
            double at = least + (most - least) * i / GRID;
            best = density.at(at) > density.at(best) ? at : best;
        }
        return best;
    }

    private static Optional<Measure> record(double[] seconds, int leftOut) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        double threshold = sorted[(int) (sorted.length * 0.7)];
        double greatest = sorted[sorted.length - 1];
        long beyond = Arrays.stream(sorted)
                .filter(each -> each > threshold)
                .distinct()
                .count();
        if (sorted.length < LEAST_FOR_TAIL || beyond < LEAST) {
            return Optional.empty();
        }
        TailFit.ReturnPeriod period = TailFit.of(threshold, seconds).returnPeriod(greatest);
        return Optional.of(Measure.of(
                        "editions for a gap beyond " + Words.seconds(greatest) + " s",
                        period.editions(),
                        seconds.length,
                        leftOut,
                        "generalised Pareto beyond " + Words.seconds(threshold) + " s, profile likelihood"
                                + (period.high().isPresent() ? "" : "; no upper end"))
                .in(new Interval(period.low(), period.high().orElse(Double.POSITIVE_INFINITY), 0.95)));
    }

    private static String finding(Scope scope, int rank, List<FittedLaw> laws) {
        String whose = what(rank) + " of " + scope.inWords();
        List<FittedLaw> fitting = laws.stream().filter(FittedLaw::fits).toList();
        if (fitting.isEmpty()) {
            return "None of the five laws fits the " + whose + ".";
        }
        FittedLaw best = fitting.get(0);
        List<String> alike = fitting.stream()
                .filter(each -> each.fit().aic() - best.fit().aic() < ALIKE)
                .map(each -> each.fit().law().words())
                .toList();
        List<String> refused = laws.stream()
                .filter(each -> !each.fits())
                .map(each -> each.fit().law().words())
                .toList();
        String rest = refused.isEmpty()
                ? ""
                : "; the data speak against the " + Words.list(refused) + " law" + (refused.size() > 1 ? "s" : "");
        if (alike.size() > 1) {
            return "The data can't tell which law the " + whose + " follow: the " + Words.list(alike)
                    + " laws fit alike" + rest + ".";
        }
        return "The " + whose + " follow the " + best.fit().law().words() + " law best ("
                + String.join(
                        ", ",
                        best.fit().parameters().stream()
                                .map(each -> each.name() + " " + Words.figures(each.estimate()))
                                .toList())
                + ")" + rest + ".";
    }

    /** One row a law, the best first. */
    public Table table() {
        Table table = Table.create(
                inference.finding(),
                StringColumn.create("law"),
                StringColumn.create("estimates"),
                DoubleColumn.create("aic"),
                DoubleColumn.create("bic"),
                DoubleColumn.create("ks"),
                DoubleColumn.create("p_ks"),
                DoubleColumn.create("ad"),
                DoubleColumn.create("p_ad"),
                DoubleColumn.create("p_vuong"),
                LongColumn.create("n"),
                LongColumn.create("seed"));
        for (FittedLaw law : laws) {
            LawFit fit = law.fit();
            table.stringColumn("law").append(fit.law().words());
            table.stringColumn("estimates").append(estimates(fit));
            double[] values = {
                fit.aic(),
                fit.bic(),
                law.test().ks().observed(),
                law.test().ks().pGreater(),
                law.test().ad().observed(),
                law.test().ad().pGreater()
            };
            for (int i = 0; i < values.length; i++) {
                table.doubleColumn(i + 2).append(Double.parseDouble(Words.figures(values[i])));
            }
            law.vuong()
                    .ifPresentOrElse(
                            each -> table.doubleColumn("p_vuong")
                                    .append(Double.parseDouble(Words.figures(each.pValue()))),
                            () -> table.doubleColumn("p_vuong").appendMissing());
            table.longColumn("n").append(fit.n());
            table.longColumn("seed").append(law.test().ks().simulation().seed());
        }
        return table;
    }

    private static String estimates(LawFit fit) {
        if (!fit.settled()) {
            return "not settled";
        }
        return String.join(
                ", ",
                fit.parameters().stream()
                        .map(each -> each.name() + " " + Words.figures(each.estimate()) + " ["
                                + Words.figures(each.interval().orElseThrow().low()) + ", "
                                + Words.figures(each.interval().orElseThrow().high()) + "]")
                        .toList());
    }
}
