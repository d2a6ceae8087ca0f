package org.palmares.stats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** The statistics on the ground equal R's (src/test/r/ground.R). */
final class GroundReferenceTest {
    private static final double[] GAPS = {0, 0, 0, 2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92};
    /** Commons' beta quantiles are good to 1e-9 of the quantile's whole range, 0 to 1. */
    private static final double TOLERANCE = 1e-8;

    private final Map<String, DoubleSupplier> ours = new LinkedHashMap<>();

    @Test
    void everyStatisticEqualsRs() {
        quantilesAndMoments();
        histogram();
        proportions();
        tests();

        RReference r = RReference.of("ground");
        ours.forEach((name, value) -> r.compare(name, value.getAsDouble(), TOLERANCE));
        r.complete();
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
}
