package org.palmares.chart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The riders of a frame as a figure names them: two of one name, whom their ids tell apart, are two, and their ids say which. */
final class RiderLabels {
    static final ChartColumn ID =
            ChartColumn.optional("rider_id", ChartColumn.Kind.ANY, "tells two riders of one name apart");

    private final CheckedTable frame;
    private final Map<String, Set<String>> idsOf = new HashMap<>();

    private RiderLabels(CheckedTable frame) {
        this.frame = frame;
    }

    /** @param frame of a kind that has the columns {@code rider} and {@link #ID} */
    static RiderLabels of(CheckedTable frame) {
        RiderLabels labels = new RiderLabels(frame);
        for (int row = 0; row < frame.rows(); row++) {
            Optional<String> id = frame.words(ID.name(), row);
            if (id.isPresent()) {
                frame.words("rider", row)
                        .ifPresent(name -> labels.idsOf
                                .computeIfAbsent(name, each -> new HashSet<>())
                                .add(id.get()));
            }
        }
        return labels;
    }

    /** Empty where the rider is not known. */
    Optional<String> at(int row) {
        return frame.words("rider", row)
                .map(name -> idsOf.getOrDefault(name, Set.of()).size() < 2
                        ? name
                        : name
                                + frame.words(ID.name(), row)
                                        .map(id -> " (" + id + ")")
                                        .orElse(""));
    }
}
