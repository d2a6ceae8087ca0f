package org.palmares.cli;

import org.palmares.archive.PalmaresVersion;
import org.palmares.format.OutputTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code palmares} itself. What it can do is in {@link Commands}. */
@Command(
        name = "palmares",
        description = "Cycling's history as an archive that answers questions.",
        mixinStandardHelpOptions = true,
        versionProvider = PalmaresCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "1:the data, the archive or a query stood in the way; the line on standard error says what",
            "2:called wrongly: an unknown command, option, race or name"
        })
final class PalmaresCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "On an error, print where in the program it arose as well.")
    private boolean verbose;

    private final OutputTarget standardOutput;
    private final Ending ending;

    PalmaresCommand(OutputTarget standardOutput, Ending ending) {
        this.standardOutput = standardOutput;
        this.ending = ending;
    }

    /** For what can't be stopped otherwise. */
    Ending ending() {
        return ending;
    }

    /** Where data goes that is not written to a file; a closed pipe is noticed there. */
    OutputTarget standardOutput() {
        return standardOutput;
    }

    /** Whether errors are to be told with their stack trace. */
    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"palmares " + PalmaresVersion.current()};
        }
    }
}
