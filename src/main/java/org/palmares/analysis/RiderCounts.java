package org.palmares.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often each rider won, or took a place, and whether at home: what one rider does again is no fact of its own. */
final class RiderCounts {
    private final Map<String, int[]> riders = new LinkedHashMap<>();

    void add(String rider, boolean isHome) {
        int[] counts = riders.computeIfAbsent(rider, each -> new int[2]);
        counts[0] += isHome ? 1 : 0;
        counts[1]++;
    }

    /** At home, rider by rider in the order in which they were added first, as {@link #all}. */
    int[] home() {
        return riders.values().stream().mapToInt(counts -> counts[0]).toArray();
    }

    int[] all() {
        return riders.values().stream().mapToInt(counts -> counts[1]).toArray();
    }
}
