package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Every statistic equals R's; the script that printed the values lies beside them (reference.R, reference.txt). */
final class ReferenceValuesTest {
    private static final double[] GAPS = {0, 0, 0, 2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92};
    /** Relative; Commons Math's beta quantiles are good to 1e-9. */
    private static final double TOLERANCE = 2e-9;

    private final Map<String, DoubleSupplier> ours = new LinkedHashMap<>();

    @Test
    void everyStatisticEqualsRs() throws IOException {
        quantilesAndMoments();
        histogram();
        proportions();
        tests();

        Map<String, Double> reference = reference();

        assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(reference.keySet());
        reference.forEach((name, value) -> assertThat(ours.get(name).getAsDouble())
                .as(name)
                .isCloseTo(value, org.assertj.core.data.Offset.offset(TOLERANCE * Math.max(1, Math.abs(value)))));
    }

    private void quantilesAndMoments() {
        for (String p : new String[] {"0", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "1"}) {
            ours.put("quantile." + p, () -> Quantiles.of(GAPS).at(Double.parseDouble(p)));
        }
        Summary summary = Summary.of(GAPS).orElseThrow();
        ours.put("mean", summary::mean);
        ours.put("sd", () -> summary.sd().orElseThrow());
        for (String x : new String[] {"0", "2.5", "92"}) {
            ours.put("ecdf." + x, () -> Ecdf.of(GAPS).at(Double.parseDouble(x)));
        }
    }

    private void histogram() {
        HistogramBins bins = HistogramBins.of(GAPS);
        ours.put("fd.bins", () -> bins.counts().size());
        for (int i = 0; i < bins.counts().size(); i++) {
            int count = bins.counts().get(i);
            ours.put("fd.count." + i, () -> count);
        }
        ours.put(
                "sturges.bins",
                () -> HistogramBins.of(0, 0, 0, 0, 0, 0, 0, 8, 90).counts().size());
    }

    private void proportions() {
        int[][] cases = {{0, 10}, {3, 11}, {35, 47}, {52, 69}, {20, 20}};
        for (int[] each : cases) {
            Proportion share = Proportion.of(each[0], each[1]);
            String name = each[0] + "of" + each[1];
            ours.put("exact.low." + name, share.exact()::low);
            ours.put("exact.high." + name, share.exact()::high);
            ours.put("wilson.low." + name, share.wilson()::low);
            ours.put("wilson.high." + name, share.wilson()::high);
        }
    }

    private void tests() {
        ours.put("binomial.greater", CountTest.binomial(9, 45, 0.11, Alternative.GREATER)::pValue);
        ours.put("binomial.less", CountTest.binomial(9, 45, 0.11, Alternative.LESS)::pValue);
        ours.put("binomial.two.sided", CountTest.binomial(9, 45, 0.11, Alternative.TWO_SIDED)::pValue);
        double[] chances = new double[20];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = 0.02 * (i + 1);
        }
        CountTest more = CountTest.poissonBinomial(7, chances, Alternative.GREATER);
        ours.put("poisson.binomial.greater", more::pValue);
        ours.put("poisson.binomial.less", CountTest.poissonBinomial(7, chances, Alternative.LESS)::pValue);
        ours.put("poisson.binomial.expected", more::expected);
    }

    private static Map<String, Double> reference() throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        try (InputStream file = ReferenceValuesTest.class.getResourceAsStream("reference.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.strip().split(" "))
                    .forEach(cells -> values.put(cells[0], Double.valueOf(cells[1])));
        }
        return values;
    }
}
