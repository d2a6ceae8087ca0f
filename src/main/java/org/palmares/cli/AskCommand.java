package org.palmares.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.archive.Archive;
import org.palmares.ask.QuestionAnswer;
import org.palmares.ask.QuestionCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares ask}. */
@Command(
        name = "ask",
        description =
                "Ask a stored question (\"palmares questions\" lists them) of a race, several races or a set of them.",
        footer = {
            "",
            "With a question, --help prints what it takes and gives. RACE is an id, a name, names with commas between, a set such as monuments, or all.",
            "",
            "Examples: palmares ask most-podiums monuments --to 2018",
            "          palmares ask places-by tour-de-france -p per=region -p places=3 --format csv",
            "          palmares ask head-to-head \"Eddy Merckx\" \"Roger De Vlaeminck\""
        })
final class AskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTION", description = "Its name.")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RACE",
            description = "The race or races; or values for the question's first parameters, in order.")
    private List<String> values = List.of();

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the question; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    private EditionOptions editions;

    @Option(names = "--top", paramLabel = "N", description = "So many places; a tie is never cut. NULL for all.")
    private String top;

    @Option(names = "--basis", description = "Print what the answer rests on, race by race, in place of the answer.")
    private boolean basis;

    @Option(
            names = {"-h", "--help"},
            description = "Show this help or, with a question, the question's own, and exit.")
    private boolean help;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (name == null) {
            command.commandLine().usage(command.commandLine().getOut());
            return help ? ExitCode.OK : ExitCode.USAGE;
        }
        try (Archive archive = archiveOption.open()) {
            QuestionCall call = QuestionCall.of(archive, name);
            if (help) {
                QuestionHelp.print(call.question(), command.commandLine().getOut());
                return ExitCode.OK;
            }
            QuestionAnswer answer = withOptions(call.withValues(values)).answer();
            if (basis) {
                output.print(answer.basis());
            } else {
                output.print(answer);
            }
            return ExitCode.OK;
        }
    }

    private QuestionCall withOptions(QuestionCall call) {
        QuestionCall asked = call;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            asked = asked.with(parameter.getKey(), parameter.getValue());
        }
        asked = editions.of(asked);
        return top == null ? asked : asked.with("top", top);
    }
}
