package org.palmares.cli;

import java.io.PrintWriter;
import org.palmares.failure.Failure;
import org.palmares.format.BrokenPipeException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells whatever was thrown as an analyst wants it: one line on standard error saying what is wrong, and the stack trace only
 * with {@code --verbose}.
 */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PalmaresCommand palmares;

    ErrorLines(PalmaresCommand palmares) {
        this.palmares = palmares;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        tell(command.getErr(), error, error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        return handle(error, command.getErr());
    }

    /** Tells it, and gives the exit code. */
    int handle(Throwable thrown, PrintWriter err) {
        if (thrown instanceof BrokenPipeException) {
            return ExitCode.OK;
        }
        Failure failure = Failure.of(thrown);
        tell(err, thrown, failure.words());
        return switch (failure.blame()) {
            case CALL -> ExitCode.USAGE;
            case MATTER, PALMARES -> ExitCode.SOFTWARE;
        };
    }

    private void tell(PrintWriter err, Throwable thrown, String words) {
        ("palmares: " + words).lines().forEach(line -> err.println(Words.wrapped(line, Terminal.columns())));
        if (palmares.isVerbose()) {
            thrown.printStackTrace(err);
        }
        err.flush();
    }
}
