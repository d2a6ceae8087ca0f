package org.palmares.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import org.palmares.format.OutputTarget;
import picocli.CommandLine;
import tech.tablesaw.api.Table;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        narrowClassPathForTablesaw();
        System.exit(commandLine(OutputTarget.standardOutput(), arguments).execute(arguments));
    }

    /** Runs one command as {@link #main} does, without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine(inFrontOf(out), arguments).setOut(out).setErr(err).execute(arguments);
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

    /**
     * Tablesaw looks through every jar of the class path for its readers when its first table is made, which takes longer
     * than most answers. It asks this property where to look; Java itself read it at its start and does not again.
     */
    private static void narrowClassPathForTablesaw() {
        CodeSource tablesaw = Table.class.getProtectionDomain().getCodeSource();
        if (tablesaw != null) {
            System.setProperty(
                    "java.class.path",
                    Path.of(URI.create(tablesaw.getLocation().toString())).toString());
        }
    }

    private static CommandLine commandLine(OutputTarget standardOutput, String... arguments) {
        PalmaresCommand palmares = new PalmaresCommand(standardOutput);
        ErrorLines errors = new ErrorLines(palmares);
        CommandLine commandLine = new CommandLine(palmares);
        Commands.addTo(commandLine, arguments);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
