package org.palmares.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.model.NearestNames;

/**
 * The lines between two {@code ---} at the top of a report: {@code title: …}, {@code source: …}, {@code lang: …} and a
 * line for each parameter.
 *
 * @param settings title, source and lang, as far as given
 * @param parameters in the order of the file
 * @param lines how many lines of the file it takes, both fences included
 */
record FrontMatter(Map<String, String> settings, List<ReportParameter> parameters, int lines) {
    private static final String FENCE = "---";
    private static final Set<String> SETTINGS = Set.of("title", "source", "lang");
    private static final Pattern SETTING = Pattern.compile("(?<key>[a-z]+)\\s*:\\s*(?<value>.*)");
    /** As in the head of a query script, where the line is an SQL comment; here the two dashes may be left off. */
    private static final Pattern PARAMETER = Pattern.compile(
            "(?:--\\s*)?:(?<name>[A-Za-z_]\\w*)\\s+(?<type>\\w+)(?:\\s*=\\s*(?<value>'(?:[^']|'')*'|[^\\s-]\\S*|-\\S+))?"
                    + "(?:\\s+--\\s*(?<meaning>.*))?");

    static FrontMatter of(String file, List<String> text) {
        if (text.isEmpty() || !text.get(0).strip().equals(FENCE)) {
            return new FrontMatter(Map.of(), List.of(), 0);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        List<ReportParameter> parameters = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.equals(FENCE)) {
                return new FrontMatter(settings, List.copyOf(parameters), i + 1);
            }
            Matcher parameter = PARAMETER.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (parameter.matches()) {
                parameters.add(parameter(file, i + 1, parameter, parameters));
            } else if (setting.matches()) {
                put(file, i + 1, setting, settings);
            } else if (!line.isEmpty()) {
                throw new ReportException(
                        file,
                        i + 1,
                        "'" + line + "' is neither a setting (title: …) nor a parameter (:race TEXT = 'x' -- meaning)");
            }
        }
        throw new ReportException(file, 1, "the head of the report opened by --- is not closed by another ---");
    }

    private static void put(String file, int line, Matcher setting, Map<String, String> settings) {
        String key = setting.group("key");
        if (!SETTINGS.contains(key)) {
            throw new ReportException(file, line, "no setting '" + key + "'; there are title, source and lang");
        }
        settings.put(key, setting.group("value").strip());
    }

    private static ReportParameter parameter(String file, int line, Matcher at, List<ReportParameter> before) {
        String name = at.group("name");
        if (before.stream().anyMatch(each -> each.name().equals(name))) {
            throw new ReportException(file, line, "parameter " + name + " is declared twice");
        }
        ReportParameter parameter = new ReportParameter(
                name,
                type(file, line, at.group("type")),
                Optional.ofNullable(at.group("value")).map(FrontMatter::unquoted),
                Optional.ofNullable(at.group("meaning")).orElse("").strip(),
                line);
        try {
            parameter.defaultText().filter(text -> !isNull(text)).ifPresent(parameter::value);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file, line, e.getMessage(), e);
        }
        return parameter;
    }

    static boolean isNull(String text) {
        return text.equalsIgnoreCase("NULL");
    }

    private static ReportParameter.Type type(String file, int line, String word) {
        for (ReportParameter.Type type : ReportParameter.Type.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        throw new ReportException(
                file, line, "no parameter type '" + word + "'; there are TEXT, INTEGER, DOUBLE, BOOLEAN and DATE");
    }

    private static String unquoted(String literal) {
        return literal.startsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
    }

    /**
     * The value of each parameter: given, or else its default.
     *
     * @throws ReportException when a name is not declared, a value has the wrong type, or one is needed and not given
     */
    Map<String, Object> values(String file, Map<String, String> given) {
        List<String> names = parameters.stream().map(ReportParameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new ReportException(
                        file,
                        1,
                        "no parameter '" + name + "'; "
                                + (names.isEmpty()
                                        ? "the report has none"
                                        : "the nearest: " + String.join(", ", NearestNames.to(name, names))));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (ReportParameter each : parameters) {
            values.put(each.name(), value(file, each, given));
        }
        return values;
    }

    private static Object value(String file, ReportParameter parameter, Map<String, String> given) {
        try {
            if (given.containsKey(parameter.name())) {
                return parameter.value(given.get(parameter.name()));
            }
            String text = parameter
                    .defaultText()
                    .orElseThrow(() -> new IllegalArgumentException("parameter " + parameter.name()
                            + " has no default: give it as -p " + parameter.name() + "=…"));
            return isNull(text) ? null : parameter.value(text);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file, parameter.line(), e.getMessage(), e);
        }
    }
}
