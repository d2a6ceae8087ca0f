package org.palmares.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * Numbers in prose: <code>{{ query.column }}</code> is the first row's value, <code>{{ $name }}</code> a parameter's,
 * <code>{{ query.column:percent }}</code> a share in percent and <code>{{ query.column:duration }}</code> seconds as
 * minutes and hours. A value that is not known reads "unknown".
 */
record InlineValues(Answers answers, Map<String, Object> parameters) {
    private static final Pattern VALUE = Pattern.compile("\\{\\{(?<inside>.*?)}}");
    private static final Pattern PARAMETER = Pattern.compile("\\$(?<name>\\w+)");
    private static final Pattern CELL = Pattern.compile("(?<query>[\\w-]+)\\.(?<column>\\w+)(?::(?<format>[a-z]+))?");

    /** @throws IllegalArgumentException when a query, column, parameter or format is not there */
    String fill(String text) {
        Matcher value = VALUE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (value.find()) {
            value.appendReplacement(
                    filled, Matcher.quoteReplacement(value(value.group("inside").strip())));
        }
        return value.appendTail(filled).toString();
    }

    private String value(String inside) {
        Matcher parameter = PARAMETER.matcher(inside);
        if (parameter.matches()) {
            return parameter(parameter.group("name"));
        }
        Matcher cell = CELL.matcher(inside);
        if (cell.matches()) {
            return cell(cell.group("query"), cell.group("column"), Optional.ofNullable(cell.group("format")));
        }
        throw new IllegalArgumentException("'{{ " + inside
                + " }}' is not of the form {{ query.column }}, {{ query.column:percent }} or {{ $parameter }}");
    }

    private String parameter(String name) {
        if (!parameters.containsKey(name)) {
            throw new IllegalArgumentException("no parameter '" + name + "'; "
                    + (parameters.isEmpty()
                            ? "the report has none"
                            : "the nearest: " + String.join(", ", NearestNames.to(name, parameters.keySet()))));
        }
        return Cells.parameter(parameters.get(name));
    }

    private String cell(String query, String name, Optional<String> format) {
        var table = answers.named(query).table();
        Column<?> column = table.columns().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .<Column<?>>map(each -> each)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("query " + query + " has no column '" + name
                        + "'; the nearest: " + String.join(", ", NearestNames.to(name, table.columnNames()))));
        if (table.rowCount() == 0) {
            throw new IllegalArgumentException(
                    "query " + query + " gave no rows, so there is no " + name + " to quote");
        }
        if (column.isMissing(0)) {
            return "unknown";
        }
        return format.map(each -> formatted(column, each))
                .orElseGet(() -> Cells.words(column, 0).orElseThrow());
    }

    private static String formatted(Column<?> column, String format) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            throw new IllegalArgumentException("column " + column.name() + " is "
                    + column.type().name().toLowerCase(Locale.ROOT) + "; the format " + format + " needs a number");
        }
        double value = numbers.getDouble(0);
        return switch (format) {
            case "percent" -> Cells.percent(value);
            case "duration" -> Cells.duration(value);
            default -> throw new IllegalArgumentException("no format '" + format + "'; there are percent and duration");
        };
    }
}
