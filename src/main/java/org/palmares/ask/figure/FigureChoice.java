package org.palmares.ask.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.palmares.failure.UsageException;

/**
 * What may be chosen of a figure besides its races and years.
 *
 * @param rank whose gap is looked at; empty for the figure's own
 * @param riders names as people type them; empty for those whom the figure chooses by itself
 */
public record FigureChoice(OptionalInt rank, List<String> riders) {
    /** Nothing is chosen. */
    public static final FigureChoice NONE = new FigureChoice(OptionalInt.empty(), List.of());

    public FigureChoice {
        riders = List.copyOf(riders);
    }

    /**
     * Refuses what is given and the kind has no choice of.
     *
     * @param choices of the kind, under the names of the queries' parameters
     */
    void refuseOthersThan(Collection<String> choices, String kind) {
        if (!riders.isEmpty() && !choices.contains("riders")) {
            throw new UsageException("the chart " + kind + " has no choice of riders: leave --rider out");
        }
        if (rank.isPresent() && !choices.contains("rank")) {
            throw new UsageException("the chart " + kind + " has no choice of a rank: leave --rank out");
        }
    }

    /** Those that are given, under the names of the queries' parameters. */
    Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        rank.ifPresent(each -> given.put("rank", each));
        if (!riders.isEmpty()) {
            given.put("riders", String.join("\n", riders));
        }
        return given;
    }
}
