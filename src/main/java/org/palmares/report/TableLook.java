package org.palmares.report;

import java.util.List;
import java.util.Map;

/**
 * How a table is shown.
 *
 * @param rows at most so many
 * @param formats how numbers are written, by column; those of other columns by what their names say
 * @param linked columns such as {@code rider} whose cells link to the page of the id in {@code rider_id}, which is not shown itself;
 *     a column {@code year} links to its season
 * @param links the pages that there are
 */
record TableLook(int rows, Map<String, ValueFormat> formats, List<String> linked, Links links) {
    private static final String ID = "_id";

    static TableLook plain(int rows) {
        return new TableLook(rows, Map.of(), List.of(), Links.NONE);
    }

    /** The column that holds the ids of this one. */
    static String idsOf(String column) {
        return column.equals("year") ? column : column + ID;
    }

    boolean shows(String column) {
        return !(column.endsWith(ID) && linked.contains(column.substring(0, column.length() - ID.length())));
    }

    /** What the pages are about that a column links to. */
    static String kind(String column) {
        return column.equals("year") ? "season" : column.equals("race") ? "race" : "rider";
    }
}
