package org.palmares.cli;

import java.io.PrintWriter;
import org.palmares.archive.AmbiguousNameException;
import org.palmares.archive.UnknownNameException;
import org.palmares.format.BrokenPipeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells errors as an analyst wants them: one line on standard error saying what is wrong, and the stack trace only with
 * {@code --verbose}.
 */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PalmaresCommand palmares;

    ErrorLines(PalmaresCommand palmares) {
        this.palmares = palmares;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        tell(command.getErr(), error);
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        if (error instanceof BrokenPipeException) {
            return ExitCode.OK;
        }
        tell(command.getErr(), error);
        return error instanceof UnknownNameException
                        || error instanceof AmbiguousNameException
                        || error instanceof IllegalArgumentException
                ? ExitCode.USAGE
                : ExitCode.SOFTWARE;
    }

    private void tell(PrintWriter err, Exception error) {
        String message = error.getMessage();
        err.println("palmares: " + (message == null ? error.toString() : message));
        if (palmares.isVerbose()) {
            error.printStackTrace(err);
        }
        err.flush();
    }
}
