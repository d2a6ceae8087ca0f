package org.palmares.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import org.palmares.cli.sandbox.Sandbox;
import org.palmares.failure.UsageException;
import org.palmares.format.InertWriter;
import org.palmares.format.OutputTarget;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import tech.tablesaw.api.Table;

/** Where the program starts. */
public final class Main {
    private static final char LOST_LETTER = '\uFFFD';

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        narrowClassPathForTablesaw();
        StandardOutput out = new StandardOutput();
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int exitCode = run(new PalmaresCommand(out.target(), words -> end(err, words)), out.lines(), err, arguments);
        System.exit(exitCode == ExitCode.OK ? out.finish(err) : exitCode);
    }

    /** Runs one command as {@link #main} does, without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(new PalmaresCommand(inFrontOf(out), Ending.NONE), out, err, arguments);
    }

    /** DuckDB's threads are still busy, and an orderly end would wait for them. */
    private static void end(PrintWriter err, String words) {
        OutputTarget.discardUnfinished();
        new PrintWriter(new InertWriter(err), true).println(words);
        Runtime.getRuntime().halt(ExitCode.SOFTWARE);
    }

    private static int run(PalmaresCommand palmares, PrintWriter out, PrintWriter err, String... arguments) {
        ErrorLines errors = new ErrorLines(palmares);
        // Words quote data: a name must not drive the terminal that it is told on.
        PrintWriter inert = new PrintWriter(new InertWriter(err), true);
        try {
            refuseLostLetters(System.getProperty("sun.jnu.encoding"), arguments);
            return commandLine(palmares, errors, arguments)
                    .setOut(out)
                    .setErr(inert)
                    .execute(arguments);
        } catch (Throwable e) {
            // Picocli hands over exceptions only: a stack or a memory that is too small, a library that is not there.
            return errors.handle(e, inert);
        }
    }

    /**
     * Java reads arguments by the locale, and in one that is not UTF-8 every letter outside it is lost before this program
     * begins. The start script sees to that; whoever starts Java alone is told.
     */
    static void refuseLostLetters(String encoding, String... arguments) {
        if (StandardCharsets.UTF_8.name().equals(encoding)) {
            return;
        }
        for (String argument : arguments) {
            if (argument.indexOf(LOST_LETTER) >= 0) {
                throw new UsageException("the argument '" + argument + "' has letters that Java can't read in this"
                        + " locale (" + encoding + "); start it with LC_ALL=C.UTF-8, or by the script palmares");
            }
        }
    }

    /** Words are UTF-8 wherever the program runs; printing a line sends it. */
    static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
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
            Sandbox.keepClassPath();
            System.setProperty(
                    "java.class.path",
                    Path.of(URI.create(tablesaw.getLocation().toString())).toString());
        }
    }

    private static CommandLine commandLine(PalmaresCommand palmares, ErrorLines errors, String... arguments) {
        CommandLine commandLine = new CommandLine(palmares);
        Commands.addTo(commandLine, arguments);
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
