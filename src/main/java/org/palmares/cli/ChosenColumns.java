package org.palmares.cli;

import java.util.List;
import org.palmares.archive.UnknownNameException;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.Table;

/** The columns that {@code --columns} names. */
final class ChosenColumns {
    private ChosenColumns() {}

    /** A frame with these alone, in this order. */
    static Table of(Table frame, List<String> names) {
        List<String> known = frame.columnNames();
        return frame.selectColumns(names.stream().map(name -> find(name, known)).toArray(String[]::new));
    }

    /**
     * The name as it is written.
     *
     * @throws UnknownNameException listing the nearest
     */
    static String find(String name, List<String> known) {
        return known.stream()
                .filter(each -> each.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException("column", name, NearestNames.to(name, known)));
    }
}
