package org.palmares.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the cells of a table are to be taken where their look alone does not say it.
 *
 * @param missing what stands for a cell that says nothing, besides an empty one
 * @param bareTimes what a time without a plus sign means below the winner's in a time column; empty to tell it from the list
 * @param dateOrder what {@code 03/04/2021} means; empty to tell it from the other dates of the file
 */
record CellRules(List<String> missing, Optional<BareTimes> bareTimes, Optional<DateOrder> dateOrder) {

    /** What R, pandas, databases and spreadsheets write where nothing is known, and what people do. */
    static final List<String> USUALLY_MISSING = List.of(
            "NA", "N/A", "n/a", "#N/A", "<NA>", "NULL", "Null", "null", "NaN", "nan", "NaT", "None", "\\N", "-",
            "\u2013", "\u2014", "?");

    /** The rules of a mapping that says nothing about cells. */
    static final CellRules USUAL = new CellRules(USUALLY_MISSING, Optional.empty(), Optional.empty());

    /** What a time without a plus sign means under the winner's. */
    enum BareTimes {
        TIMES,
        GAPS;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order of day and month. */
    enum DateOrder {
        DMY,
        MDY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CellRules {
        missing = List.copyOf(missing);
    }

    /** In a column of times or gaps the grammar knows itself what a dash says: that nobody knows the time. */
    List<String> missing(String column) {
        return column.equals("time") || column.equals("gap")
                ? missing.stream()
                        .filter(sign -> !sign.equals("-") && !sign.equals("\u2013") && !sign.equals("\u2014"))
                        .toList()
                : missing;
    }
}
