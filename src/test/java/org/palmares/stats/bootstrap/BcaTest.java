package org.palmares.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.palmares.stats.Interval;
import org.palmares.stats.RReference;
import org.palmares.stats.random.Simulation;

final class BcaTest {
    private static final double[] GAPS = {2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92, 5, 10, 10, 15, 60, 120, 31, 8, 1};

    @Test
    void theIntervalOfGivenReplicatesIsRs() {
        double[] replicates = new double[999];
        for (int i = 0; i < replicates.length; i++) {
            double z = new NormalDistribution().inverseCumulativeProbability((i + 1 - 0.37) / 999);
            replicates[i] = 17 + 6 * z + 1.5 * z * z;
        }
        double sum = Arrays.stream(GAPS).sum();
        double[] jackknife =
                Arrays.stream(GAPS).map(gap -> (sum - gap) / (GAPS.length - 1)).toArray();

        Interval interval = Bca.interval(17.3, replicates, jackknife, 0.95);

        RReference r = RReference.of("bca");
        r.compare("bca.low", interval.low());
        r.compare("bca.high", interval.high());
        r.complete();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Bootstrap first = Bootstrap.ofQuantile(GAPS, 0.5, 0.95, new Simulation(7, 2000));
        Bootstrap second = Bootstrap.ofQuantile(GAPS, 0.5, 0.95, new Simulation(7, 2000));
        Bootstrap other = Bootstrap.ofQuantile(GAPS, 0.9, 0.95, new Simulation(8, 2000));

        assertThat(second).isEqualTo(first);
        assertThat(first.estimate()).isCloseTo(10.5, Offset.offset(1e-12));
        assertThat(other.interval()).isNotEqualTo(first.interval());
    }
}
