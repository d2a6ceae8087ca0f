package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class EdgeCasesTest {

    @Test
    void noValuesHaveNoSummary() {
        assertThat(Summary.of()).isEqualTo(Optional.empty());
    }

    @Test
    void oneValueHasNoStandardDeviation() {
        assertThat(Summary.of(7)).contains(new Summary(1, 7, 7, 7, 7, 7, 7, OptionalDouble.empty()));
    }

    @Test
    void anUnknownValueIsRefusedAndNamed() {
        assertThatThrownBy(() -> Quantiles.of(3, Double.NaN, 5))
                .hasMessage("value 2 of 3 is NaN; statistics need finite numbers: leave unknown values out and count"
                        + " them");
    }

    @Test
    void manySameTimesFallBackToSturgesAndSaySo() {
        HistogramBins bins = HistogramBins.of(0, 0, 0, 0, 0, 0, 0, 8);

        assertThat(bins).isEqualTo(new HistogramBins(HistogramBins.Rule.STURGES, 0, 2, List.of(7, 0, 0, 1)));
        assertThat(bins.rule().words()).isEqualTo("Sturges, as the interquartile range is 0");
    }

    @Test
    void equalValuesMakeOneBin() {
        assertThat(HistogramBins.of(5, 5, 5))
                .isEqualTo(new HistogramBins(HistogramBins.Rule.ONE_VALUE, 5, 1, List.of(3)));
    }

    @Test
    void aValueOnAnEdgeBelongsToTheBinThatStartsThere() {
        assertThat(HistogramBins.of(0, 10, new double[] {0, 9, 10, 20}))
                .isEqualTo(new HistogramBins(HistogramBins.Rule.GIVEN, 0, 10, List.of(2, 1, 1)));
    }

    @Test
    void noTrialsMeanNothingIsKnownOfTheShare() {
        Proportion nothing = Proportion.of(0, 0);

        assertThat(nothing.share()).isEmpty();
        assertThat(nothing.wilson()).isEqualTo(new Interval(0, 1, 0.95));
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> Proportion.of(4, 3)).hasMessage("a share needs 0 ≤ successes ≤ trials, not 4 of 3");
        assertThatThrownBy(() -> CountTest.binomial(4, 3, 0.5, Alternative.GREATER))
                .hasMessage("so many successes can't be: 4 in 3 trials");
    }

    @Property(tries = 200)
    void theStaircaseClimbsToOneAndAgreesWithTheBins(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 4000) Double> list) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        Ecdf ecdf = Ecdf.of(values);

        assertThat(ecdf.steps()).isSortedAccordingTo((a, b) -> Double.compare(a.share(), b.share()));
        assertThat(ecdf.steps().get(ecdf.steps().size() - 1).share()).isEqualTo(1.0);
        assertThat(HistogramBins.of(values).n()).isEqualTo(values.length);
    }
}
