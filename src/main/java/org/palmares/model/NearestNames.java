package org.palmares.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known names most like one that is not known, for a message that helps. */
public final class NearestNames {
    private static final int HOW_MANY = 3;

    private NearestNames() {}

    /** At most three, the most alike first (fewest letters to add, drop or change), then by name. */
    public static List<String> to(String given, Collection<String> known) {
        return all(given, known).stream().limit(HOW_MANY).toList();
    }

    /** Every one, in the order of {@link #to}. */
    public static List<String> all(String given, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt((String each) -> editDistance(each, given))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** As {@link #to}, but only names of which at most a third would have to change; perhaps none. */
    public static List<String> alike(String given, Collection<String> known) {
        return to(given, known).stream()
                .filter(name -> editDistance(name, given) <= Math.max(name.length(), given.length()) / 3)
                .toList();
    }

    /** Levenshtein's distance, row by row. */
    private static int editDistance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[b.length()];
    }
}
