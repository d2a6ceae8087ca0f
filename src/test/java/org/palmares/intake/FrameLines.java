package org.palmares.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A frame as lines of text, so that a test compares all of it at a glance. */
final class FrameLines {
    private FrameLines() {}

    /** One line a row, the values parted by {@code |}; unknown is empty. */
    static List<String> of(Table frame) {
        return IntStream.range(0, frame.rowCount())
                .mapToObj(row -> IntStream.range(0, frame.columnCount())
                        .mapToObj(column -> frame.getUnformatted(row, column))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}
