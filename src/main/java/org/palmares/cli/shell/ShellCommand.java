package org.palmares.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the prompt knows besides SQL. */
enum ShellCommand {
    HELP("", "what the prompt knows"),
    TABLES("", "the tables, views and macros"),
    SCHEMA("NAME", "the columns of a table, a view or a macro"),
    MODE(
            "[NAME]",
            "how results are shown: box, csv, csv-excel, tsv, json, jsonlines, markdown, html, latex or line",
            "format"),
    MAXROWS("[N]", "at most so many rows of a box; 0 for all"),
    OUTPUT("[FILE]", "write the results that follow to a file; alone, to the terminal again"),
    PAGER("on|off", "whether results that are taller or wider than the terminal can be leafed through"),
    TIMER("on|off", "whether the time that each statement took is told"),
    SET("[NAME=VALUE]", "a value for $NAME in what follows; alone, the values that are set"),
    TIMEOUT("[SECONDS]", "how long an input may take; alone, what is set; 0 for no limit, as at the start"),
    READ("SCRIPT", "run a script: a file or a bundled one (palmares queries lists them)", "run"),
    QUIT("", "leave; so do quit, exit and Ctrl-D", "exit");

    private final String argument;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> otherNames;

    ShellCommand(String argument, String meaning, String... otherNames) {
        this.argument = argument;
        this.meaning = meaning;
        this.otherNames = List.of(otherNames);
    }

    /** As it is typed: {@code .help}. */
    String typed() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The command that is typed so, by its name or another one. */
    static Optional<ShellCommand> find(String typed) {
        return Arrays.stream(values())
                .filter(command -> command.everyName().anyMatch(typed::equals))
                .findFirst();
    }

    /** Whether an input means to leave without a dot before it, as other prompts have it. */
    static boolean isFarewell(String input) {
        String word = input.strip().replaceFirst(";$", "").strip().toLowerCase(Locale.ROOT);
        return word.equals("quit") || word.equals("exit");
    }

    static List<String> names() {
        return Arrays.stream(values()).flatMap(ShellCommand::everyName).toList();
    }

    private Stream<String> everyName() {
        return Stream.concat(Stream.of(typed()), otherNames.stream().map(name -> "." + name));
    }

    static String help() {
        return Arrays.stream(values())
                        .map(command -> String.format(
                                Locale.ROOT, "%-20s %s%n", command.typed() + " " + command.argument, command.meaning))
                        .collect(Collectors.joining())
                + "Everything else is SQL and ends with a semicolon. Ctrl-C stops a query, Tab completes names.\n";
    }
}
