package org.palmares.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A frame without what tells a reader nothing, so that a terminal has room for what answers: ids beside names, the decade beside
 * the year, columns without a value, and columns that say the same in every row, which are told once.
 *
 * <p>Where the rest is still too wide, columns that a reader can best do without are left out one after the other, so that no name
 * has to be cut.
 *
 * @param shown the frame with the other columns, in their order
 * @param inEveryRow what was the same in every row, as {@code held held}
 * @param tooWide columns for which there was no room
 */
record TellingColumns(Table shown, List<String> inEveryRow, List<String> tooWide) {
    private static final Set<String> ALWAYS = Set.of("year", "rider", "winner", "race", "name");

    /** The most dispensable first. */
    private static final List<String> DISPENSABLE = List.of(
            "broken_by",
            "edition_before",
            "held_number",
            "unknown_between",
            "first_year",
            "span_years",
            "years_between",
            "longest_run",
            "time_s",
            "sd_s",
            "mean_s",
            "bic",
            "ks",
            "ad",
            "left_out",
            "min_s",
            "gaps_s",
            "winner_unknown",
            "raced_otherwise",
            "no_winner",
            "years_uncertain",
            "years_not_held",
            "decided_on_time",
            "margin_exists",
            "editions_held",
            "podium_known",
            "winners_complete",
            "years_not_in_archive",
            "kind",
            "birthplace_known",
            "category",
            "team",
            "last_year",
            "nation");

    private static final int FRAME_OF_A_COLUMN = 3;

    /** @param width columns of the terminal */
    static TellingColumns of(Table frame, int width) {
        TellingColumns telling = of(frame);
        Table shown = telling.shown();
        List<String> left = new ArrayList<>();
        for (String name : DISPENSABLE) {
            if (width(shown) > width && shown.containsColumn(name) && shown.columnCount() > 2) {
                shown = shown.rejectColumns(name);
                left.add(name);
            }
        }
        return new TellingColumns(shown, telling.inEveryRow(), left);
    }

    private static int width(Table frame) {
        int width = 1;
        for (Column<?> column : frame.columns()) {
            int widest = column.name().length();
            for (int row = 0; row < frame.rowCount(); row++) {
                widest = Math.max(widest, column.getUnformattedString(row).length());
            }
            width += widest + FRAME_OF_A_COLUMN;
        }
        return width;
    }

    static TellingColumns of(Table frame) {
        Table shown = Table.create(frame.name());
        List<String> inEveryRow = new ArrayList<>();
        for (Column<?> column : frame.columns()) {
            if (ALWAYS.contains(column.name()) || frame.rowCount() < 2 || tells(frame, column)) {
                if (!isKey(frame, column)) {
                    shown.addColumns(column);
                }
            } else if (!column.isMissing(0) && !isKey(frame, column)) {
                inEveryRow.add(column.name() + " " + column.getUnformattedString(0));
            }
        }
        return new TellingColumns(shown.columnCount() == 0 ? frame : shown, inEveryRow, List.of());
    }

    private static boolean tells(Table frame, Column<?> column) {
        boolean missing = column.isMissing(0);
        for (int row = 1; row < frame.rowCount(); row++) {
            if (column.isMissing(row) != missing
                    || (!missing && !column.getUnformattedString(row).equals(column.getUnformattedString(0)))) {
                return true;
            }
        }
        return false;
    }

    /** What is for joining tables, or follows from the column beside it. */
    private static boolean isKey(Table frame, Column<?> column) {
        String name = column.name();
        return (name.endsWith("_id") && frame.columnCount() > 1)
                || (name.equals("decade") && (frame.containsColumn("year") || frame.containsColumn("period")));
    }
}
