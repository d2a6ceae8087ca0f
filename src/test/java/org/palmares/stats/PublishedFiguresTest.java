package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.Shared;
import org.palmares.stats.career.NaturalSpline;
import org.palmares.stats.concentration.Concentration;
import org.palmares.stats.law.CensoredSample;
import org.palmares.stats.law.GoodnessOfFit;
import org.palmares.stats.law.Law;
import org.palmares.stats.law.LawFit;
import org.palmares.stats.random.Simulation;
import org.palmares.stats.sequence.WinnerSequence;
import org.palmares.stats.trend.MannKendall;

/** Figures that others published of the public Tour CSV; skipped where that file is not beside the checkout. */
final class PublishedFiguresTest {
    private final Map<Integer, Map<Integer, Double>> gaps = new TreeMap<>();
    private final Map<Integer, Map<Integer, Double>> times = new TreeMap<>();
    private final Map<Integer, Double> distances = new TreeMap<>();
    private final Map<Integer, String> winners = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        List<String> lines = Files.readAllLines(
                Shared.path("datasets/thomascamminady-LeTourDataSet/TDF_Riders_History.csv"), StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            int rank =
                    Integer.parseInt(cells.get(0).isEmpty() ? "0" : cells.get(0).replaceAll("\\..*", ""));
            int year = Integer.parseInt(cells.get(8));
            if (rank == 1) {
                winners.put(year, cells.get(1));
            }
            if (rank >= 1 && cells.get(11).equals("time")) {
                gaps.computeIfAbsent(year, each -> new HashMap<>()).putIfAbsent(rank, Double.valueOf(cells.get(13)));
                times.computeIfAbsent(year, each -> new HashMap<>()).putIfAbsent(rank, Double.valueOf(cells.get(12)));
                distances.put(year, Double.valueOf(cells.get(9)));
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Published: μ 5.469, σ 1.060, KS D 0.102, of exact margins since 1947. */
    @Test
    void marginsSince1947AreLogNormal() {
        double[] margins = gaps.entrySet().stream()
                .filter(each -> each.getKey() >= 1947 && winners.containsKey(each.getKey()))
                .mapToDouble(each -> each.getValue().get(2))
                .toArray();
        CensoredSample sample = CensoredSample.exact(margins);
        LawFit fit = LawFit.of(Law.LOG_NORMAL, sample);

        assertThat(fit.estimate("mu")).isCloseTo(5.469, Offset.offset(5e-4));
        assertThat(fit.estimate("sigma")).isCloseTo(1.060, Offset.offset(5e-4));
        assertThat(GoodnessOfFit.ksDistance(fit, sample)).isCloseTo(0.102, Offset.offset(5e-4));
    }

    /** Published: Mann–Kendall z −3.23 of the coefficient of variation of the first five times, over 61 editions (1947 to 2017). */
    @Test
    void theFirstFiveHaveComeNearerToEachOther() {
        double[] variation = times.entrySet().stream()
                .filter(each -> each.getKey() >= 1947 && each.getKey() <= 2017)
                .map(each -> IntStream.rangeClosed(1, 5)
                        .mapToObj(each.getValue()::get)
                        .toList())
                .filter(five -> five.stream().allMatch(Objects::nonNull))
                .mapToDouble(five -> {
                    double[] seconds =
                            five.stream().mapToDouble(Double::doubleValue).toArray();
                    Summary summary = Summary.of(seconds).orElseThrow();
                    return summary.sd().orElseThrow() / summary.mean();
                })
                .toArray();
        MannKendall found = MannKendall.of(variation);

        assertThat(found.n()).isEqualTo(61);
        assertThat(found.z()).isCloseTo(-3.23, Offset.offset(5e-3));
    }

    /** Published: the speed of fifth-placed riders rose by 0.164 km/h a year from 1990 to 2004, by least squares. */
    @Test
    void fifthPlacedRidersRodeFasterEachYear() {
        double[] years = IntStream.rangeClosed(1990, 2004).asDoubleStream().toArray();
        double[] speeds = Arrays.stream(years)
                .map(year ->
                        3600 * distances.get((int) year) / times.get((int) year).get(5))
                .toArray();
        NaturalSpline line = NaturalSpline.of(years, speeds, 1);

        assertThat((line.at(2004) - line.at(1990)) / 14).isCloseTo(0.164, Offset.offset(5e-4));
    }

    /** Published: 26 defences of 105, voided editions bridged, against 156/106 expected; permutation p below 5e-5. */
    @Test
    void titlesOfTheTourAreKeptMoreOftenThanChance() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] order = winners.values().stream()
                .mapToInt(winner -> numbers.computeIfAbsent(winner, each -> numbers.size()))
                .toArray();
        WinnerSequence found = WinnerSequence.of(order, new Simulation(1, 50_000));

        assertThat(found.defences()).isEqualTo(26);
        assertThat(found.pairs()).isEqualTo(105);
        assertThat(found.expectedDefences()).isCloseTo(156 / 106.0, Offset.offset(1e-12));
        assertThat(found.defencesUnderNull().pGreater()).isLessThan(5e-5);
    }

    /** Published: HHI 262/11236, Gini 0.30395, Theil 0.19064. */
    @Test
    void concentrationOfTheWinsOfTheTour() {
        Map<String, Integer> wins = new LinkedHashMap<>();
        winners.values().forEach(winner -> wins.merge(winner, 1, Integer::sum));
        Concentration found = Concentration.of(
                wins.values().stream().mapToDouble(Integer::doubleValue).toArray());

        assertThat(found.herfindahl()).isCloseTo(262.0 / 11236, Offset.offset(1e-12));
        assertThat(found.gini()).isCloseTo(0.30395, Offset.offset(5e-6));
        assertThat(found.theil()).isCloseTo(0.19064, Offset.offset(5e-6));
        assertThat(found.holders()).isEqualTo(64);
    }
}
