package org.palmares.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the prompt knows besides SQL. */
enum ShellCommand {
    HELP("", "what the prompt knows"),
    TABLES("", "the tables, views and macros"),
    SCHEMA("NAME", "the columns of a table, a view or a macro"),
    FORMAT("[NAME]", "how results are shown: box, csv, csv-excel, tsv, json, jsonlines, markdown, html, latex or line"),
    SET("[NAME=VALUE]", "a value for $NAME in what follows; alone, the values that are set"),
    TIMEOUT("[SECONDS]", "how long an input may take; alone, what is set; 0 for no limit, as at the start"),
    RUN("SCRIPT", "a script: a file or a bundled one (palmares queries lists them)"),
    QUIT("", "leave; so does Ctrl-D");

    private final String argument;
    private final String meaning;

    ShellCommand(String argument, String meaning) {
        this.argument = argument;
        this.meaning = meaning;
    }

    /** As it is typed: {@code .help}. */
    String typed() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ShellCommand::typed).toList();
    }

    static String help() {
        return Arrays.stream(values())
                        .map(command -> String.format(
                                Locale.ROOT, "%-20s %s%n", command.typed() + " " + command.argument, command.meaning))
                        .collect(Collectors.joining())
                + "Everything else is SQL and ends with a semicolon. Ctrl-C stops a query, Tab completes names.\n";
    }
}
