package org.palmares.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.archive.Archive;
import org.palmares.stats.law.CensoredSample;
import org.palmares.stats.law.RecordingSteps;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * In which steps the gaps of a race were recorded, era by era, judged from the last digits of all gaps that are known.
 *
 * @param eras those with enough gaps to judge, in order
 */
record RecordedGaps(List<Era> eras) {
    private static final int ENOUGH = 20;
    /** A step is believed where so many multiples of it would come by chance as seldom as this. */
    private static final double BEYOND_CHANCE = 0.001;

    private static final double[] STEPS = {1, 5, 60};
    private static final double FRACTION = 0.001;

    /** One era and its steps. */
    record Era(int from, int to, RecordingSteps steps) {
        boolean holds(int year) {
            return from <= year && year <= to;
        }

        /** Whether there are more multiples of a step than chance gives. */
        boolean coarse(int step) {
            return steps.pByChance(step) < BEYOND_CHANCE;
        }

        String inWords() {
            return (from == 0 ? "to " + to : to == Integer.MAX_VALUE ? "from " + from : from + " to " + to);
        }
    }

    /** Times were taken by hand to 1949, with cameras from then on, and by transponders from about 1990. */
    private static final List<int[]> ERAS =
            List.of(new int[] {0, 1949}, new int[] {1950, 1989}, new int[] {1990, Integer.MAX_VALUE});

    static RecordedGaps of(Archive archive, Scope scope) {
        Table gaps = archive.query(
                "SELECT DISTINCT year, gap_s FROM standings(standing := $standing) WHERE race_id = $race AND gap_s > 0"
                        + " ORDER BY year, gap_s",
                Map.of("race", scope.race().id(), "standing", scope.standing().id()));
        Map<Integer, List<Double>> byEra = new TreeMap<>();
        for (Row row : gaps) {
            double gapS = row.getNumber("gap_s");
            for (int k = 0; k < ERAS.size(); k++) {
                int year = (int) row.getNumber("year");
                if (ERAS.get(k)[0] <= year && year <= ERAS.get(k)[1] && gapS == Math.rint(gapS)) {
                    byEra.computeIfAbsent(k, era -> new ArrayList<>()).add(gapS);
                }
            }
        }
        List<Era> eras = new ArrayList<>();
        byEra.forEach((k, seconds) -> {
            if (seconds.size() >= ENOUGH) {
                double[] values =
                        seconds.stream().mapToDouble(Double::doubleValue).toArray();
                eras.add(new Era(ERAS.get(k)[0], ERAS.get(k)[1], RecordingSteps.of(values, STEPS)));
            }
        });
        return new RecordedGaps(eras);
    }

    /** The gaps above zero as a sample that knows its steps. */
    CensoredSample sample(Map<Integer, Double> gapByYear) {
        Map<Integer, Double> above = new LinkedHashMap<>(gapByYear);
        above.values().removeIf(gapS -> gapS <= 0);
        boolean whole = above.values().stream().allMatch(gapS -> gapS == Math.rint(gapS));
        double finest = whole ? 1 : FRACTION;
        double[] gaps = new double[above.size()];
        double[] steps = new double[gaps.length];
        int i = 0;
        for (Map.Entry<Integer, Double> each : above.entrySet()) {
            gaps[i] = whole ? each.getValue() : Math.rint(each.getValue() / FRACTION) * FRACTION;
            steps[i++] = whole ? step(each.getKey(), each.getValue()) : finest;
        }
        return CensoredSample.recorded(gaps, steps, finest);
    }

    private double step(int year, double gapS) {
        return eras.stream()
                .filter(era -> era.holds(year) && (era.coarse(1) || era.coarse(2)))
                .findFirst()
                .map(era -> era.steps().stepOf(gapS))
                .orElse(1.0);
    }

    /** How many of these gaps are taken to be coarser than a second. */
    int coarser(Map<Integer, Double> gapByYear) {
        return (int) gapByYear.entrySet().stream()
                .filter(each -> each.getValue() > 0 && each.getValue() == Math.rint(each.getValue()))
                .filter(each -> step(each.getKey(), each.getValue()) > 1)
                .count();
    }

    /** What share of an era's gaps is a multiple of a step. */
    static double share(Era era, int step) {
        return (double) era.steps().multiples().get(step) / era.steps().n();
    }

    static double[] steps() {
        return Arrays.copyOf(STEPS, STEPS.length);
    }
}
