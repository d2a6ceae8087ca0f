package org.palmares.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two ways to one answer, run in turn, so that what slows the machine slows both.
 *
 * @param what is asked
 * @param of how much
 * @param beside what it is measured against
 * @param wanted the largest ratio of the two that would do
 * @param reason what it is that takes longer where it does not do, or why it can't be had
 */
record Pair(String what, String of, String beside, double wanted, String reason, Run.Work ours, Run.Work theirs) {

    /** What the runs of a pair came to. */
    record Result(Pair pair, List<Run> ours, List<Run> theirs) {
        double median(ToDoubleFunction<Run> measure, List<Run> runs) {
            return sorted(runs.stream().mapToDouble(measure).toArray())[runs.size() / 2];
        }

        /** Of the first to the second, pair by pair: least, median, most. */
        double[] ratios() {
            double[] ratios = new double[ours.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = ours.get(i).seconds() / theirs.get(i).seconds();
            }
            double[] sorted = sorted(ratios);
            return new double[] {sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]};
        }

        double peakMb(List<Run> runs) {
            return runs.stream().mapToDouble(Run::peakMb).max().orElse(0);
        }

        boolean isMet() {
            return ratios()[1] <= pair.wanted;
        }

        private static double[] sorted(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted;
        }
    }

    /**
     * One run of each that is not counted, whose answers have to be equal, and then so many that are.
     *
     * @throws IllegalStateException when the two give different answers
     */
    Result measure(int runs) throws Exception {
        String one = ours.run().answer();
        String other = theirs.run().answer();
        if (!one.equals(other)) {
            throw new IllegalStateException(what + " (" + of + "): " + beside + " gives another answer:\n" + start(one)
                    + "\nand\n" + start(other));
        }
        List<Run> first = new ArrayList<>();
        List<Run> second = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            first.add(ours.run());
            second.add(theirs.run());
        }
        return new Result(this, first, second);
    }

    private static String start(String answer) {
        return answer.substring(0, Math.min(400, answer.length()));
    }
}
