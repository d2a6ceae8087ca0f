package org.palmares.report;

import java.util.Locale;
import java.util.Optional;
import org.palmares.chart.Chart;
import tech.tablesaw.api.Table;

/**
 * What a figure or table of a page was made from, whole, whatever of it the page shows.
 *
 * @param title as it stands over it; may be empty
 * @param asks the query, or the question as after {@code palmares}
 * @param isSql whether that is SQL
 * @param with the parameters that it names, with their values; may be empty
 * @param table its answer
 * @param chart empty for a table
 */
public record Evidence(String title, String asks, boolean isSql, String with, Table table, Optional<Chart> chart) {
    private static final int LONGEST = 60;

    /** A file's name, without the ending: where it stands on the page, from 1, and its title. */
    String fileName(int place) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String slug = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("^-|-$", "");
        return String.format(Locale.ROOT, "%02d", place) + (slug.isEmpty() ? "" : "-" + slug);
    }

    /** What it asks, as a script with its values in a comment. */
    String script() {
        return (isSql ? "" : "-- palmares " + asks + "\n")
                + (with.isEmpty() ? "" : "-- with " + with.replaceAll("\\R", " ") + "\n")
                + (isSql ? asks + ";\n" : "");
    }
}
