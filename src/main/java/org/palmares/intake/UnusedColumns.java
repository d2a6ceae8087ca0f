package org.palmares.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palmares.model.NearestNames;

/** What to say of columns of which nothing is taken: a column that is passed over in silence is a loss nobody sees. */
final class UnusedColumns {
    private UnusedColumns() {}

    /**
     * A sentence for those that are called like another, and one for the others.
     *
     * @param subject what the table tells of
     * @param unused the columns that are not used
     * @param all all columns of the file
     */
    static List<String> of(TableSubject subject, List<String> unused, Collection<String> all) {
        List<String> notes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String column : unused) {
            Optional<String> first = repeated(column, all);
            first.ifPresent(name -> notes.add("there are several columns " + name + "; the first counts"));
            if (first.isEmpty()) {
                others.add(column);
            }
        }
        if (!others.isEmpty()) {
            notes.add((others.size() == 1 ? "the column " : "the columns ") + String.join(", ", others)
                    + (others.size() == 1 ? " is" : " are") + " not used" + advice(subject, others));
        }
        return notes.stream().distinct().toList();
    }

    /** DuckDB calls the second column {@code rider} {@code rider_1}. */
    private static Optional<String> repeated(String column, Collection<String> all) {
        int number = column.lastIndexOf('_');
        return number > 0
                        && column.substring(number + 1).matches("\\d{1,3}")
                        && all.contains(column.substring(0, number))
                ? Optional.of(column.substring(0, number))
                : Optional.empty();
    }

    private static String advice(TableSubject subject, List<String> columns) {
        for (String column : columns) {
            String nearest = NearestNames.to(column, subject.columns()).get(0);
            if (columns.size() == 1 && isAlike(column, nearest)) {
                return "; did you mean " + nearest + "?";
            }
        }
        return "";
    }

    private static boolean isAlike(String column, String model) {
        return column.length() > 3 && model.startsWith(column.substring(0, 3).toLowerCase(java.util.Locale.ROOT));
    }
}
