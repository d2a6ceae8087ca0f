package org.palmares.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palmares.ask.QuestionAnswer;
import org.palmares.format.ReadableRows.Reading;

/**
 * How a table is shown.
 *
 * @param rows at most so many
 * @param formats how numbers are written, by column; those of other columns by what their names say
 * @param linked columns such as {@code rider} whose cells link to the page of the id in {@code rider_id}, which is not shown itself;
 *     a column {@code year} links to its season
 * @param left columns that are not shown
 * @param links the pages that there are
 */
record TableLook(int rows, Map<String, ValueFormat> formats, List<String> linked, Set<String> left, Links links) {
    static final String ID = "_id";

    static TableLook plain(int rows) {
        return new TableLook(rows, Map.of(), List.of(), Set.of(), Links.NONE);
    }

    /** As a stored question wants its answer to be read, riders and races linked. */
    static TableLook of(QuestionAnswer answer, int rows, Links links) {
        List<String> names = answer.table().columnNames();
        List<Reading> telling = answer.tellingColumns();
        Map<String, ValueFormat> formats = new HashMap<>();
        for (Reading column : telling) {
            switch (column.shown()) {
                case DURATION -> formats.put(column.name(), ValueFormat.DURATION);
                case PERCENT -> formats.put(column.name(), ValueFormat.PERCENT);
                case PLAIN, HIDDEN -> {
                    // As the column's name and type have it.
                }
            }
        }
        List<String> shown = telling.stream().map(Reading::name).toList();
        Set<String> left = new HashSet<>(names);
        shown.forEach(left::remove);
        return new TableLook(
                rows,
                formats,
                shown.stream().filter(name -> names.contains(idsOf(name))).toList(),
                left,
                links);
    }

    /** The column that holds the ids of this one. */
    static String idsOf(String column) {
        return column.equals("year") ? column : column + ID;
    }

    boolean shows(String column) {
        return !left.contains(column)
                && !(column.endsWith(ID) && linked.contains(column.substring(0, column.length() - ID.length())));
    }

    /** What the pages are about that a column links to. */
    static String kind(String column) {
        return column.equals("year") ? "season" : column.equals("race") ? "race" : "rider";
    }
}
