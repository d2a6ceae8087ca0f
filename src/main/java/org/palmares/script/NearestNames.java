package org.palmares.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known names that are most like one that is not known, for messages. */
public final class NearestNames {
    private NearestNames() {}

    /**
     * At most {@code limit} of the known names, the most alike first and equals by the alphabet. A name more than a third
     * of which would have to change is not alike, unless one is the beginning of the other.
     */
    public static List<String> to(String given, Collection<String> known, int limit) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .filter(name -> isAlike(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.<String>comparingInt(name -> edits(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    private static boolean isAlike(String a, String b) {
        boolean oneBeginsTheOther = Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
        return oneBeginsTheOther || edits(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
