package org.palmares.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.NearestNames;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Values in prose: <code>{{ query.column }}</code> is the first row's value, <code>{{ $name }}</code> a parameter's, and
 * <code>{{ query.column:percent }}</code> a number in a {@link ValueFormat}. A value that is not known reads "unknown".
 */
record InlineValues(Answers answers, Map<String, Object> parameters) {
    private static final Pattern VALUE = Pattern.compile("\\{\\{(?<inside>.*?)}}");
    private static final Pattern PARAMETER = Pattern.compile("\\$(?<name>\\w+)");
    private static final Pattern CELL =
            Pattern.compile("(?<query>[\\w-]+)\\.(?<column>\\w+)(?::(?<format>[a-z]+)(?:\\((?<words>[^()]*)\\))?)?");

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
            return cell(cell);
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

    private String cell(Matcher cell) {
        Column<?> column = column(cell.group("query"), cell.group("column"));
        if (column.isEmpty()) {
            throw new IllegalArgumentException("query " + cell.group("query") + " gave no rows, so there is no "
                    + cell.group("column") + " to quote");
        }
        if (column.isMissing(0)) {
            return "unknown";
        }
        String format = cell.group("format");
        if (format == null) {
            return Cells.words(column, 0).orElseThrow();
        }
        if (!(column instanceof NumericColumn<?> numbers)) {
            throw new IllegalArgumentException("column " + column.name() + " is "
                    + column.type().name().toLowerCase(Locale.ROOT) + "; the format " + format + " needs a number");
        }
        return ValueFormat.format(format, Optional.ofNullable(cell.group("words")), numbers.getDouble(0));
    }

    private Column<?> column(String query, String name) {
        Table table = answers.named(query).table();
        return table.columns().stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .<Column<?>>map(each -> each)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("query " + query + " has no column '" + name
                        + "'; the nearest: " + String.join(", ", NearestNames.to(name, table.columnNames()))));
    }

    /**
     * What a condition asks about.
     *
     * @param subject {@code query.column} or {@code $parameter}
     * @return the first row's value or the parameter's; empty when it is not known or there is no row
     * @throws IllegalArgumentException when there is no such query, column or parameter
     */
    Optional<Object> raw(String subject) {
        if (subject.startsWith("$")) {
            parameter(subject.substring(1));
            return Optional.ofNullable(parameters.get(subject.substring(1)));
        }
        int dot = subject.indexOf('.');
        if (dot < 0) {
            return Optional.of(answers.named(subject).table().rowCount());
        }
        Column<?> column = column(subject.substring(0, dot), subject.substring(dot + 1));
        return column.isEmpty() || column.isMissing(0) ? Optional.empty() : Optional.of(column.get(0));
    }

    /** Whether there are rows, or the value is known and neither 0, false nor an empty text; as {@link #raw}. */
    boolean isThere(String subject) {
        return raw(subject)
                .filter(value -> !(value instanceof Number number && number.doubleValue() == 0))
                .filter(value -> !value.equals(false) && !value.equals(""))
                .isPresent();
    }
}
