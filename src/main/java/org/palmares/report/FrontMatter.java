package org.palmares.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.contract.Parameter;
import org.palmares.contract.ParameterDeclaration;
import org.palmares.contract.Parameters;

/**
 * The lines between two {@code ---} at the top of a report: {@code title: …}, {@code description: …}, {@code source: …},
 * {@code lang: …}, {@code page: …} (what the file of the page is called), {@code fixed: race} (a parameter whose default no
 * reader may change, because the words are true of it alone), and a line for each parameter.
 *
 * @param settings by their key, as far as given
 * @param parameters in the order of the file
 * @param lines how many lines of the file it takes, both fences included
 */
record FrontMatter(Map<String, String> settings, List<Parameter> parameters, int lines) {
    private static final String FENCE = "---";
    private static final Set<String> SETTINGS = Set.of("title", "source", "lang", "page", "description", "fixed");
    private static final Pattern SETTING = Pattern.compile("(?<key>[a-z]+)\\s*:\\s*(?<value>.*)");

    static FrontMatter of(String file, List<String> text) {
        if (text.isEmpty() || !text.get(0).strip().equals(FENCE)) {
            return new FrontMatter(Map.of(), List.of(), 0);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.equals(FENCE)) {
                return new FrontMatter(settings, List.copyOf(parameters), i + 1);
            }
            Matcher setting = SETTING.matcher(line);
            // As in the head of a query script, where the line is an SQL comment; here the two dashes may be left off.
            String declaration = line.startsWith("--") ? line.substring(2).strip() : line;
            if (ParameterDeclaration.begins(declaration)) {
                parameters.add(parameter(file, i + 1, declaration, parameters));
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
            throw new ReportException(
                    file, line, "no setting '" + key + "'; there are title, description, page, source, lang and fixed");
        }
        settings.put(key, setting.group("value").strip());
    }

    private static Parameter parameter(String file, int line, String declaration, List<Parameter> before) {
        Parameter parameter;
        try {
            parameter = ParameterDeclaration.parse(declaration);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file, line, e.getMessage(), e);
        }
        if (before.stream().anyMatch(each -> each.name().equals(parameter.name()))) {
            throw new ReportException(file, line, "the parameter " + parameter.name() + " is declared twice");
        }
        return parameter;
    }

    /**
     * The value of each parameter: given, or else its default.
     *
     * @throws ReportException when a name is not declared, a value has the wrong type, or one is needed and not given
     */
    Map<String, Object> values(String file, Map<String, String> given) {
        refuseOther(file, given);
        try {
            return new Parameters(file, parameters).values(given);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file, 1, e.getMessage(), e);
        }
    }

    private void refuseOther(String file, Map<String, String> given) {
        String name = settings.getOrDefault("fixed", "");
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals(name) || !given.containsKey(name)) {
                continue;
            }
            String only = String.valueOf(parameter.fallbackValue());
            if (!given.get(name).equals(only)) {
                throw new ReportException(
                        file,
                        1,
                        "this report is about " + name + " = '" + only + "' alone, and given was '" + given.get(name)
                                + "'; the report called race is about any race");
            }
        }
    }
}
