package org.palmares.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** A frame as lines of text, so that a test compares all of it at a glance. */
final class FrameLines {
    private FrameLines() {}

    /** One line a row, the values parted by {@code |}; unknown is empty, and whole numbers are whole whatever their type. */
    static List<String> of(Table frame) {
        return IntStream.range(0, frame.rowCount())
                .mapToObj(row -> IntStream.range(0, frame.columnCount())
                        .mapToObj(column -> text(frame, row, column))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String text(Table frame, int row, int column) {
        String text = frame.getUnformatted(row, column);
        return frame.column(column).type().equals(ColumnType.DOUBLE) ? text.replaceFirst("[.]0$", "") : text;
    }
}
