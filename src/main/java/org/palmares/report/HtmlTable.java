package org.palmares.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** An answer as an HTML table in a box of its own, which scrolls when the page is narrow. */
final class HtmlTable {
    /** Longer texts than this are broken into lines; names and dates stay whole. */
    private static final int LONG = 36;

    private HtmlTable() {}

    static String of(Table table, String caption, int most) {
        return of(table, caption, most, Map.of());
    }

    /**
     * A table.
     *
     * @param most at most so many rows
     * @param formats how numbers are written, by column; those of other columns by what their names say
     * @throws IllegalArgumentException when a format is for a column that is not there or holds no numbers
     */
    static String of(Table table, String caption, int most, Map<String, ValueFormat> formats) {
        formats.keySet().forEach(name -> refuseFormat(table, name));
        StringBuilder html = new StringBuilder();
        String label = caption.isEmpty() ? "Table" : caption;
        html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" + Html.escape(label) + "\">\n");
        html.append("<table>\n");
        if (!caption.isEmpty()) {
            html.append("<caption>").append(Html.escape(caption)).append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append("<th scope=\"col\" data-name=\"")
                    .append(Html.escape(column.name()))
                    .append('"')
                    .append(align(column))
                    .append('>');
            html.append(Html.escape(header(column, formats))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(most, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(cell(column, row, formats.get(column.name())));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static void refuseFormat(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new IllegalArgumentException(
                    "formats= names the column '" + name + "', which is not there; the nearest: "
                            + String.join(", ", NearestNames.to(name, table.columnNames())));
        }
        if (!(table.column(name) instanceof NumericColumn)) {
            throw new IllegalArgumentException("formats= names the column '" + name + "', which holds no numbers");
        }
    }

    /** A duration says its own unit. */
    private static String header(Column<?> column, Map<String, ValueFormat> formats) {
        String name = column.name();
        return Cells.header(
                formats.get(name) == ValueFormat.DURATION && name.endsWith("_s")
                        ? name.substring(0, name.length() - 2)
                        : name);
    }

    private static Optional<String> words(Column<?> column, int row, ValueFormat format) {
        return format == null || column.isMissing(row)
                ? Cells.words(column, row)
                : Optional.of(format.write(((NumericColumn<?>) column).getDouble(row), List.of()));
    }

    /** @param format null where the column's name decides */
    private static String cell(Column<?> column, int row, ValueFormat format) {
        Optional<String> words = words(column, row, format);
        String attribute = words.filter(each -> each.length() > LONG).isPresent() ? " class=\"long\"" : align(column);
        return "<td" + attribute + value(column, row, words) + ">"
                + words.map(Html::escape).orElse("<span class=\"unknown\" title=\"unknown\">–</span>") + "</td>";
    }

    /** The number itself beside words that round it or set it apart, for those who sort the table or keep it. */
    private static String value(Column<?> column, int row, Optional<String> words) {
        if (words.isEmpty() || !(column instanceof NumericColumn<?> numbers)) {
            return "";
        }
        String value =
                BigDecimal.valueOf(numbers.getDouble(row)).stripTrailingZeros().toPlainString();
        return value.equals(words.get()) ? "" : " data-value=\"" + value + "\"";
    }

    private static String align(Column<?> column) {
        return column instanceof NumericColumn ? " class=\"number\"" : "";
    }
}
