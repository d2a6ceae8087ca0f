package org.palmares.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header comment of a script; whatever begins like a declaration must be a whole one. */
public final class HeaderParser {
    private static final Pattern RETURNS =
            Pattern.compile("returns:\\s*(?<name>\\w+|\"[^\"]+\")\\s+(?<type>[A-Z]\\w*(?:\\([\\d, ]+\\))?)"
                    + "(?:\\s+(?:--\\s*)?(?<meaning>.*))?");

    private final String file;
    private final StringBuilder question = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Header.ReturnedColumn> columns = new ArrayList<>();
    private boolean questionEnded;

    private HeaderParser(String file) {
        this.file = file;
    }

    /**
     * Reads the comment on top of a text.
     *
     * @param file for messages
     * @throws ContractException when a declaration is not whole
     */
    public static Header parse(String file, String script) {
        HeaderParser parser = new HeaderParser(file);
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("--")) {
                parser.read(i + 1, line.substring(2).strip());
            } else if (!line.isEmpty() || parser.hasContent()) {
                break;
            }
        }
        return new Header(
                parser.question.toString(), parser.notes, List.copyOf(parser.parameters.values()), parser.columns);
    }

    private boolean hasContent() {
        return questionEnded || !question.isEmpty();
    }

    private void read(int lineNumber, String line) {
        if (ParameterDeclaration.begins(line)) {
            questionEnded = true;
            readParameter(lineNumber, line);
        } else if (line.startsWith("returns:")) {
            questionEnded = true;
            readReturns(lineNumber, line);
        } else if (line.isEmpty()) {
            questionEnded = hasContent();
        } else if (questionEnded) {
            notes.add(line);
        } else {
            question.append(question.isEmpty() ? "" : " ").append(line);
        }
    }

    private void readParameter(int lineNumber, String line) {
        Parameter parameter;
        try {
            parameter = ParameterDeclaration.parse(line);
        } catch (IllegalArgumentException e) {
            throw ContractException.at(file, lineNumber, e.getMessage());
        }
        if (parameters.put(parameter.name(), parameter) != null) {
            throw ContractException.at(file, lineNumber, "the parameter " + parameter.name() + " is declared twice");
        }
    }

    private void readReturns(int lineNumber, String line) {
        Matcher match = RETURNS.matcher(line);
        if (!match.matches()) {
            throw ContractException.at(
                    file, lineNumber, "'" + line + "' declares no column; write -- returns: name TYPE meaning");
        }
        columns.add(new Header.ReturnedColumn(
                match.group("name").replace("\"", ""),
                match.group("type"),
                Optional.ofNullable(match.group("meaning")).orElse("")));
    }
}
