package org.palmares.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.palmares.format.OutputTarget;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(OutputTarget.standardOutput()).execute(arguments));
    }

    /** Runs one command as {@link #main} does, without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(inFrontOf(out)).setOut(out).setErr(err).execute(arguments);
    }

    private static OutputTarget inFrontOf(PrintWriter out) {
        return OutputTarget.stream(new ByteArrayOutputStream() {
            @Override
            public void flush() {
                out.print(toString(StandardCharsets.UTF_8));
                out.flush();
                reset();
            }
        });
    }

    private static CommandLine commandLine(OutputTarget standardOutput) {
        Palmares palmares = new Palmares(standardOutput);
        ErrorLines errors = new ErrorLines(palmares);
        return new CommandLine(palmares)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
