package org.palmares.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * What palmares can do, in the order in which help shows it. A new command is a class here.
 *
 * <p>Picocli reads the options of every command it is given, which took a sixth of a short command's time. So when the
 * first word is a command's name, it is given that one only.
 */
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            ReportCommand.class,
            SiteCommand.class,
            RacesCommand.class,
            SetsCommand.class,
            WinnersCommand.class,
            RepeatWinnersCommand.class,
            HomeWinsCommand.class,
            GapsCommand.class,
            TrendCommand.class,
            CompareCommand.class,
            RatingsCommand.class,
            ChartCommand.class,
            ChartsCommand.class,
            AskCommand.class,
            RiderCommand.class,
            RaceCommand.class,
            EditionCommand.class,
            SeasonCommand.class,
            QuestionsCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            RejectsCommand.class,
            ConflictsCommand.class,
            SourcesCommand.class,
            RidersCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            GenerateCommand.class,
            ClusterCommand.class,
            QueryCommand.class,
            QueriesCommand.class,
            DescribeCommand.class,
            SqlShellCommand.class,
            NotebookCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    private Commands() {}

    /** Adds the command that the arguments name, or all where they name none, as for help or after a slip of the pen. */
    static void addTo(CommandLine palmares, String... arguments) {
        Optional<String> first = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst();
        List<? extends Class<?>> named = ALL.stream()
                .filter(command -> first.filter(nameOf(command)::equals).isPresent())
                .toList();
        boolean isHelp = named.equals(List.of(HelpCommand.class));
        (named.isEmpty() || isHelp ? ALL : named).forEach(command -> palmares.addSubcommand(command));
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
