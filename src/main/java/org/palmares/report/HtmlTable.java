package org.palmares.report;

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
            html.append("<th scope=\"col\"").append(align(column)).append('>');
            html.append(Html.escape(Cells.header(column.name()))).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(most, table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(cell(column, Cells.words(column, row)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static String cell(Column<?> column, Optional<String> words) {
        String attribute = words.filter(each -> each.length() > LONG).isPresent() ? " class=\"long\"" : align(column);
        return "<td" + attribute + ">"
                + words.map(Html::escape).orElse("<span class=\"unknown\" title=\"unknown\">–</span>") + "</td>";
    }

    private static String align(Column<?> column) {
        return column instanceof NumericColumn ? " class=\"number\"" : "";
    }
}
