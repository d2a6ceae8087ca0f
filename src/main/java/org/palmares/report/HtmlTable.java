package org.palmares.report;

import java.math.BigDecimal;
import java.util.Optional;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** An answer as an HTML table in a box of its own, which scrolls when the page is narrow. */
final class HtmlTable {
    /** Longer texts than this are broken into lines; names and dates stay whole. */
    private static final int LONG = 36;

    private HtmlTable() {}

    static String of(Table table, String caption, int most) {
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
            html.append(Html.escape(Cells.header(column.name()))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(most, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(cell(column, row));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static String cell(Column<?> column, int row) {
        Optional<String> words = Cells.words(column, row);
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
