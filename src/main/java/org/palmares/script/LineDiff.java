package org.palmares.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The difference of two texts for reading: lines that are only expected begin with {@code -}, those only there with {@code +}. */
public final class LineDiff {
    private static final int CONTEXT = 2;

    private LineDiff() {}

    /** The changed lines with two lines around them, {@code …} for what is left out; empty when the texts have the same lines. */
    public static String of(List<String> expected, List<String> actual) {
        List<String> lines = lines(expected, actual);
        List<String> shown = new ArrayList<>();
        boolean leftOut = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                if (leftOut) {
                    shown.add("  …");
                }
                shown.add(lines.get(i));
                leftOut = false;
            } else {
                leftOut = true;
            }
        }
        return shown.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static boolean isNearChange(List<String> lines, int at) {
        return lines.subList(Math.max(0, at - CONTEXT), Math.min(lines.size(), at + CONTEXT + 1)).stream()
                .anyMatch(line -> !line.startsWith(" "));
    }

    /** By the longest common subsequence, of which {@code common[i][j]} is the length from line i and line j on. */
    private static List<String> lines(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                lines.add("  " + expected.get(i));
                i++;
                j++;
            } else if (j == actual.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + expected.get(i++));
            } else {
                lines.add("+ " + actual.get(j++));
            }
        }
        return lines;
    }
}
