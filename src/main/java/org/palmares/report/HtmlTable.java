package org.palmares.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** An answer as an HTML table in a box of its own, which scrolls when the page is narrow. */
final class HtmlTable {
    /** Longer texts than this are broken into lines; names and dates stay whole. */
    private static final int LONG = 36;

    private static final Pattern NUMBERED = Pattern.compile("<table class=\"(n[^\"]++)\">");

    private HtmlTable() {}

    /**
     * A table.
     *
     * @param label what the box is called for those who don't see it
     * @throws IllegalArgumentException when the look speaks of a column that is not there, or formats one without numbers
     */
    static String of(Table table, String caption, String label, TableLook look) {
        look.formats().keySet().forEach(name -> refuseFormat(table, name));
        look.linked().forEach(name -> refuseLink(table, name));
        List<Column<?>> columns = table.columns().stream()
                .filter(column -> look.shows(column.name()))
                .toList();
        StringBuilder html = new StringBuilder();
        if (!caption.isEmpty()) {
            html.append("<p class=\"caption\">").append(Html.escape(caption)).append("</p>\n");
        }
        html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" + Html.escape(label) + "\">\n");
        html.append("<table" + numbered(columns) + ">\n<thead><tr>");
        for (Column<?> column : columns) {
            String header = header(column, look.formats());
            html.append("<th scope=\"col\"")
                    .append(header.equals(column.name()) ? "" : " data-name=\"" + Html.escape(column.name()) + "\"")
                    .append(column instanceof NumericColumn ? " class=\"number\"" : "")
                    .append('>');
            html.append(Html.escape(header)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < Math.min(look.rows(), table.rowCount()); row++) {
            html.append("<tr>");
            for (Column<?> column : columns) {
                html.append(cell(table, column, row, look));
            }
            html.append('\n');
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    /** Which columns hold numbers is said once for all their cells. */
    private static String numbered(List<Column<?>> columns) {
        String classes = IntStream.rangeClosed(1, columns.size())
                .filter(place -> columns.get(place - 1) instanceof NumericColumn)
                .mapToObj(place -> "n" + place)
                .collect(Collectors.joining(" "));
        return classes.isEmpty() ? "" : " class=\"" + classes + "\"";
    }

    /** The rule of a style sheet for the numbers of tables: of a page, in columns up to its last of numbers. */
    static String rule(String page) {
        String cells = NUMBERED.matcher(page)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(" ")))
                .map(place -> Integer.valueOf(place.substring(1)))
                .distinct()
                .sorted()
                .map(place -> ".n" + place + " td:nth-child(" + place + ")")
                .collect(Collectors.joining(","));
        return cells.isEmpty() ? "" : cells + "{text-align:right}\n";
    }

    private static void refuseLink(Table table, String name) {
        for (String needed : List.of(name, TableLook.idsOf(name))) {
            if (!table.containsColumn(needed)) {
                throw new IllegalArgumentException(
                        "links= names the column '" + name + "', and there is no column '" + needed + "'; the nearest: "
                                + String.join(", ", NearestNames.to(needed, table.columnNames())));
            }
        }
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
        ValueFormat format = formats.get(name);
        boolean saysItsUnit = format == ValueFormat.DURATION || format == ValueFormat.GAP;
        return Cells.header(saysItsUnit && name.endsWith("_s") ? name.substring(0, name.length() - 2) : name);
    }

    /** @param format null where the column's name decides */
    private static Optional<String> words(Column<?> column, int row, ValueFormat format) {
        return format == null || column.isMissing(row)
                ? Cells.words(column, row)
                : Optional.of(format.write(((NumericColumn<?>) column).getDouble(row), List.of()));
    }

    private static String cell(Table table, Column<?> column, int row, TableLook look) {
        Optional<String> words = words(column, row, look.formats().get(column.name()));
        // A cell and a row end where the next begins: HTML asks for no more, and a long table has thousands.
        return "<td" + (words.filter(each -> each.length() > LONG).isPresent() ? " class=\"long\"" : "")
                + value(column, row, words) + ">"
                + words.map(Html::escape)
                        .map(each -> linked(table, column, row, look, each))
                        .orElse("<i title=\"unknown\">–</i>");
    }

    private static String linked(Table table, Column<?> column, int row, TableLook look, String words) {
        if (!look.linked().contains(column.name())) {
            return words;
        }
        Column<?> ids = table.column(TableLook.idsOf(column.name()));
        return look.links()
                .to(TableLook.kind(column.name()), ids.getUnformattedString(row))
                .map(address -> "<a href=\"" + Html.escape(address) + "\">" + words + "</a>")
                .orElse(words);
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
}
